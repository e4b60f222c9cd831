package dev.pave.ingest.text;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that changes what another gives, block by block: single bytes and what is passed over are read as blocks, too. */
public abstract class BlockInput extends FilterInputStream {

    private static final int PASSED = 1 << 16;

    protected BlockInput(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
    }

    @Override
    public abstract int read(byte[] into, int from, int length) throws IOException;

    @Override
    public long skip(long n) throws IOException {
        byte[] passed = new byte[(int) Math.max(0, Math.min(n, PASSED))];
        return Math.max(0, read(passed, 0, passed.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
