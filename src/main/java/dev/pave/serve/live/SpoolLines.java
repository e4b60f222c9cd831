package dev.pave.serve.live;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Lines out of bytes: the newest are kept, the others counted. A line that is longer than any of pave's is only counted. */
final class SpoolLines {

    private static final int LONGEST_LINE = 32 * 1024;
    private static final String FAILED = "\"outcome\":\"failure\"";

    private final int most;
    private final Deque<String> kept = new ArrayDeque<>();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean tooLong;
    private long more;
    private long moreFailed;
    private long read;
    private long end;

    SpoolLines(int most) {
        this.most = most;
    }

    /** Another file, or place in it. */
    void begin(long offset) {
        line.reset();
        tooLong = false;
        read = offset;
        end = offset;
    }

    void add(byte[] bytes, int length) {
        int from = 0;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == '\n') {
                append(bytes, from, i - from);
                from = i + 1;
                end = read + from;
                whole();
            }
        }
        append(bytes, from, length - from);
        read += length;
    }

    private void append(byte[] bytes, int from, int length) {
        if (tooLong || line.size() + length > LONGEST_LINE) {
            tooLong = true;
        } else {
            line.write(bytes, from, length);
        }
    }

    private void whole() {
        if (tooLong) {
            more++;
        } else if (line.size() > 0) {
            kept.add(line.toString(StandardCharsets.UTF_8));
            if (kept.size() > most) {
                String first = kept.remove();
                more++;
                moreFailed += first.contains(FAILED) ? 1 : 0;
            }
        }
        line.reset();
        tooLong = false;
    }

    /** Where the last whole line ended. */
    long end() {
        return end;
    }

    SpoolBatch batch(SpoolMark mark) {
        List<String> lines = new ArrayList<>(kept);
        return new SpoolBatch(mark, lines, more, moreFailed);
    }
}
