package dev.pave.ingest.log.format;

import dev.pave.ingest.text.BlockInput;
import dev.pave.ingest.text.CarriageReturns;
import dev.pave.ingest.text.Content;
import dev.pave.ingest.text.LineMore;
import dev.pave.ingest.text.LogLines;
import dev.pave.ingest.text.Mark;
import dev.pave.ingest.text.Unpacked;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A log file's content as UTF-8: decompressed, without a byte order mark, as long as it was when it was first looked at,
 * whatever is added meanwhile.
 *
 * @param path the file
 * @param size its bytes then
 */
public record LogContent(Path path, long size) {

    static final int OPENING = 1 << 18;
    static final int OPENING_LINES = 2000;

    private static final int BUFFER = 1 << 16;

    public static LogContent of(Path path) throws IOException {
        return new LogContent(path, Files.size(path));
    }

    /** The whole content; of a packed file that is cut off or damaged, what is before. */
    public Content open() throws IOException {
        PushbackInputStream file = new PushbackInputStream(new Bounded(Files.newInputStream(path), size), BUFFER);
        byte[] first = file.readNBytes(4);
        file.unread(first);
        if (first.length > 2 && (first[0] & 255) == 0x1f && (first[1] & 255) == 0x8b) {
            Unpacked packed = new Unpacked(file, BUFFER);
            return new Content(CarriageReturns.replaced(decoded(new PushbackInputStream(packed, 4))), packed);
        }
        return new Content(CarriageReturns.replaced(decoded(file)), null);
    }

    private static InputStream decoded(PushbackInputStream in) throws IOException {
        byte[] first = in.readNBytes(3);
        if (first.length == 3 && (first[0] & 255) == 0xef && (first[1] & 255) == 0xbb && (first[2] & 255) == 0xbf) {
            return in;
        }
        int wide = first.length > 1 ? (first[0] & 255) << 8 | first[1] & 255 : 0;
        in.unread(first);
        if (wide == 0xfeff || wide == 0xfffe) {
            return new Recoded(in, StandardCharsets.UTF_16);
        }
        return in;
    }

    /** Whether it is packed, and that is cut off or damaged; reads all of it to know. */
    public boolean isCut() throws IOException {
        try (Content all = open()) {
            if (all.isPacked()) {
                all.transferTo(OutputStream.nullOutputStream());
            }
            return all.isCut();
        }
    }

    /** How the content begins. */
    public Sample head() throws IOException {
        try (InputStream in = open()) {
            return Sample.of(name(), in);
        }
    }

    /** The first lines that are whole, at most {@link #OPENING_LINES} of {@link #OPENING} bytes: where headers are learned. */
    public List<String> opening() throws IOException {
        List<String> opening = new ArrayList<>();
        try (InputStream in = open()) {
            ByteArrayInputStream bytes = new ByteArrayInputStream(in.readNBytes(OPENING));
            LogLines lines = new LogLines(bytes, Mark.START, new byte[0], bytes.available() < OPENING);
            while (opening.size() < OPENING_LINES && lines.next()) {
                opening.add(lines.text().stripTrailing());
            }
        }
        return opening;
    }

    /** Whether it is compressed, by its name. */
    public boolean isPacked() {
        return !path.getFileName().toString().equals(name());
    }

    /** The name without {@code .gz}. */
    public String name() {
        String name = path.getFileName().toString();
        return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    }

    /** Content from a place on, and the bytes right before it. */
    public record Rest(InputStream stream, byte[] before) {}

    /** Content from a place on; null when what is before it is not what was read then. */
    public Rest openAt(Mark mark) throws IOException {
        InputStream in = open();
        int tail = (int) Math.min(Mark.TAIL, mark.offset());
        if (skip(in, mark.offset() - tail)) {
            byte[] before = in.readNBytes(tail);
            if (before.length == tail && Mark.hash(before, tail).equals(mark.tail())) {
                return new Rest(in, before);
            }
        }
        in.close();
        return null;
    }

    /** Whether what is before a place is what was read then. */
    public boolean holds(Mark mark) throws IOException {
        Rest rest = openAt(mark);
        if (rest != null) {
            rest.stream().close();
        }
        return rest != null;
    }

