package dev.pave.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Rows on their way into the warehouse, as a text file that DuckDB reads on all its threads: three times as fast as its
 * appender. Fields are parted by the unit separator and nothing is quoted; line ends within a field travel as the record
 * separator. For one thread.
 */
public final class Page implements AutoCloseable {
    static final char FIELD = 31;
    static final char LINE = 30;

    private static final int BUFFER = 1 << 18;

    private final Path file;
    private final OutputStream out;
    private final StringBuilder text = new StringBuilder(BUFFER + 4096);
    private long rows;
    private long bytes;

    Page(Path file) throws IOException {
        this.file = file;
        this.out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
    }

    public void add(ExecutionRow row) throws IOException {
        field(row.executionId());
        field(row.sessionId());
        number(row.seq());
        number(row.startedMicros());
        number(row.durationMs());
        field(row.actor());
        field(row.operationId());
        field(row.operation());
        field(row.raw());
        field(row.outcome());
        number(row.exitCode());
        field(row.message());
        field(row.patternId());
        clean(row.parameters());
        text.append('\n');
        rows++;
        if (text.length() >= BUFFER) {
            flush();
        }
    }

    private void number(long value) {
        if (value != ExecutionRow.NONE) {
            text.append(value);
        }
        text.append(FIELD);
    }

    private void field(String value) {
        clean(value);
        text.append(FIELD);
    }

    private void clean(String value) {
        if (value == null) {
            return;
        }
        var from = text.length();
        text.append(value);
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            if (c < ' ' && c != '\t') {
                text.setCharAt(from + i, c == '\n' ? LINE : ' ');
            }
        }
    }

    private void flush() throws IOException {
        var encoded = text.toString().getBytes(StandardCharsets.UTF_8);
        out.write(encoded);
        bytes += encoded.length;
        text.setLength(0);
    }

    public long rows() {
        return rows;
    }

    /** Bytes so far, without what is still to be encoded. */
    public long bytes() {
        return bytes;
    }

    /** All is in the file; nothing may be added. */
    Path finished() throws IOException {
        flush();
        out.close();
        return file;
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }
}
