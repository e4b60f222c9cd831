package dev.pave.ingest.text;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * One record of a CSV file at a time, as FastCSV reads it (RFC 4180). FastCSV is given a line when it asks for more, so that
 * {@link LogLines} stands at the last line of the record, and its marks hold. For one thread.
 */
public final class CsvRecord extends AbstractBaseCsvCallbackHandler<CsvRecord> {

    private static final int LONGEST = 1 << 20;

    private final LogLines lines;
    private final CsvReader.CsvReaderBuilder settings;
    private Iterator<CsvRecord> records;
    private String[] fields = new String[64];
    private String text;
    private int given;
    private long line;
    private long offset;
    private Mark start;
    private boolean ended;
    private boolean broken;

    public CsvRecord(LogLines lines, char delimiter) {
        this.lines = lines;
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
            if (!lines.next()) {
                start = lines.here();
                return false;
            }
        } while (lines.isBlank());
        line = lines.number();
        offset = lines.offset();
        start = lines.unterminated() ? lines.markStart() : null;
        broken = lines.tooLong();
        return broken || isParsed();
    }

    private boolean isParsed() throws IOException {
        take();
        records = records == null ? settings.build(this, new Lines()).iterator() : records;
        try {
            records.next();
            return true;
        } catch (CsvParseException e) {
            records = null;
            broken = true;
            return !ended;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** A carriage return within a line would end a record, so it becomes a blank. */
    private void take() {
        text = lines.text().replace('\r', ' ');
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
            if (lines.offset() + lines.stop() - lines.start() - offset >= LONGEST) {
                return false;
            }
            start = start == null ? lines.markStart() : start;
            ended = !lines.next();
            take();
            return !ended;
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
