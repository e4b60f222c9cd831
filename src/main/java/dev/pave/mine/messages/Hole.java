package dev.pave.mine.messages;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Messages that are the same but for the words at one or two places.
 *
 * @param places counted from 0, ascending
 */
record Hole(List<Integer> places, List<Cluster> clusters) {

    List<String> values(int place) {
        return clusters.stream()
                .map(cluster -> cluster.words().get(place))
                .distinct()
                .toList();
    }

    /** Words with a letter that all have. */
    long constants() {
        List<String> words = clusters.get(0).words();
        return IntStream.range(0, words.size())
                .filter(i -> !places.contains(i) && Values.hasLetter(words.get(i)))
                .count();
    }

    String before(int place) {
        return place == 0 ? "" : clusters.get(0).words().get(place - 1);
    }
}
