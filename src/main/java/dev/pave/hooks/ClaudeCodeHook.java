package dev.pave.hooks;

import dev.pave.pattern.DurableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * After each tool that Claude Code uses, whether it succeeded or failed: a line in the spool. The settings are kept beside
 * as they were, so that they can be given back to the byte.
 *
 * @param file    settings of the agent, e.g. {@code .claude/settings.local.json}
 * @param program that the command is for
 */
public record ClaudeCodeHook(Path file, Program program) implements Hook {

    private static final List<String> EVENTS = List.of("PostToolUse", "PostToolUseFailure");
    private static final String SCRIPT = "agent-event.sh";
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Override
    public String id() {
        return "claude-code";
    }

    @Override
    public String purpose() {
        return "records each tool that the agent uses";
    }

    @Override
    public boolean isInstalled() throws IOException {
        return Files.exists(file)
                && EVENTS.stream()
                        .anyMatch(event -> isOurs(settings().path("hooks").path(event)));
    }

    private static boolean isOurs(JsonNode node) {
        return node.toString().contains("/src/main/sh/" + SCRIPT);
    }

    @Override
    public void install() throws IOException {
        uninstall();
        ObjectNode settings = settings();
        for (String event : EVENTS) {
            settings.withObjectProperty("hooks").withArrayProperty(event).add(entry());
        }
        before().replace(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(settings) + "\n");
    }

    private ObjectNode entry() {
        ObjectNode entry = MAPPER.createObjectNode().put("matcher", "*");
        entry.putArray("hooks")
                .addObject()
                .put("type", "command")
                .put("command", "sh " + program.script(SCRIPT) + " " + program.scripts() + " " + program.homeWord());
        return entry;
    }

    /** Gives the bytes back where nobody changed the file since; else takes only our entries out. */
    @Override
    public void uninstall() throws IOException {
        if (!isInstalled() || before().restore()) {
            return;
        }
        ObjectNode settings = settings();
        ObjectNode hooks = settings.withObjectProperty("hooks");
        for (String event : EVENTS) {
            ArrayNode left = MAPPER.createArrayNode();
            hooks.path(event).forEach(entry -> {
                if (!isOurs(entry)) {
                    left.add(entry);
                }
            });
            if (left.isEmpty()) {
                hooks.remove(event);
            } else {
                hooks.set(event, left);
            }
        }
        if (hooks.isEmpty()) {
            settings.remove("hooks");
        }
        if (settings.isEmpty() && before().isOurs()) {
            before().deleteFile();
            return;
        }
        before().forget();
        DurableFile.write(file, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(settings) + "\n");
    }

    private FileBackup before() {
        return new FileBackup(file, program.home().hooks());
    }

    private ObjectNode settings() {
        try {
            JsonNode settings =
                    Files.exists(file) ? MAPPER.readTree(Files.readString(file)) : MAPPER.createObjectNode();
            if (settings instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            throw new HookException(file + ":" + e.getLocation().getLineNr() + ": is no JSON: " + e.getOriginalMessage()
                    + "; mend it first");
        } catch (IOException e) {
            throw new HookException(file + " cannot be read: " + e.getMessage() + "; mend it first");
        }
        throw new HookException(file + " holds no JSON object; mend it first");
    }
}
