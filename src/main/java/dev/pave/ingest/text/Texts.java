package dev.pave.ingest.text;

import java.util.Arrays;

/**
 * Decodes texts; one that was met lately comes as the same object again, since logs say the same few things a million
 * times. A text stays until another one takes its place. For one thread.
 */
final class Texts {

    private static final int PLACES = 1 << 14;
    private static final int LONGEST = 200;

    private final byte[][] bytes = new byte[PLACES][];
    private final String[] texts = new String[PLACES];

    String of(byte[] from, int start, int stop) {
        int length = stop - start;
        if (length > LONGEST) {
            return LogLines.text(from, start, length);
        }
        int hash = length;
        for (int i = start; i < stop; i++) {
            hash = hash * 31 + from[i];
        }
        int place = (hash ^ hash >>> 15) & PLACES - 1;
        byte[] known = bytes[place];
        if (known == null || !Arrays.equals(known, 0, known.length, from, start, stop)) {
            bytes[place] = Arrays.copyOfRange(from, start, stop);
            texts[place] = LogLines.text(from, start, length);
        }
        return texts[place];
    }
}
