package dev.pave.ingest.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One record of a CSV file at a time (RFC 4180: quotes are doubled, fields in quotes may have line ends). Fields stay bytes
 * until they are asked for. For one thread.
 */
public final class CsvRecord {

    private static final int LONGEST = 1 << 20;

    private final byte delimiter;
    private final Texts texts = new Texts();
    private byte[] bytes;
    private int[] from = new int[64];
    private int[] to = new int[64];
    private boolean[] doubled = new boolean[64];
    private int fields;
    private long line;
    private long offset;
    private Mark start;
    private boolean unterminated;
    private boolean tooLong;

    public CsvRecord(char delimiter) {
        this.delimiter = (byte) delimiter;
    }

    /** Goes to the next record; false when there is none that is whole. Empty lines are passed over. */
    public boolean next(LogLines lines) throws IOException {
        do {
            if (!lines.next()) {
                start = lines.here();
                return false;
            }
        } while (lines.isBlank());
        line = lines.number();
        offset = lines.offset();
        unterminated = lines.unterminated();
        tooLong = lines.tooLong();
        start = unterminated ? lines.markStart() : null;
        return tooLong || split(lines.buffer(), lines.start(), lines.stop()) || joined(lines);
    }

    /** A field in quotes goes on in the next line. */
    private boolean joined(LogLines lines) throws IOException {
        start = lines.markStart();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(lines.buffer(), lines.start(), lines.stop() - lines.start());
        while (all.size() < LONGEST) {
            if (!lines.next()) {
                return false;
            }
            all.write('\n');
            all.write(lines.buffer(), lines.start(), lines.stop() - lines.start());
            unterminated = lines.unterminated();
            if (oddQuotes(lines) && split(all.toByteArray(), 0, all.size())) {
                return true;
            }
        }
        tooLong = true;
        return true;
    }

    private static boolean oddQuotes(LogLines lines) {
        boolean odd = false;
        for (int i = lines.start(); i < lines.stop(); i++) {
            odd ^= lines.buffer()[i] == '"';
        }
        return odd;
    }

    /** Whether the text is a whole record. */
    private boolean split(byte[] text, int begin, int stop) {
        bytes = text;
        fields = 0;
        int at = begin;
        while (true) {
            room();
            doubled[fields] = false;
            if (at < stop && text[at] == '"') {
                at = quoted(at + 1, stop);
                if (at < 0) {
                    return false;
                }
            } else {
                from[fields] = at;
                while (at < stop && text[at] != delimiter) {
                    at++;
                }
                to[fields] = at;
            }
            fields++;
            if (at >= stop) {
                return true;
            }
            at++;
        }
    }

    private int quoted(int begin, int stop) {
        from[fields] = begin;
        int at = begin;
        while (at < stop && !(bytes[at] == '"' && (at + 1 >= stop || bytes[at + 1] != '"'))) {
            if (bytes[at] == '"') {
                doubled[fields] = true;
                at++;
            }
            at++;
        }
        if (at >= stop) {
            return -1;
        }
        to[fields] = at++;
        while (at < stop && bytes[at] != delimiter) {
            at++;
        }
        return at;
    }

    private void room() {
        if (fields == from.length) {
            from = Arrays.copyOf(from, fields * 2);
            to = Arrays.copyOf(to, fields * 2);
            doubled = Arrays.copyOf(doubled, fields * 2);
        }
    }

    public int fields() {
        return fields;
    }

    public String field(int column) {
        String text = LogLines.text(bytes, from[column], to[column] - from[column]);
        return doubled[column] ? text.replace("\"\"", "\"") : text;
    }

    /** {@link #field}, without blanks around it, of which many records have the same. */
    public String recurring(int column) {
        int start = from[column];
        int stop = to[column];
        while (start < stop && bytes[start] >= 0 && bytes[start] <= ' ') {
            start++;
        }
        while (start < stop && bytes[stop - 1] >= 0 && bytes[stop - 1] <= ' ') {
            stop--;
        }
        return doubled[column] ? field(column).strip() : texts.of(bytes, start, stop);
    }

    List<String> all() {
        return IntStream.range(0, fields).mapToObj(this::field).toList();
    }

    public long line() {
        return line;
    }

    public long offset() {
        return offset;
    }

    /** The place before it; null where it is not needed: a record that is whole. */
    public Mark start() {
        return start;
    }

    public boolean unterminated() {
        return unterminated;
    }

    public boolean tooLong() {
        return tooLong;
    }

    /** The fields of one line. */
    public static List<String> of(String line, char delimiter) {
        CsvRecord record = new CsvRecord(delimiter);
        byte[] text = line.getBytes(StandardCharsets.UTF_8);
        return record.split(text, 0, text.length) ? record.all() : List.of();
    }
}
