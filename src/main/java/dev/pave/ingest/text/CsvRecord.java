package dev.pave.ingest.text;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * One record of a CSV file at a time, as FastCSV reads it (RFC 4180). FastCSV is given a line when it asks for more, so that
 * {@link LogLines} stands at the last line of the record, and its marks hold. A quote that is wrong costs the line where the
 * record begins: the lines behind it are read again, as records of their own. For one thread.
 */
public final class CsvRecord extends AbstractBaseCsvCallbackHandler<CsvRecord> {

    private static final int LONGEST = 1 << 20;

    private final LogLines lines;
    private final char delimiter;
    private final int width;
    private final CsvReader.CsvReaderBuilder settings;
    private final List<Line> taken = new ArrayList<>();
    private final Deque<Line> again = new ArrayDeque<>();
    private Line replayed;
    private String first;
    private Iterator<CsvRecord> records;
    private String[] fields = new String[64];
    private String text;
    private int given;
    private long line;
    private long offset;
    private Mark start;
    private boolean ended;
    private boolean broken;

    /** A line behind the first one of a record. */
    private record Line(String text, long number, long offset, LinePlace place, boolean tooLong) {}

    /** @param width fields of a record, by which one that spans lines is known; 0 where any number will do */
    public CsvRecord(LogLines lines, char delimiter, int width) {
        this.lines = lines;
        this.delimiter = delimiter;
        this.width = width;
        this.settings = settings(delimiter);
    }

    private static CsvReader.CsvReaderBuilder settings(char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
    }

    /** Goes to the next record; false when there is none that is whole. Empty lines are passed over. */
    public boolean next() throws IOException {
        do {
            replayed = again.poll();
            if (replayed == null && !lines.next()) {
                start = lines.here();
                return false;
            }
        } while (replayed == null ? lines.isBlank() : replayed.text().isBlank());
        line = replayed == null ? lines.number() : replayed.number();
        offset = here();
        start = isUnterminated() ? markStart() : null;
        broken = replayed == null ? lines.tooLong() : replayed.tooLong();
        taken.clear();
        first = broken ? lines.excerpt() : null;
        return broken || isParsed();
    }

    private long here() {
        return replayed == null ? lines.offset() : replayed.offset();
    }

    private Mark markStart() {
        return replayed == null ? lines.markStart() : replayed.place().get();
    }

    private boolean isParsed() throws IOException {
        take();
        first = text;
        records = records == null ? settings.build(this, new Lines()).iterator() : records;
        try {
            records.next();
            broken = width > 0 && !taken.isEmpty() && getFieldCount() != width;
        } catch (CsvParseException e) {
            broken = true;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (!broken) {
            return true;
        }
        records = null;
        boolean mayGoOn = ended && !lines.isStill() && taken.stream().noneMatch(this::isRecord);
        ended = false;
        if (!mayGoOn) {
            for (int i = taken.size() - 1; i >= 0; i--) {
                again.addFirst(taken.get(i));
            }
        }
        return !mayGoOn;
    }

    private boolean isRecord(Line behind) {
        return width > 1 && of(behind.text(), delimiter).size() == width;
    }

    /** A carriage return within a line would end a record, so it becomes a blank. */
    private void take() {
        text = (replayed == null ? lines.text() : replayed.text()).replace('\r', ' ');
        given = 0;
    }

    /** Gives a line, and the next one only where a field in quotes goes on there. */
    private final class Lines extends Reader {
        @Override
        public int read(char[] to, int from, int room) throws IOException {
            if (given > text.length() && !goesOn()) {
                return -1;
            }
            int length = Math.min(room, text.length() - given);
            text.getChars(given, given + length, to, from);
            if (length < room) {
                to[from + length++] = '\n';
            }
            given += length;
            return length;
        }

        private boolean goesOn() throws IOException {
            if (here() + text.length() - offset >= LONGEST) {
                return false;
            }
            start = start == null ? markStart() : start;
            Line next = again.poll();
            ended = next == null && !lines.next();
            if (ended) {
                return false;
            }
            replayed = next == null
                    ? new Line(lines.text(), lines.number(), lines.offset(), lines.place(), lines.tooLong())
                    : next;
            taken.add(replayed);
            take();
            return true;
        }

        @Override
        public void close() {}
    }

    @Override
    protected void handleField(int column, char[] chars, int from, int length, boolean quoted) {
        if (column == fields.length) {
            fields = Arrays.copyOf(fields, column * 2);
        }
        fields[column] = new String(chars, from, length);
    }

    @Override
    protected CsvRecord buildRecord() {
        return this;
    }

    public int fields() {
        return getFieldCount();
    }

    public String field(int column) {
        return fields[column];
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

    /** The place behind it. */
    public LinePlace end() {
        return again.isEmpty() ? lines.end() : again.peek().place();
    }

    /** Whether its last line has no end, and may be half. */
    public boolean isUnterminated() {
        return again.isEmpty() && lines.unterminated();
    }

    /** Its first line, for a person who looks for it. */
    public String excerpt() {
        return first.substring(0, Math.min(first.length(), 300));
    }

    /** Whether it is too long, or its quotes are not as they have to be. */
    public boolean isBroken() {
        return broken;
    }

    /** The fields of one line. */
    public static List<String> of(String line, char delimiter) {
        try {
            return settings(delimiter).ofSingleCsvRecord(line).getFields();
        } catch (CsvParseException e) {
            return List.of();
        }
    }
}
