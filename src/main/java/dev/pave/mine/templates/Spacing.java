package dev.pave.mine.templates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many blank lines stand between two lines: as between them in most past files, else as around each of them. */
final class Spacing {

    private static final String BLANK = "";

    /** Two lines with nothing but blank ones between. */
    private record Pair(int before, int after) {}

    private final Map<Pair, Map<Integer, Double>> between = new HashMap<>();
    private final Map<Integer, Map<Integer, Double>> above = new HashMap<>();
    private final Map<Integer, Map<Integer, Double>> below = new HashMap<>();
    private final Vocabulary vocabulary;

    Spacing(RecentFiles siblings, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (int s = 0; s < siblings.count(); s++) {
            int before = -1;
            int blank = 0;
            for (int line : siblings.sequence(s)) {
                if (vocabulary.isBlank(line)) {
                    blank++;
                    continue;
                }
                vote(between.computeIfAbsent(new Pair(before, line), p -> new HashMap<>()), blank, siblings.weight(s));
                vote(below.computeIfAbsent(before, l -> new HashMap<>()), blank, siblings.weight(s));
                vote(above.computeIfAbsent(line, l -> new HashMap<>()), blank, siblings.weight(s));
                before = line;
                blank = 0;
            }
        }
    }

    private static void vote(Map<Integer, Double> votes, int blank, double weight) {
        votes.merge(blank, weight, Double::sum);
    }

    /** The lines with blank ones between as they are usual; of lines that never met, those that are there stay. */
    int[] of(int[] lines) {
        List<Integer> spaced = new ArrayList<>();
        int before = -1;
        int blank = 0;
        for (int line : lines) {
            if (vocabulary.isBlank(line)) {
                blank++;
                continue;
            }
            int wanted = most(between.get(new Pair(before, line)), -1);
            if (wanted < 0) {
                boolean deeper = before < 0 || vocabulary.indentation(line) > vocabulary.indentation(before);
                int usual = Math.min(most(below.get(before), 0), most(above.get(line), 0));
                wanted = deeper ? blank : blank == 0 ? usual : Math.max(blank, most(above.get(line), blank));
            }
            for (int i = 0; i < wanted; i++) {
                spaced.add(vocabulary.numberOf(BLANK));
            }
            spaced.add(line);
            before = line;
            blank = 0;
        }
        return spaced.stream().mapToInt(n -> n).toArray();
    }

    private static int most(Map<Integer, Double> votes, int otherwise) {
        return votes == null
                ? otherwise
                : votes.entrySet().stream()
                        .max(Map.Entry.<Integer, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                        .orElseThrow()
                        .getKey();
    }
}
