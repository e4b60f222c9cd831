package dev.pave.ingest.text;

import java.io.IOException;
import java.io.InputStream;

/** So many bytes, and what follows up to the end of its line. */
public final class LineMore extends BlockInput {
    private long left;
    private boolean ended;

    public LineMore(InputStream in, long left) {
        super(in);
        this.left = left;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (ended) {
            return -1;
        }
        int read = in.read(into, from, (int) Math.min(length, left > 0 ? left : length));
        if (left > 0) {
            left -= Math.max(read, 0);
            return read;
        }
        for (int i = 0; i < read; i++) {
            if (into[from + i] == '\n') {
                ended = true;
                return i + 1;
            }
        }
        return read;
    }
}
