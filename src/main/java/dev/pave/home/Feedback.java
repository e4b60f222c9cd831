package dev.pave.home;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people said of findings, for ever: a JSON line each. A line that a full disk cut off means nothing; the next one
 * begins behind it. Several programs may add at once.
 *
 * @param file e.g. {@code state/feedback.jsonl}
 */
public record Feedback(Path file) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * One answer.
     *
     * @param antiPatternId what it is about
     * @param guard         that found it
     * @param right         whether it is one
     * @param by            who says so
     * @param reason        why; may be empty
     */
    public record Answer(String antiPatternId, String guard, boolean right, String by, Instant at, String reason) {}

    /** Adds an answer; on return it is on disk. */
    public void append(Answer answer) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("anti_pattern_id", answer.antiPatternId());
        fields.put("guard", answer.guard());
        fields.put("right", answer.right());
        fields.put("by", answer.by());
        fields.put("at", answer.at().toString());
        fields.put("reason", answer.reason());
        Files.createDirectories(file.getParent());
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.WRITE)) {
            ByteBuffer line =
                    ByteBuffer.wrap(("\n" + JSON.writeValueAsString(fields) + "\n").getBytes(StandardCharsets.UTF_8));
            channel.write(line);
            if (line.hasRemaining()) {
                throw new IOException("only a part of a line went into " + file);
            }
            channel.force(false);
        }
    }

    /** The newest answer about each anti-pattern. */
    public List<Answer> inForce() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        Map<String, Answer> newest = new LinkedHashMap<>();
        for (String line : Files.readString(file).split("\n")) {
            answer(line).ifPresent(answer -> newest.put(answer.antiPatternId(), answer));
        }
        return new ArrayList<>(newest.values());
    }

    private static Optional<Answer> answer(String line) {
        try {
            JsonNode fields = JSON.readTree(line);
            return fields == null || !fields.isObject()
                    ? Optional.empty()
                    : Optional.of(new Answer(
                            fields.path("anti_pattern_id").asString(),
                            fields.path("guard").asString(),
                            fields.path("right").asBoolean(),
                            fields.path("by").asString(),
                            Instant.parse(fields.path("at").asString()),
                            fields.path("reason").asString()));
        } catch (JacksonException | DateTimeParseException cutOff) {
            return Optional.empty();
        }
    }
}
