package dev.pave.ingest.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks for bytes, eight at a time: a word in which one of them is zero is known by a subtraction (Lamport 1975). */
final class ByteSearch {

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long TOPS = 0x8080808080808080L;

    private ByteSearch() {}

    /** Where the first of a byte stands from a place on; -1 where it does not stand before another place. */
    static int indexOf(byte sought, byte[] bytes, int from, int to) {
        long all = ONES * (sought & 255);
        int at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            long found = zeros((long) WORD.get(bytes, at) ^ all);
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >>> 3);
            }
        }
        for (; at < to; at++) {
            if (bytes[at] == sought) {
                return at;
            }
        }
        return -1;
    }

    /** The top bit of each byte that is zero, up to the first one; some of those above it may be wrong. */
    private static long zeros(long word) {
        return word - ONES & ~word & TOPS;
    }
}
