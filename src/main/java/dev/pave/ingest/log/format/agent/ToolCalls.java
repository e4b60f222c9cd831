package dev.pave.ingest.log.format.agent;

import dev.pave.ingest.log.format.JsonLines;
import dev.pave.ingest.log.format.LogEvent;
import dev.pave.ingest.log.format.Results;
import dev.pave.ingest.log.format.Sink;
import dev.pave.ingest.text.Timestamps;
import dev.pave.pattern.PatternId;
import dev.pave.pattern.event.Execution.Outcome;
import dev.pave.store.log.ExecutionRow;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The tool calls of a transcript and their results: a call and its result are one execution, in the order of the calls. */
public final class ToolCalls {

    private static final Pattern EXIT = Pattern.compile(
            "(?:^|\\n)\\s*(?:Error: )?(?:Command failed with )?(?:Process exited with code|[Ee]xit code:?|[Ee]xited with code) (-?\\d{1,5})\\b");

    /** How an answer begins to a call that somebody, or a rule, did not allow: nothing was run. */
    private static final Pattern REFUSED = Pattern.compile("(?:The user doesn't want to (?:proceed with|take) this"
            + "|Permission to use .{1,200}? has been (?:auto-)?denied|Claude requested permissions to "
            + "|\\[Request interrupted by user|aborted by user|(?:exec command |patch )?rejected by user"
            + "|PreToolUse:\\w{1,60} hook (?:blocking )?error|Hook PreToolUse:\\w{1,60} denied this tool"
            + "|exec_command failed for .{1,400}?Rejected\\()");

    /** The arguments that say what a tool is applied to, and as which kind of parameter; names stay. */
    private static final Map<String, Optional<String>> TARGETS = targets();

    private static final String CLAIM = "claim-";
    private static final Set<String> EDITOR_TASKS = Set.of("view", "create", "str_replace", "insert", "undo_edit");

    private final Map<String, LogEvent> byId = new LinkedHashMap<>();
    private final Map<String, String> lastCalls = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final String everywhere;
    private final boolean counted;

    /** Calls whose ids stand for them in their file alone. */
    public ToolCalls() {
        this("");
    }

    /** @param everywhere before the ids of calls, where an id stands for the same call in all files of a format; else empty */
    public ToolCalls(String everywhere) {
        this(everywhere, false);
    }

    /** @param counted whether ids are counted in each session, so that they stand for the same call with its time only */
    public ToolCalls(String everywhere, boolean counted) {
        this.everywhere = everywhere;
        this.counted = counted;
    }

    /** Names the session that another one goes on from, or was begun by. */
    public void parent(String session, String of) {
        if (!of.isEmpty() && !of.equals(session)) {
            parents.putIfAbsent(session, of);
        }
    }

    /** A call. Shell commands are commands; of other tools the operation is their name and what they were applied to. */
    public void call(String id, String session, long micros, String tool, JsonNode input, String command, long line) {
        boolean isCommand = !command.isBlank();
        String given = isCommand && everywhere.isEmpty() ? "" : input.toString();
        LogEvent draft = new LogEvent(executionId(id, tool + given, micros), session)
                .at(micros)
                .line(line);
        lastCalls.put(session, id);
        if (!isCommand) {
            target(draft, withTask(tool, input), input);
            draft.argumentsId = Results.id(given);
        } else {
            draft.command(command);
        }
        byId.putIfAbsent(id, draft);
    }

    /** Copies of a call have its id and its content; ids of agents that count their calls are no one else's with both. */
    private String executionId(String id, String content, long micros) {
        if (everywhere.isEmpty() || counted && micros == ExecutionRow.NONE) {
            return ":" + id;
        }
        String told = counted ? content + "@" + micros : content;
        return everywhere + ":" + id + "/" + PatternId.sha256(told).substring(0, 8);
    }

    /** An editor that is told by an argument whether to look or to change. */
    private static String withTask(String tool, JsonNode input) {
        String task = JsonLines.text(input, "command");
        return EDITOR_TASKS.contains(task) ? tool + " " + task : tool;
    }

    private static void target(LogEvent draft, String tool, JsonNode input) {
        for (Map.Entry<String, Optional<String>> key : TARGETS.entrySet()) {
            String value = JsonLines.text(input, key.getKey());
            if (!value.isBlank()) {
                draft.target(tool, key.getValue().orElse(null), value);
                return;
            }
        }
        draft.target(tool, null, "");
    }

    private static Map<String, Optional<String>> targets() {
        LinkedHashMap<String, Optional<String>> targets = new LinkedHashMap<>();
        for (String path :
                new String[] {"file_path", "path", "notebook_path", "absolute_path", "filePath", "target_file"}) {
            targets.put(path, Optional.of("path"));
        }
        targets.put("pattern", Optional.of("text"));
        targets.put("url", Optional.of("url"));
        targets.put("query", Optional.of("text"));
        targets.put("skill", Optional.empty());
        targets.put("subagent_type", Optional.empty());
        return targets;
    }

    /** Whether a call of that id was made. */
    public boolean knows(String id) {
        return byId.containsKey(id);
    }

    /** Whether a call of that id has its result. */
    public boolean hasResult(String id) {
        return byId.containsKey(id) && byId.get(id).resultId != null;
    }

    /**
     * A result. Its own word for failure counts first, then an exit code that it tells; without either it did not fail. What
     * the output of a call that did not fail quotes is no exit code of its own.
     *
     * @param failed null where the transcript does not say
     */
    public void result(String id, long micros, Boolean failed, long exitCode, String output) {
        LogEvent draft = byId.get(id);
        if (draft == null) {
            return;
        }
        draft.lasting(Timestamps.between(draft.startedMicros, micros));
        if ((failed == null || failed) && REFUSED.matcher(output).lookingAt()) {
            draft.resulting(output);
            return;
        }
        boolean fine = failed != null && !failed;
        long code = exitCode != ExecutionRow.NONE || fine ? exitCode : told(output);
        if (code != ExecutionRow.NONE) {
            draft.exit(code);
        }
        if (failed != null && failed) {
            draft.ended(Outcome.FAILURE);
        } else if (code == ExecutionRow.NONE) {
            draft.ended(Outcome.SUCCESS);
        }
        draft.resulting(output);
        if (draft.outcome == Outcome.FAILURE) {
            draft.saying(output);
        }
    }

    /** A result that tells no end: what was called goes on. */
    public void goesOn(String id, String output) {
        LogEvent draft = byId.get(id);
        if (draft != null) {
            draft.resulting(output);
        }
    }

    /** What an agent said when it stopped; what follows from the same stop takes its place. */
    public void claim(String id, String session, long micros, String words, long line) {
        if (!words.isBlank()) {
            String call = lastCalls.get(session);
            byId.put(
                    CLAIM + id,
                    new LogEvent(call == null ? ":" + CLAIM + id : executionId(CLAIM + call, words, micros), session)
                            .at(micros)
                            .line(line)
                            .claim(words));
        }
    }

    /** The exit code that the first lines of an output tell. */
    public static long told(String output) {
        Matcher matcher = EXIT.matcher(output.length() > 400 ? output.substring(0, 400) : output);
        return matcher.find() ? Long.parseLong(matcher.group(1)) : ExecutionRow.NONE;
    }

    /** Gives all of them. */
    public void to(Sink sink) {
        byId.values().forEach(event -> {
            event.parent = parents.get(event.session);
            sink.execution(event);
        });
    }
}
