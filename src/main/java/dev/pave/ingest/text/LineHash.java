package dev.pave.ingest.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** A hash of the lines of a file, so that it is known again. No shield against people who want two files to look alike. */
final class LineHash {

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ODD = 0x9E3779B97F4A7C15L;

    private LineHash() {}

    /** The hash of all lines so far, with one more of them. A line is always taken as a whole, so cuts do not matter. */
    static long with(long hash, byte[] bytes, int from, int to) {
        if (from == to) {
            return hash;
        }
        long mixed = hash;
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            mixed = (mixed ^ (long) WORD.get(bytes, at)) * ODD;
            mixed ^= mixed >>> 32;
        }
        for (; at < to; at++) {
            mixed = (mixed ^ bytes[at] & 255) * ODD;
        }
        return mixed ^ mixed >>> 29;
    }
}
