package dev.pave.mine.files.predict;

/**
 * Pairs of shape and companion that were seen together once. Most never come again, so only a 64-bit hash is kept of
 * each, with the number of the commit and how many events the shape had then.
 */
final class FirstSightings {

    private static final long NONE = -1;
    private static final long FNV_PRIME = 0x100000001b3L;

    private long[] keys = new long[1 << 12];
    private long[] values = new long[1 << 12];
    private int size;

    /** What was noted, or -1; see {@link #commitOf} and {@link #eventsOf}. */
    long find(long key) {
        int slot = slot(key);
        return keys[slot] == 0 ? NONE : values[slot];
    }

    void note(long key, int commit, int events) {
        if (size * 2 > keys.length) {
            grow();
        }
        int slot = slot(key);
        if (keys[slot] == 0) {
            keys[slot] = nonZero(key);
            size++;
        }
        values[slot] = (long) commit << 32 | events;
    }

    static int commitOf(long value) {
        return (int) (value >>> 32);
    }

    static int eventsOf(long value) {
        return (int) value;
    }

    /** FNV-1a over the characters of a shape's template. */
    static long hash(String template) {
        return hash(0xcbf29ce484222325L, template, 0xffff);
    }

    /** Goes on with the companion's id. */
    static long hash(long templateHash, String ruleId) {
        long hash = hash(templateHash, ruleId, 0);
        return hash ^ hash >>> 29;
    }

    private static long hash(long start, String text, int end) {
        long hash = start;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return (hash ^ end) * FNV_PRIME;
    }

    private int slot(long key) {
        long wanted = nonZero(key);
        int mask = keys.length - 1;
        int slot = (int) (wanted ^ wanted >>> 32) & mask;
        while (keys[slot] != 0 && keys[slot] != wanted) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private static long nonZero(long key) {
        return key == 0 ? 1 : key;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new long[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
