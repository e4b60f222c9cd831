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

    /** By line. */
    private final double[][] above;
    /** By line and one: the first is what stands before all. */
    private final double[][] below;

    private final Vocabulary vocabulary;

    Spacing(RecentFiles siblings, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.above = new double[siblings.lines()][];
        this.below = new double[siblings.lines() + 1][];
        for (int s = 0; s < siblings.count(); s++) {
            int before = -1;
            int blank = 0;
            for (int line : siblings.sequence(s)) {
                if (vocabulary.isBlank(line)) {
                    blank++;
                    continue;
                }
                long met = pair(before, line);
                double[] votes = between.get(met);
                double[] now = voted(votes, blank, siblings.weight(s));
                if (now != votes) {
                    between.put(met, now);
                }
                below[before + 1] = voted(below[before + 1], blank, siblings.weight(s));
                above[line] = voted(above[line], blank, siblings.weight(s));
                before = line;
                blank = 0;
            }
        }
    }

    private static long pair(int before, int after) {
        return before * PRIME + after;
    }

    /** With one vote more; null where there was none. */
    private static double[] voted(double[] before, int blank, double weight) {
        double[] votes = before;
        if (votes == null || votes.length <= blank) {
            votes = votes == null ? new double[blank + 1] : Arrays.copyOf(votes, blank + 1);
        }
        votes[blank] += weight;
        return votes;
    }

    private static double[] of(double[][] all, int at) {
        return at < all.length ? all[at] : null;
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
                int usual = Math.min(most(of(below, before + 1), 0), most(of(above, line), 0));
                wanted = deeper ? blank : blank == 0 ? usual : Math.max(blank, most(of(above, line), blank));
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
