package dev.pave.store;

import dev.pave.pattern.FaultPoint;
import dev.pave.pattern.event.Execution;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Executions as they happen: a JSON line each in {@code <day>.jsonl} (UTC). A line is one write at the end of the file, so
 * that any number of processes write and others read meanwhile. What a full disk cut off is a line of its own, without a
 * sense; the next one begins behind it. Empty lines mean nothing: one is put in where another's line is still under way.
 *
 * @param folder e.g. {@code state/spool}
 */
public record Spool(Path folder) {

    private static final int LONGEST_TEXT = 2_000;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZoneOffset.UTC);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Adds a line. */
    public void append(Execution execution) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(DAY.format(execution.startedAt()) + ".jsonl");
        String line = MAPPER.writeValueAsString(fields(execution)) + "\n";
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.WRITE)) {
            String whole = endsAmidst(file) ? "\n" + line : line;
            ByteBuffer bytes = ByteBuffer.wrap(whole.getBytes(StandardCharsets.UTF_8));
            FaultPoint.pass("spool.append");
            channel.write(bytes);
            FaultPoint.pass("spool.appended");
            if (bytes.hasRemaining()) {
                throw new IOException("only a part of a line went into " + file);
            }
        }
    }

    private static boolean endsAmidst(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            return channel.size() > 0 && channel.read(last, channel.size() - 1) == 1 && last.get(0) != '\n';
        }
    }

    private static Map<String, Object> fields(Execution execution) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("execution_id", execution.executionId());
        fields.put("session_id", execution.sessionId());
        fields.put("started_at", DateTimeFormatter.ISO_INSTANT.format(execution.startedAt()));
        fields.put("duration_ms", execution.durationMs());
        fields.put("actor", execution.actor());
        fields.put("operation", capped(execution.operation()));
        fields.put("raw", capped(execution.raw()));
        fields.put("outcome", execution.outcome().id());
        fields.put("exit_code", execution.exitCode());
        fields.put("message", capped(execution.message()));
        fields.put("pattern_id", execution.patternId());
        fields.put("executor", execution.executor());
        return fields;
    }

    private static String capped(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "...";
    }
}
