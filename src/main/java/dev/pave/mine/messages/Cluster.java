package dev.pave.mine.messages;

import java.util.ArrayList;
import java.util.List;

/** Shapes that are one template. */
final class Cluster {

    final String[] words;
    final long count;
    final List<String> shapes;

    Cluster(String[] words, long count, List<String> shapes) {
        this.words = words;
        this.count = count;
        this.shapes = shapes;
    }

    static Cluster of(String shape, long count) {
        return new Cluster(shape.split(" ", -1), count, List.of(shape));
    }

    static Cluster merged(String[] words, List<Cluster> parts) {
        List<String> shapes = new ArrayList<>();
        long count = 0;
        for (Cluster part : parts) {
            shapes.addAll(part.shapes);
            count += part.count;
        }
        return new Cluster(words, count, shapes);
    }

    String text() {
        return String.join(" ", words);
    }
}
