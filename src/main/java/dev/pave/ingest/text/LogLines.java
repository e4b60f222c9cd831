package dev.pave.ingest.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The lines of a log, one at a time, as bytes in a buffer that is used again. A last line without an end is left for the
 * next reading, unless the file lies still; of a packed file that is cut off it is left out. A line above 16 MB is passed over: {@link #tooLong}. For one thread.
 */
public final class LogLines {

    public static final int LONGEST = 16 << 20;

    /** By byte, what a line with it may need: see {@link #text} and {@link #mayHaveEscapes}. */
    private static final byte[] TRAITS = new byte[256];

    private static final int BEYOND_ASCII = 1;
    private static final int NUL = 2;
    private static final int ESCAPE = 4;
    /** Of a line that nobody asked about. */
    private static final int NOT_LOOKED = -1;

    static {
        Arrays.fill(TRAITS, 128, 256, (byte) BEYOND_ASCII);
        TRAITS[0] = NUL;
        for (char each : "\u001b#^".toCharArray()) {
            TRAITS[each] = ESCAPE;
        }
    }

    private final InputStream in;
    private final boolean still;
    private final byte[] before = new byte[Mark.TAIL];
    private final LinePlace beginning = new Beginning();
    private final LinePlace end = new End();
    private byte[] buffer = new byte[1 << 18];
    private int filled;
    private int start;
    private int stop;
    private int next;
    private long base;
    private long lineOffset;
    private long number;
    private int kept;
    private long whole;
    private boolean ended;
    private boolean tooLong;
    private boolean unterminated;
    private int traits;

    /** @param earlier the bytes right before the place where reading begins, {@link Mark#TAIL} of them if there are so many */
    public LogLines(InputStream in, Mark from, byte[] earlier, boolean still) {
        System.arraycopy(earlier, 0, before, 0, earlier.length);
        this.kept = earlier.length;
        this.in = in;
        this.still = still;
        this.base = from.offset();
        this.number = from.line();
        this.whole = from.whole();
    }

    /** Goes to the next line; false when there is none that is whole. */
    public boolean next() throws IOException {
        keep();
        start = next;
        lineOffset = base + start;
        tooLong = false;
        traits = NOT_LOOKED;
        int at = start;
        while (true) {
            int end = ByteSearch.indexOf((byte) '\n', buffer, at, filled);
            if (end >= 0) {
                return found(end, end + 1);
            }
            if (ended) {
                return last();
            }
            at = filled;
            at -= fill();
        }
    }

    private boolean found(int lineEnd, int following) {
        stop = lineEnd > start && buffer[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
        next = following;
        number++;
        return true;
    }

    private boolean last() {
        boolean half = in instanceof Content content && content.isCut();
        if (!still || filled == start || half) {
            stop = start;
            next = start;
            return false;
        }
        unterminated = true;
        return found(filled, filled);
    }

    /** Makes room and reads; returns by how much the content moved towards the front. */
    private int fill() throws IOException {
        int moved = 0;
        if (start > 0 && filled == buffer.length) {
            moved = start;
            System.arraycopy(buffer, start, buffer, 0, filled - start);
            base += start;
            filled -= start;
            start = 0;
        } else if (filled == buffer.length && buffer.length < LONGEST) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        } else if (filled == buffer.length) {
            tooLong = true;
            int half = buffer.length / 2;
            base += half;
            filled = half;
            moved = half;
        }
        int read = in.read(buffer, filled, buffer.length - filled);
        if (read < 0) {
            ended = true;
        } else {
            filled += read;
        }
        return moved;
    }

    private void keep() {
        int length = next - start;
        whole = LineHash.with(whole, buffer, start, next);
        if (length >= before.length) {
            System.arraycopy(buffer, next - before.length, before, 0, before.length);
            kept = before.length;
        } else if (length > 0) {
            int stay = Math.min(kept, before.length - length);
            System.arraycopy(before, kept - stay, before, 0, stay);
            System.arraycopy(buffer, start, before, stay, length);
            kept = stay + length;
        }
    }

    /** Bytes that {@link #start} and {@link #stop} point into. */
    public byte[] buffer() {
        return buffer;
    }

    public int start() {
        return start;
    }

    /** Behind its last byte, without line end. */
    public int stop() {
        return stop;
    }

    /** Of this line, from 1. */
    public long number() {
        return number;
    }

    /** Bytes of the file before this line. */
    public long offset() {
        return lineOffset;
    }

    public boolean tooLong() {
        return tooLong;
    }

    /** Whether nothing is added to the log any more, as far as one can tell. */
    boolean isStill() {
        return still;
    }

    /** Whether this is a last line without an end. */
    public boolean unterminated() {
        return unterminated;
    }

    public boolean isBlank() {
        for (int i = start; i < stop; i++) {
            if (buffer[i] > ' ' || buffer[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** The line as text: UTF-8, else Windows-1252; without NUL. */
    public String text() {
        return (traits() & (BEYOND_ASCII | NUL)) == 0
                ? new String(buffer, start, stop - start, StandardCharsets.ISO_8859_1)
                : LineText.of(buffer, start, stop - start);
    }

    /** Whether it may have what steers a terminal, also written out; false for nearly all lines. */
    public boolean mayHaveEscapes() {
        return (traits() & (ESCAPE | BEYOND_ASCII)) != 0;
    }

    private int traits() {
        if (traits == NOT_LOOKED) {
            byte[] bytes = buffer;
            int behind = stop;
            int seen = 0;
            for (int at = start; at < behind; at++) {
                seen |= TRAITS[bytes[at] & 255];
            }
            traits = seen;
        }
        return traits;
    }

    /** {@link #text}, with NUL. */
    public String all() {
        return LineText.decoded(buffer, start, stop - start);
    }

    /** The beginning of the line, for a person who looks for it. */
    public String excerpt() {
        return LineText.of(buffer, start, Math.min(stop - start, 300));
    }

    /** The place that was reached: behind the last line that {@link #next} went to. */
    public Mark here() {
        return Mark.after(lineOffset, number, before, kept, whole);
    }

    /** The place before this line. */
    public Mark markStart() {
        return Mark.after(lineOffset, number - 1, before, kept, whole);
    }

    /**
     * Where a line begins, also when reading has gone on.
     *
     * @param mark   the place before it
     * @param offset bytes of the file before it
     * @param number of it, from 1
     */
    public record Spot(LinePlace mark, long offset, long number) {}

    /** Where this line begins. */
    public Spot spot() {
        return new Spot(place(), lineOffset, number);
    }

    /** {@link #markStart}, to be asked for before reading goes on. */
    public LinePlace beginning() {
        return beginning;
    }

    /** {@link #markStart}, worked out only if it is asked for, also when reading has gone on. */
    public LinePlace place() {
        return new RememberedPlace(lineOffset, number - 1, Arrays.copyOf(before, kept), whole);
    }

    /** Before the line that was gone to last. */
    private final class Beginning implements LinePlace {
        @Override
        public long offset() {
            return lineOffset;
        }

        @Override
        public Mark get() {
            return markStart();
        }
    }

    /** Behind the line that was gone to last. */
    private final class End implements LinePlace {
        @Override
        public long offset() {
            return base + next;
        }

        @Override
        public Mark get() {
            return markEnd();
        }
    }

    /** The place after this line. */
    Mark markEnd() {
        byte[] tail = new byte[Mark.TAIL];
        int own = Math.min(next - start, tail.length);
        int stay = Math.min(kept, tail.length - own);
        System.arraycopy(before, kept - stay, tail, 0, stay);
        System.arraycopy(buffer, next - own, tail, stay, own);
        return Mark.after(base + next, number, tail, stay + own, LineHash.with(whole, buffer, start, next));
    }

    /** {@link #markEnd}, to be asked for only when it is needed. */
    public LinePlace end() {
        return end;
    }
}
