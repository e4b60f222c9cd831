package dev.pave.mine.templates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many blank lines stand between two lines: as between them in most past files, else as around each of them. */
final class Spacing {

    private static final String BLANK = "";
    /** Above all line numbers, and keys made with it have hashes that differ. */
    private static final long PRIME = 4_294_967_311L;

    /** By two lines with nothing but blank ones between: by their number, the weight of the files. */
    private final Map<Long, double[]> between = new HashMap<>();

    private final Map<Integer, double[]> above = new HashMap<>();
    private final Map<Integer, double[]> below = new HashMap<>();
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
                vote(between, pair(before, line), blank, siblings.weight(s));
                vote(below, before, blank, siblings.weight(s));
                vote(above, line, blank, siblings.weight(s));
                before = line;
                blank = 0;
            }
        }
    }

    private static long pair(int before, int after) {
        return before * PRIME + after;
    }

    private static <K> void vote(Map<K, double[]> all, K of, int blank, double weight) {
        double[] votes = all.get(of);
        if (votes == null || votes.length <= blank) {
            votes = votes == null ? new double[blank + 1] : Arrays.copyOf(votes, blank + 1);
            all.put(of, votes);
        }
        votes[blank] += weight;
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
            int wanted = most(between.get(pair(before, line)), -1);
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

    /** The number with most votes, of equal ones the higher. */
    private static int most(double[] votes, int otherwise) {
        if (votes == null) {
            return otherwise;
        }
        int most = 0;
        for (int blank = 1; blank < votes.length; blank++) {
            most = votes[blank] >= votes[most] ? blank : most;
        }
        return most;
    }
}
