package dev.pave.mine.templates;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which lines close a block, and which lines opened those blocks: a closing line usually comes after a deeper one; its
 * opener is the last line before it that is indented as it is.
 */
final class Openers {

    private static final double USUALLY = 0.6;
    private static final double USUAL_OPENER = 0.25;
    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"|`[^`]*`");

    /** How often a line came, and how often after a deeper one. */
    private static final class Seen {
        private double times;
        private double afterDeeper;
        private final Map<Integer, Double> openers = new HashMap<>();
    }

    private final Map<Integer, Seen> seen = new HashMap<>();
    private final Map<Integer, Integer> usual = new HashMap<>();
    private final Vocabulary vocabulary;

    private Openers(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    static Openers of(Siblings siblings, Vocabulary vocabulary) {
        Openers openers = new Openers(vocabulary);
        for (int s = 0; s < siblings.count(); s++) {
            openers.look(siblings.sequence(s), siblings.weight(s));
        }
        return openers;
    }

    private void look(int[] file, double weight) {
        Map<Integer, Integer> lastAt = new HashMap<>();
        int previous = -1;
        for (int line : file) {
            if (vocabulary.isBlank(line)) {
                continue;
            }
            int indentation = vocabulary.indentation(line);
            Seen here = seen.computeIfAbsent(line, l -> new Seen());
            here.times += weight;
            if (previous >= 0 && vocabulary.indentation(previous) > indentation) {
                here.afterDeeper += weight;
                Integer opener = lastAt.get(indentation);
                if (opener != null) {
                    here.openers.merge(opener, weight, Double::sum);
                }
            }
            lastAt.keySet().removeIf(deeper -> deeper > indentation);
            lastAt.put(indentation, line);
            previous = line;
        }
    }

    boolean closes(int line) {
        Seen here = seen.get(line);
        return here != null && !vocabulary.isBlank(line) && here.afterDeeper >= USUALLY * here.times;
    }

    /** Whether a line was ever seen to open what the other one closes. */
    boolean opens(int opener, int line) {
        return seen.get(line).openers.containsKey(opener) || usual(line) == opener;
    }

    /**
     * What usually opens it: a line as it was, or one whose quoted text is left open; -1 where openers have nothing in
     * common.
     */
    int usual(int line) {
        return usual.computeIfAbsent(line, this::mostUsual);
    }

    private int mostUsual(int line) {
        Map<Integer, Double> openers = seen.get(line).openers;
        double least =
                USUAL_OPENER * openers.values().stream().mapToDouble(w -> w).sum();
        int best = most(openers, least);
        if (best >= 0) {
            return best;
        }
        Map<Integer, Double> open = new HashMap<>();
        openers.forEach((opener, weight) ->
                open.merge(vocabulary.numberOf(leftOpen(vocabulary.line(opener))), weight, Double::sum));
        return most(open, least);
    }

    private static int most(Map<Integer, Double> weights, double least) {
        int best = -1;
        double most = Math.max(least, 1e-9);
        for (Map.Entry<Integer, Double> entry : weights.entrySet()) {
            if (entry.getValue() > most || entry.getValue() == most && entry.getKey() < best) {
                best = entry.getKey();
                most = entry.getValue();
            }
        }
        return best;
    }

    private static String leftOpen(String line) {
        return QUOTED.matcher(line).replaceAll(quoted -> {
            String mark = quoted.group().substring(0, 1);
            return java.util.regex.Matcher.quoteReplacement(mark + "..." + mark);
        });
    }
}
