package dev.pave.mine.messages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds which words of masked messages vary. Messages that are the same but for one word are one template where that
 * word has many values, or values with numbers in them; the widest such place first, until nothing changes. What all
 * values begin and end with stays.
 */
final class Generaliser {

    private static final int MOST_ROUNDS = 12;

    private final int fewestValues;

    Generaliser(int fewestValues) {
        this.fewestValues = fewestValues;
    }

    List<Cluster> generalise(Map<String, Long> shapes) {
        List<Cluster> clusters = new ArrayList<>();
        shapes.forEach((shape, count) -> clusters.add(Cluster.of(shape, count)));
        List<Cluster> now = clusters;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Cluster> next = round(now);
            if (next.size() == now.size()) {
                break;
            }
            now = next;
        }
        return now;
    }

    private record Hole(long key, int place, List<Cluster> clusters) {}

    private List<Cluster> round(List<Cluster> clusters) {
        Map<Long, Hole> holes = new LinkedHashMap<>();
        for (Cluster cluster : clusters) {
            long whole = 0;
            long[] parts = new long[cluster.words.length];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = mix(cluster.words[i].hashCode() * 0x9E3779B97F4A7C15L + i);
                whole += parts[i];
            }
            for (int i = 0; i < parts.length; i++) {
                long key = mix(whole - parts[i] + 31L * i + 1_000_003L * parts.length + key(cluster.words[i]).hashCode());
                int place = i;
                holes.computeIfAbsent(key, k -> new Hole(k, place, new ArrayList<>()))
                        .clusters
                        .add(cluster);
            }
        }
        List<Hole> widest = holes.values().stream()
                .map(this::varying)
                .filter(hole -> hole.clusters.size() > 1)
                .sorted(Comparator.comparingInt((Hole hole) -> -hole.clusters.size())
                        .thenComparing(hole -> hole.clusters.get(0).text())
                        .thenComparing(Hole::place))
                .toList();
        Set<Cluster> gone = new HashSet<>();
        Map<String, List<Cluster>> next = new TreeMap<>();
        for (Hole hole : widest) {
            if (hole.clusters.stream().noneMatch(gone::contains)) {
                gone.addAll(hole.clusters);
                String[] words = hole.clusters.get(0).words.clone();
                words[hole.place] = common(hole);
                Cluster merged = Cluster.merged(words, hole.clusters);
                next.computeIfAbsent(merged.text(), k -> new ArrayList<>()).add(merged);
            }
        }
        for (Cluster cluster : clusters) {
            if (!gone.contains(cluster)) {
                next.computeIfAbsent(cluster.text(), k -> new ArrayList<>()).add(cluster);
            }
        }
        List<Cluster> result = new ArrayList<>();
        next.values().forEach(same -> result.add(same.size() == 1 ? same.get(0) : Cluster.merged(same.get(0).words, same)));
        return result;
    }

    private static long mix(long value) {
        long mixed = (value ^ value >>> 32) * 0xD6E8FEB86659FD93L;
        return mixed ^ mixed >>> 32;
    }

    /** All of it, or the part with names in it, or none. */
    private Hole varying(Hole hole) {
        if (hole.clusters.size() < 2 || varies(hole)) {
            return hole;
        }
        Hole named = new Hole(
                hole.key,
                hole.place,
                hole.clusters.stream()
                        .filter(cluster -> named(cluster.words[hole.place]))
                        .toList());
        return named.clusters.size() > 1 && varies(named) ? named : new Hole(hole.key, hole.place, List.of());
    }

    private boolean varies(Hole hole) {
        String[] words = hole.clusters.get(0).words;
        int constants = 0;
        for (int i = 0; i < words.length; i++) {
            constants += i != hole.place && hasLetter(words[i]) ? 1 : 0;
        }
        if (constants == 0) {
            return false;
        }
        List<String> values =
                hole.clusters.stream().map(cluster -> cluster.words[hole.place]).toList();
        long named = values.stream().filter(Generaliser::named).count();
        if (named * 3 >= values.size() * 2L) {
            return true;
        }
        if (values.stream().anyMatch(value -> frames(value, values))) {
            return true;
        }
        boolean announced = hole.place > 0 && NAMERS.contains(words[hole.place - 1]);
        return announced || values.size() >= fewestValues && constants >= 2;
    }

    private static final Set<String> NAMERS = Set.of("user", "host", "file", "device");

    /** Whether this is a mark in a frame such as {@code key=} or brackets, and the others have the same frame. */
    private static boolean frames(String value, List<String> values) {
        int mark = value.indexOf(Masker.MARK);
        if (mark < 0 || value.length() == Masker.MARK.length()) {
            return false;
        }
        String before = value.substring(0, mark);
        String after = value.substring(mark + Masker.MARK.length());
        boolean framed = !before.isEmpty() && "=([{\"':".indexOf(before.charAt(before.length() - 1)) >= 0;
        boolean closed = framed && !after.isEmpty() && ")]}\"'".indexOf(after.charAt(0)) >= 0;
        int least = before.length() + after.length() + (closed ? 0 : 1);
        return framed
                && values.stream()
                        .allMatch(other ->
                                other.length() >= least && other.startsWith(before) && other.endsWith(after));
    }

    /** What stands before the value in {@code key=value}, {@code key:value} and {@code key....value}, with the sign. */
    private static String key(String word) {
        int end = word.indexOf('=') + 1;
        for (int i = 1; end == 0 && i + 1 < word.length(); i++) {
            char next = word.charAt(i + 1);
            boolean sign = word.charAt(i) == ':' || word.charAt(i) == '.' && word.charAt(i - 1) == '.' && next != '.';
            if (sign && Character.isLetter(word.charAt(0))) {
                end = i + 1;
            }
        }
        return word.substring(0, end);
    }

    /** With a number, or a dot or slash inside: no word of a language. */
    private static boolean named(String word) {
        if (numbered(word)) {
            return true;
        }
        for (int i = 1; i + 1 < word.length(); i++) {
            if ("./@$".indexOf(word.charAt(i)) >= 0
                    && Character.isLetter(word.charAt(i - 1))
                    && Character.isLetter(word.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasLetter(String word) {
        return word.chars().anyMatch(Character::isLetter);
    }

    private static boolean numbered(String word) {
        return word.contains(Masker.MARK) || word.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    /** What all values begin and end with, cut where a word ends, and a mark between. */
    private static String common(Hole hole) {
        List<String> values =
                hole.clusters.stream().map(cluster -> cluster.words[hole.place]).toList();
        String first = values.get(0);
        int start = first.length();
        int end = first.length();
        for (String value : values) {
            int i = 0;
            while (i < Math.min(start, value.length()) && value.charAt(i) == first.charAt(i)) {
                i++;
            }
            start = i;
            int j = 0;
            while (j < Math.min(end, value.length())
                    && value.charAt(value.length() - 1 - j) == first.charAt(first.length() - 1 - j)) {
                j++;
            }
            end = j;
        }
        int shortest = values.stream().mapToInt(String::length).min().orElse(0);
        end = Math.min(end, shortest - start);
        while (start > 0 && !cut(first.charAt(start - 1))) {
            start--;
        }
        while (end > 0 && !cut(first.charAt(first.length() - end))) {
            end--;
        }
        return first.substring(0, start) + Masker.MARK + first.substring(first.length() - end);
    }

    private static boolean cut(char c) {
        return "=:,;()[]{}\"'|/@#_".indexOf(c) >= 0;
    }
}
