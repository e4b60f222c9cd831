package dev.pave.store.log;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBWritableVector;

/**
 * Up to {@link #ROWS} rows on their way into the warehouse, column by column, as DuckDB takes them. For one thread at a
 * time.
 */
public final class Page {
    /** Rows that a page holds: what DuckDB works on at once. */
    static final int ROWS = 2048;

    /** The columns of texts, then those of numbers, in the order of the arrays. */
    static final String[] TEXTS = {
        "execution_id",
        "session_id",
        "actor",
        "operation_id",
        "operation",
        "raw",
        "outcome",
        "message",
        "pattern_id",
        "parameters",
        "arguments_id",
        "result_id",
        "shown"
    };

    static final String[] NUMBERS = {"seq", "started_at", "duration_ms", "exit_code"};

    private static final short NOTHING = -1;
    private static final short NEW = -2;

    private final byte[][][] texts = new byte[TEXTS.length][ROWS][];
    private final long[][] numbers = new long[NUMBERS.length][ROWS];
    private final boolean[] filled = new boolean[TEXTS.length];
    private int rows;
    private byte[] source;

    public void add(ExecutionRow row) {
        text(0, row.executionId());
        text(1, row.sessionId());
        text(2, row.actor());
        text(3, row.operationId());
        text(4, row.operation());
        text(5, row.raw());
        text(6, row.outcome());
        text(7, row.message());
        text(8, row.patternId());
        text(9, row.parameters());
        text(10, row.argumentsId());
        text(11, row.resultId());
        text(12, row.shown());
        numbers[0][rows] = row.seq();
        numbers[1][rows] = row.startedMicros();
        numbers[2][rows] = row.durationMs();
        numbers[3][rows] = row.exitCode();
        rows++;
    }

    private void text(int column, byte[] value) {
        if (value != null) {
            texts[column][rows] = value;
            filled[column] = true;
        }
    }

    public boolean isEmpty() {
        return rows == 0;
    }

    int rows() {
        return rows;
    }

    public boolean isFull() {
        return rows == ROWS;
    }

    /** The ids of its rows, in their order. */
    public List<byte[]> executionIds() {
        return Arrays.asList(texts[0]).subList(0, rows);
    }

    /** Gives its rows other places in their sessions, in their order. @param next the next place in a session, by its name */
    public void number(ToLongFunction<byte[]> next) {
        for (int row = 0; row < rows; row++) {
            numbers[0][row] = next.applyAsLong(texts[1][row]);
        }
    }

    /** Says whose rows they are; by whom they are made does not matter to how they are written down. */
    public void source(String sourceId) {
        source = sourceId.getBytes(StandardCharsets.UTF_8);
    }

    /** Keeps no more room than its rows need; no row can be added any more. */
    public void trim() {
        for (int column = 0; column < TEXTS.length; column++) {
            texts[column] = Arrays.copyOf(texts[column], rows);
        }
        for (int column = 0; column < NUMBERS.length; column++) {
            numbers[column] = Arrays.copyOf(numbers[column], rows);
        }
    }

    /** Bytes of its texts; one that is in it several times counts as often. */
    public long size() {
        long size = 0;
        for (byte[][] column : texts) {
            for (int row = 0; row < rows; row++) {
                size += column[row] == null ? 0 : column[row].length;
            }
        }
        return size;
    }

    /** Hands all rows over; returns how many. */
    int fill(DuckDBDataChunkWriter chunk) {
        for (int column = 0; column < TEXTS.length; column++) {
            fill(chunk.vector(column), texts[column], filled[column]);
        }
        for (int column = 0; column < NUMBERS.length; column++) {
            fill(chunk.vector(TEXTS.length + (long) column), numbers[column]);
        }
        byte[][] sources = new byte[rows][];
        Arrays.fill(sources, source);
        chunk.vector(TEXTS.length + (long) NUMBERS.length).setStringUtf8Batch(0, sources);
        return rows;
    }

    /** Writes its rows, column by column; a text that is in a column again is written once. */
    public void write(DataOutputStream out) throws IOException {
        out.writeInt(rows);
        for (int column = 0; column < TEXTS.length; column++) {
            out.writeBoolean(filled[column]);
            if (filled[column]) {
                write(texts[column], out);
            }
        }
        for (long[] column : numbers) {
            for (int row = 0; row < rows; row++) {
                out.writeLong(column[row]);
            }
        }
    }

    private void write(byte[][] column, DataOutputStream out) throws IOException {
        Map<byte[], Integer> written = new IdentityHashMap<>();
        for (int row = 0; row < rows; row++) {
            byte[] value = column[row];
            Integer before = value == null ? Integer.valueOf(NOTHING) : written.get(value);
            out.writeShort(before == null ? NEW : before);
            if (before == null) {
                written.put(value, row);
                out.writeInt(value.length);
                out.write(value);
            }
        }
    }

    /** A page as it was written. */
    public static Page read(DataInputStream in) throws IOException {
        Page page = new Page();
        page.rows = in.readInt();
        for (int column = 0; column < TEXTS.length; column++) {
            page.filled[column] = in.readBoolean();
            for (int row = 0; row < page.rows && page.filled[column]; row++) {
                short before = in.readShort();
                if (before != NOTHING) {
                    page.texts[column][row] = before == NEW ? in.readNBytes(in.readInt()) : page.texts[column][before];
                }
            }
        }
        for (long[] column : page.numbers) {
            for (int row = 0; row < page.rows; row++) {
                column[row] = in.readLong();
            }
        }
        return page;
    }

    private void fill(DuckDBWritableVector vector, byte[][] values, boolean any) {
        if (any) {
            vector.setStringUtf8Batch(0, values.length == rows ? values : Arrays.copyOf(values, rows));
        } else {
            for (int row = 0; row < rows; row++) {
                vector.setNull(row);
            }
        }
    }

    private void fill(DuckDBWritableVector vector, long[] values) {
        for (int row = 0; row < rows; row++) {
            if (values[row] == ExecutionRow.NONE) {
                vector.setNull(row);
            } else {
                vector.setLong(row, values[row]);
            }
        }
    }
}