    /**
     * Content between two places, and the first line behind it; null when what is before it is not what was read then.
     *
     * @param to null for the end
     */
    public Rest openRange(Mark from, Mark to) throws IOException {
        Rest rest = openAt(from);
        return rest == null || to == null
                ? rest
                : new Rest(new LineMore(rest.stream(), to.offset() - from.offset()), rest.before());
    }

    /** Whether its bytes are those of the file, so that its middle can be reached without what is before it. */
    public boolean isPlain() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] first = in.readNBytes(2);
            int mark = first.length < 2 ? 0 : (first[0] & 255) << 8 | first[1] & 255;
            return mark != 0x1f8b && mark != 0xfeff && mark != 0xfffe;
        }
    }

    /** Whether its last byte is the end of a line, so that no line of it is half written; false where that is not told by a byte. */
    public boolean endsItsLine() throws IOException {
        if (size == 0 || !isPlain()) {
            return false;
        }
        try (InputStream in = Files.newInputStream(path)) {
            in.skipNBytes(size - 1);
            return in.read() == '\n';
        }
    }

    /** The place behind so many bytes; behind the end where it is shorter. */
    public Mark at(long bytes) throws IOException {
        try (InputStream in = bytes == Long.MAX_VALUE ? open() : new Bounded(open(), bytes)) {
            LogLines lines = new LogLines(in, Mark.START, new byte[0], true);
            while (lines.next()) {
                continue;
            }
            return lines.here();
        }
    }

    /** Whether another file may have its content, by what the two sizes say. */
    public boolean mayEqual(LogContent other, boolean otherMayBeShorter) throws IOException {
        return size == other.size || otherMayBeShorter || isPacked() || other.isPacked();
    }

    /** Whether it is the same content, or, where it may go on, begins with all of the other one. */
    public boolean startsWith(LogContent other, boolean mayGoOn) throws IOException {
        try (InputStream mine = open();
                InputStream its = other.open()) {
            while (true) {
                byte[] expected = its.readNBytes(BUFFER);
                byte[] found = mine.readNBytes(expected.length);
                if (!Arrays.equals(expected, found)) {
                    return false;
                }
                if (expected.length < BUFFER) {
                    return mayGoOn || mine.read() < 0;
                }
            }
        }
    }

    private static boolean skip(InputStream in, long bytes) throws IOException {
        try {
            in.skipNBytes(bytes);
            return true;
        } catch (java.io.EOFException shorter) {
            return false;
        }
    }

    /** No more than so many bytes. */
    private static final class Bounded extends BlockInput {
        private long left;

        Bounded(InputStream in, long left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int read = in.read(into, from, (int) Math.min(length, left));
            left -= Math.max(read, 0);
            return read;
        }

        @Override
        public long skip(long n) throws IOException {
            long skipped = in.skip(Math.min(n, left));
            left -= skipped;
            return skipped;
        }

        @Override
        public int available() throws IOException {
            return (int) Math.min(super.available(), left);
        }
    }

    /** Another encoding as UTF-8. */
    private static final class Recoded extends InputStream {
        private final BufferedReader reader;
        private byte[] bytes = {};
        private int at;

        Recoded(InputStream in, Charset charset) {
            reader = new BufferedReader(new InputStreamReader(in, charset));
        }

        @Override
        public int read() throws IOException {
            return fill() ? bytes[at++] & 255 : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int n = Math.min(length, bytes.length - at);
            System.arraycopy(bytes, at, into, from, n);
            at += n;
            return n;
        }

        private boolean fill() throws IOException {
            if (at < bytes.length) {
                return true;
            }
            char[] chars = new char[BUFFER];
            int n = reader.read(chars, 0, chars.length - 1);
            if (n < 0) {
                return false;
            }
            if (Character.isHighSurrogate(chars[n - 1])) {
                int low = reader.read();
                chars[n++] = (char) low;
            }
            bytes = new String(Arrays.copyOf(chars, n)).getBytes(StandardCharsets.UTF_8);
            at = 0;
            return true;
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
