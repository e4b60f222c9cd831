package dev.pave.mine.messages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds messages that are the same but for one word, or for two. */
final class Holes {

    /** Words of a message in which pairs are looked for. */
    private static final int MOST_PAIRED = 24;

    private final Map<Long, Hole> byKey = new HashMap<>();

    private Holes() {}

    static List<Hole> single(List<Cluster> clusters) {
        Holes holes = new Holes();
        for (Cluster cluster : clusters) {
            long[] parts = parts(cluster);
            long whole = sum(parts);
            for (int i = 0; i < parts.length; i++) {
                holes.add(whole - parts[i] + place(i), List.of(i), cluster);
            }
        }
        return holes.widest();
    }

    static List<Hole> pairs(List<Cluster> clusters) {
        Holes holes = new Holes();
        for (Cluster cluster : clusters) {
            long[] parts = parts(cluster);
            long whole = sum(parts);
            for (int i = 0; i < Math.min(MOST_PAIRED, parts.length); i++) {
                long one = whole - parts[i] + place(i);
                for (int j = i + 1; j < Math.min(MOST_PAIRED, parts.length); j++) {
                    holes.add(one - parts[j] + place(j), List.of(i, j), cluster);
                }
            }
        }
        return holes.widest();
    }

    private void add(long key, List<Integer> places, Cluster cluster) {
        byKey.computeIfAbsent(key, k -> new Hole(places, new ArrayList<>()))
                .clusters()
                .add(cluster);
    }

    /** Most messages first; the order does not depend on that of the lines. */
    private List<Hole> widest() {
        return byKey.values().stream()
                .filter(hole -> hole.clusters().size() > 1)
                .sorted(Comparator.comparingInt((Hole hole) -> -hole.clusters().size())
                        .thenComparing(hole -> hole.clusters().get(0).text())
                        .thenComparing(hole -> hole.places().get(0))
                        .thenComparing(hole -> hole.places().get(hole.places().size() - 1)))
                .toList();
    }

    private static long[] parts(Cluster cluster) {
        long[] parts = new long[cluster.words().size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = mix(cluster.words().get(i).hashCode(), i);
        }
        return parts;
    }

    private static long sum(long[] parts) {
        long sum = mix(parts.length, -1);
        for (long part : parts) {
            sum += part;
        }
        return sum;
    }

    private static long place(int place) {
        return mix(0, ~place * 31);
    }

    private static long mix(int value, int place) {
        long mixed = (value * 0x9E3779B97F4A7C15L) ^ (place + 1) * 0xD6E8FEB86659FD93L;
        mixed = (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
        return mixed ^ mixed >>> 29;
    }
}
