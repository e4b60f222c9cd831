package dev.pave.mine.templates;

import dev.pave.pattern.text.Slot;
import dev.pave.pattern.text.Slots;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The simplest peer that is of any use: what at least half of the last {@value #WINDOW} files have, with the name as the
 * only slot. A line's k-th repetition is a line of its own; indentation does not count, so each line is indented as it
 * is most often. Not thread-safe.
 */
final class NaiveVoting {

    private static final int WINDOW = 20;

    /** The k-th repetition of a line. */
    private record Item(String text, int repetition) {}

    private static final class Votes {
        private int files;
        private double places;
        private final Map<String, Integer> forms = new HashMap<>();

        private double place() {
            return places / files;
        }

        private String usualForm() {
            return forms.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .orElseThrow()
                    .getKey();
        }
    }

    private final Deque<List<String>> newest = new ArrayDeque<>();

    /** Learns a past file. */
    void observe(PastFile sample) {
        Map<String, String> name = Map.of("name", sample.bindings().getOrDefault("name", ""));
        newest.addLast(new Slots(name).abstracted(sample.lines()));
        if (newest.size() > WINDOW) {
            newest.removeFirst();
        }
    }

    /** The text of the next file. */
    List<String> next(Map<String, String> bindings) {
        Map<Item, Votes> votes = new HashMap<>();
        newest.forEach(file -> vote(file, votes));
        return votes.entrySet().stream()
                .filter(e -> 2 * e.getValue().files >= newest.size())
                .sorted(Comparator.comparingDouble(
                                (Map.Entry<Item, Votes> e) -> e.getValue().place())
                        .thenComparing(e -> e.getKey().text())
                        .thenComparing(e -> e.getKey().repetition()))
                .map(e -> Slot.fill(e.getValue().usualForm(), bindings))
                .toList();
    }

    private static void vote(List<String> file, Map<Item, Votes> votes) {
        Map<String, Integer> repetitions = new HashMap<>();
        for (int i = 0; i < file.size(); i++) {
            String text = file.get(i).strip();
            Item item = new Item(text, repetitions.merge(text, 1, Integer::sum));
            Votes here = votes.computeIfAbsent(item, x -> new Votes());
            here.files++;
            here.places += i / (double) file.size();
            here.forms.merge(file.get(i), 1, Integer::sum);
        }
    }
}
