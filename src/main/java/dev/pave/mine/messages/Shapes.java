package dev.pave.mine.messages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The distinct masked messages, each with its count: a multiset of bounded size that does not depend on the order of
 * the lines. Where it would grow above its bound it is made coarser ({@link Coarseness}) until it fits; as coarser
 * shapes are a function of finer ones, and a set of shapes only grows, the level reached in the end is the same however the
 * lines were split and merged. Not thread-safe.
 */
final class Shapes {

    private final int most;
    private String[] texts = new String[1024];
    private int[] hashes = new int[1024];
    private long[] counts = new long[1024];
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
            int hash = masked.hash();
            int slot = slot(masked.masked(), masked.length(), hash);
            if (texts[slot] != null) {
                counts[slot]++;
                return;
            }
            put(slot, hash, masked.text(), 1);
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
                sorted.put(texts[i], counts[i]);
            }
        }
        return sorted;
    }

    Coarseness level() {
        return level;
    }

    private void add(String text, long count) {
        String shape = level.of(text);
        char[] chars = shape.toCharArray();
        int hash = hash(chars);
        int slot = slot(chars, chars.length, hash);
        if (texts[slot] != null) {
            counts[slot] += count;
        } else {
            put(slot, hash, shape, count);
        }
    }

    private static int hash(char[] chars) {
        int hash = 7;
        for (char c : chars) {
            hash = 31 * hash + c;
        }
        return hash ^ hash >>> 15;
    }

    private int slot(char[] chars, int length, int hash) {
        int slot = hash & texts.length - 1;
        while (texts[slot] != null && !(hashes[slot] == hash && same(texts[slot], chars, length))) {
            slot = slot + 1 & texts.length - 1;
        }
        return slot;
    }

    private static boolean same(String text, char[] chars, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != chars[i]) {
                return false;
            }
        }
        return true;
    }

    private void put(int slot, int hash, String text, long count) {
        texts[slot] = text;
        hashes[slot] = hash;
        counts[slot] = count;
        size++;
        if (size > most) {
            coarsen();
        } else if (size * 2 > texts.length) {
            List<String> all = new ArrayList<>(Arrays.asList(texts));
            long[] old = counts;
            reset(texts.length * 2);
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i) != null) {
                    add(all.get(i), old[i]);
                }
            }
        }
    }

    private void coarsen() {
        Map<String, Long> all = sorted();
        level = level.next();
        reset(1024);
        all.forEach(this::add);
    }

    private void reset(int capacity) {
        texts = new String[capacity];
        hashes = new int[capacity];
        counts = new long[capacity];
        size = 0;
    }
}
