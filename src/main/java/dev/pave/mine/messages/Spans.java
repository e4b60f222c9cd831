package dev.pave.mine.messages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Joins templates of different lengths that are one, where a value is none, one or several words: all words with letters are
 * the same in the same order. The wording of the most frequent one stays.
 */
final class Spans {

    /** Words with letters that must agree. */
    private static final int FEWEST_WORDS = 2;

    private Spans() {}

    static List<Cluster> join(List<Cluster> clusters) {
        Map<String, List<Cluster>> alike = new TreeMap<>();
        for (Cluster cluster : clusters) {
            List<String> telling = cluster.words().stream().filter(Spans::tells).toList();
            String key = telling.size() < FEWEST_WORDS ? cluster.text() + '\n' : String.join(" ", telling);
            alike.computeIfAbsent(key, k -> new ArrayList<>()).add(cluster);
        }
        return alike.values().stream().map(Spans::joined).toList();
    }

    private static boolean tells(String word) {
        return Values.hasLetter(word);
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
