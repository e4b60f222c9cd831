package dev.pave.ingest.log;

/**
 * The last place that was given in each session: an open-addressing table from 64 bits of its name to a number, 24 bytes a
 * session at most, so that ten million sessions fit. Two of ten million names share their 64 bits once in 370,000 logs.
 */
final class SessionCounters {

    private long[] keys = new long[1 << 10];
    private int[] lasts = new int[1 << 10];
    private int size;

    /** The next place in a session, by its name in UTF-8, from 1. */
    int next(byte[] session) {
        int slot = slot(key(session));
        return ++lasts[slot];
    }

    void set(byte[] session, long last) {
        // the slot first: finding it may replace the table
        int slot = slot(key(session));
        lasts[slot] = Math.toIntExact(last);
    }

    private int slot(long key) {
        if (size * 3 > keys.length * 2) {
            grow();
        }
        int slot = find(key);
        if (keys[slot] == 0) {
            keys[slot] = key;
            size++;
        }
        return slot;
    }

    private int find(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key ^ key >>> 32) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldLasts = lasts;
        keys = new long[oldKeys.length * 2];
        lasts = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = find(oldKeys[i]);
                keys[slot] = oldKeys[i];
                lasts[slot] = oldLasts[i];
            }
        }
    }

    /** FNV-1a over the bytes, mixed as in MurmurHash3; never 0. */
    private static long key(byte[] session) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : session) {
            hash = (hash ^ b & 255) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }
}
