package dev.pave.ingest.log;

/**
 * A number a name: an open-addressing table from 64 bits of a name in UTF-8, 24 bytes a name at most, so that ten million fit. Two
 * of ten million names share their 64 bits once in 370,000 tables; they are one name then.
 */
final class NameNumbers {

    private long[] keys = new long[1 << 10];
    private int[] numbers = new int[1 << 10];
    private int size;

    /** 0 where none was put. */
    int get(byte[] name) {
        return numbers[find(key(name))];
    }

    void put(byte[] name, int number) {
        // the slot first: finding it may replace the table
        int slot = slot(key(name));
        numbers[slot] = number;
    }

    /** Adds one, and gives what it is now. */
    int increment(byte[] name) {
        int slot = slot(key(name));
        return ++numbers[slot];
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
        int[] oldNumbers = numbers;
        keys = new long[oldKeys.length * 2];
        numbers = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = find(oldKeys[i]);
                keys[slot] = oldKeys[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }

    /** FNV-1a over the bytes, mixed as in MurmurHash3; never 0. */
    private static long key(byte[] name) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : name) {
            hash = (hash ^ b & 255) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }
}
