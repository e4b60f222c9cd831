package dev.pave.spark;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * A result as it is read. One that lost its end is known by that: a compressed stream that is cut between two blocks ends
 * as a whole one does. Whether reading failed, and not what was done with it, is told.
 */
final class Kept extends InputStream {

    /** The byte behind a result. */
    static final int END = 0x2E;

    /** Opens a file. */
    interface Opening {
        InputStream open() throws IOException;
    }

    private final Opening opening;
    private InputStream in;
    private int ahead;
    private boolean sound = true;

    Kept(Opening opening) {
        this.opening = opening;
    }

    DataInputStream data() {
        return new DataInputStream(this);
    }

    boolean isSound() {
        return sound;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /** One byte is held back, since it may be the last. */
    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        try {
            if (in == null) {
                in = opening.open();
                ahead = in.read();
            }
            int read = in.read(bytes, from, length);
            if (read < 0) {
                if (ahead != END) {
                    throw new EOFException("a result is cut");
                }
                return -1;
            }
            int first = ahead;
            ahead = bytes[from + read - 1] & 0xFF;
            System.arraycopy(bytes, from, bytes, from + 1, read - 1);
            bytes[from] = (byte) first;
            return read;
        } catch (IOException e) {
            sound = false;
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        if (in != null) {
            in.close();
        }
    }
}
