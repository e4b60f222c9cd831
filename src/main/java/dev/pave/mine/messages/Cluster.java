package dev.pave.mine.messages;

import java.util.ArrayList;
import java.util.List;

/**
 * Masked messages that are one template.
 *
 * @param words of the template
 * @param count messages
 * @param shapes the masked messages
 */
record Cluster(List<String> words, long count, List<String> shapes) {

    static Cluster of(String shape, long count) {
        return new Cluster(List.of(shape.split(" ", -1)), count, List.of(shape));
    }

    /** All of these; where their words differ, what they have in common. */
    static Cluster merged(List<Cluster> parts) {
        List<String> words = new ArrayList<>(parts.get(0).words);
        for (int i = 0; i < words.size(); i++) {
            int place = i;
            List<String> values =
                    parts.stream().map(part -> part.words.get(place)).distinct().toList();
            words.set(i, values.size() == 1 ? values.get(0) : Values.common(values));
        }
        List<String> shapes =
                parts.stream().flatMap(part -> part.shapes.stream()).toList();
        return new Cluster(
                List.copyOf(words), parts.stream().mapToLong(Cluster::count).sum(), shapes);
    }

    String text() {
        return String.join(" ", words);
    }
}
