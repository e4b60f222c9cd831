package dev.pave.mine.messages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Joins templates of different lengths that are one, where a value is none, one or several words: all words with letters are
 * the same in the same order. A unit of time behind a mark does not count: {@code 00:12} and {@code 5 sec} are values of one
 * place. What has a mark in front is not what has none: that is its subject. The wording of the most frequent one stays.
 */
final class Spans {

    /** Words with letters that must agree. */
    private static final int FEWEST_WORDS = 2;

    private static final Set<String> UNITS = Set.of(
            "ns",
            "us",
            "ms",
            "msec",
            "msecs",
            "milliseconds",
            "s",
            "sec",
            "secs",
            "second",
            "seconds",
            "min",
            "mins",
            "minute",
            "minutes",
            "h",
            "hour",
            "hours",
            "day",
            "days");

    private Spans() {}

    static List<Cluster> join(List<Cluster> clusters) {
        Map<String, List<Cluster>> alike = new TreeMap<>();
        for (Cluster cluster : clusters) {
            List<String> telling = telling(cluster.words());
            String key = telling.size() < FEWEST_WORDS
                    ? cluster.text() + '\n'
                    : (Values.hasLetter(cluster.words().get(0)) ? "" : " ") + String.join(" ", telling);
            alike.computeIfAbsent(key, k -> new ArrayList<>()).add(cluster);
        }
        return alike.values().stream().map(Spans::joined).toList();
    }

    private static List<String> telling(List<String> words) {
        List<String> telling = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            boolean unit = i > 0 && words.get(i - 1).endsWith(Masker.MARK) && UNITS.contains(bare(words.get(i)));
            if (!unit && Values.hasLetter(words.get(i))) {
                telling.add(words.get(i));
            }
        }
        return telling;
    }

    /** Without the sign behind it. */
    private static String bare(String word) {
        int end = word.length();
        while (end > 0 && !Character.isLetter(word.charAt(end - 1))) {
            end--;
        }
        return word.substring(0, end);
    }

    private static Cluster joined(List<Cluster> parts) {
        Cluster most = parts.stream()
                .min(Comparator.comparingLong((Cluster part) -> -part.count()).thenComparing(Cluster::text))
                .orElseThrow();
        return new Cluster(
                most.words(),
                parts.stream().mapToLong(Cluster::count).sum(),
                parts.stream().flatMap(part -> part.shapes().stream()).toList());
    }
}
