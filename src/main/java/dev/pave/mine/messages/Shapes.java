package dev.pave.mine.messages;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * The distinct masked messages, each with its count: a multiset of bounded size that does not depend on the order of
 * the lines. Where it would grow above its bound it is made coarser ({@link Coarseness}) until it fits; as coarser
 * shapes are a function of finer ones, and a set of shapes only grows, the level reached in the end is the same however the
 * lines were split and merged. Not thread-safe.
 */
final class Shapes {

    private static final int FIRST_ROOM = 1024;

    private final int most;
    private char[][] texts = new char[FIRST_ROOM][];
    private int[] hashes = new int[FIRST_ROOM];
    private long[] counts = new long[FIRST_ROOM];
    private int size;
    private Coarseness level = Coarseness.FINE;

    /**
     * @param most distinct shapes; at least {@link Coarseness#LEAST_ROOM}
     */
    Shapes(int most) {
        this.most = Math.max(most, Coarseness.LEAST_ROOM);
    }

    void add(Masker masked) {
        if (level == Coarseness.FINE) {
            add(masked.masked(), masked.length(), 1);
        } else {
            add(masked.text(), 1);
        }
    }

    void addAll(Shapes other) {
        while (level.compareTo(other.level) < 0) {
            coarsen();
        }
        other.sorted().forEach(this::add);
    }

    /** By text, in order. */
    Map<String, Long> sorted() {
        Map<String, Long> sorted = new TreeMap<>();
        for (int i = 0; i < texts.length; i++) {
            if (texts[i] != null) {
                sorted.put(new String(texts[i]), counts[i]);
            }
        }
        return sorted;
    }

    Coarseness level() {
        return level;
    }

    void add(String text, long count) {
        char[] shape = level.of(text).toCharArray();
        add(shape, shape.length, count);
    }

    private void add(char[] shape, int length, long count) {
        int hash = hash(shape, length);
        int slot = hash & texts.length - 1;
        while (texts[slot] != null) {
            if (hashes[slot] == hash && Arrays.equals(texts[slot], 0, texts[slot].length, shape, 0, length)) {
                counts[slot] += count;
                return;
            }
            slot = slot + 1 & texts.length - 1;
        }
        texts[slot] = Arrays.copyOf(shape, length);
        hashes[slot] = hash;
        counts[slot] = count;
        size++;
        if (size > most) {
            coarsen();
        } else if (size * 2 > texts.length) {
            grow();
        }
    }

    /** Four characters a step: one would wait for the multiplication before. */
    static int hash(char[] chars, int length) {
        int hash = length;
        int i = 0;
        for (; i + 3 < length; i += 4) {
            hash = 923521 * hash + 29791 * chars[i] + 961 * chars[i + 1] + 31 * chars[i + 2] + chars[i + 3];
        }
        for (; i < length; i++) {
            hash = 31 * hash + chars[i];
        }
        return hash ^ hash >>> 15;
    }

    private void grow() {
        char[][] shapes = texts;
        long[] old = counts;
        reset(shapes.length * 2);
        for (int i = 0; i < shapes.length; i++) {
            if (shapes[i] != null) {
                add(shapes[i], shapes[i].length, old[i]);
            }
        }
    }

    private void coarsen() {
        Map<String, Long> all = sorted();
        level = level.next();
        reset(FIRST_ROOM);
        all.forEach(this::add);
    }

    private void reset(int room) {
        texts = new char[room][];
        hashes = new int[room];
        counts = new long[room];
        size = 0;
    }
}
