package dev.pave.ingest.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/**
 * Content whose lines end with carriage returns alone, as spreadsheets on a Mac write it, with line feeds in their place. What
 * begins with so many bytes without a line feed and has none of a line in them, as progress bars have, is left as it is.
 */
public final class CarriageReturns extends BlockInput {

    private static final int BEGINNING = 1 << 15;
    /** Lines that tell. */
    private static final int FEWEST = 2;

    private CarriageReturns(InputStream in) {
        super(in);
    }

    /** The same content, with ends of lines that others know. */
    public static InputStream replaced(InputStream in) throws IOException {
        PushbackInputStream again = new PushbackInputStream(in, BEGINNING);
        byte[] first = again.readNBytes(BEGINNING);
        again.unread(first);
        return areEnds(first) ? new CarriageReturns(again) : again;
    }

    private static boolean areEnds(byte[] first) {
        int returns = 0;
        for (int i = 0; i < first.length; i++) {
            if (first[i] == '\n' || first[i] == '\r' && i == 0) {
                return false;
            }
            returns += first[i] == '\r' ? 1 : 0;
        }
        return returns >= FEWEST && first[first.length - 1] == '\r';
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = in.read(into, from, length);
        for (int i = from; i < from + read; i++) {
            into[i] = into[i] == '\r' ? (byte) '\n' : into[i];
        }
        return read;
    }
}
