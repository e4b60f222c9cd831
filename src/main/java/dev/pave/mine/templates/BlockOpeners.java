package dev.pave.mine.templates;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which lines close a block, and which lines opened those blocks: a closing line usually comes after a deeper one; its
 * opener is the last line before it that is indented as it is.
 */
final class BlockOpeners {

    private static final double USUALLY = 0.6;
    private static final Pattern ONE_WORD = Pattern.compile("[^\\p{Alnum}_]*\\w*[^\\p{Alnum}_]*");

    /** How often a line came, and how often after a deeper one. */
    private static final class Seen {
        private double times;
        private double afterDeeper;
        private final Map<Integer, Double> openers = new HashMap<>();
    }

    private final Map<Integer, Seen> seen = new HashMap<>();
    private Map<Integer, Integer> ends;
    private final Vocabulary vocabulary;

    private BlockOpeners(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    static BlockOpeners of(RecentFiles siblings, Vocabulary vocabulary) {
        BlockOpeners openers = new BlockOpeners(vocabulary);
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

    /** Whether a line was ever seen to open what the other one closes; one that was made from others never was. */
    boolean opens(int opener, int line) {
        Seen here = seen.get(line);
        return here != null && here.openers.containsKey(opener);
    }

    /** Whether a line does nothing but close a block: one word at most. */
    boolean endsBlock(int line) {
        return isEnd(line) && !begins(line);
    }

    /** One word at most; where text is indented less than what is around it, no openers are seen. */
    private boolean isEnd(int line) {
        return closes(line)
                && vocabulary.isOneWord(line)
                && sum(seen.get(line).openers) >= USUALLY * seen.get(line).times;
    }

    static boolean isOneWord(String line) {
        return ONE_WORD.matcher(line).matches();
    }

    private static double sum(Map<Integer, Double> weights) {
        return weights.values().stream().mapToDouble(w -> w).sum();
    }

    /** Whether a line usually opens a block that another one closes. */
    boolean begins(int line) {
        return ends().containsKey(line);
    }

    /** What usually closes the block that a line opens; -1 where it opens none. */
    int usualEnd(int opener) {
        return ends().getOrDefault(opener, -1);
    }

    /** By opener, its usual end. */
    private Map<Integer, Integer> ends() {
        if (ends == null) {
            Map<Integer, Map<Integer, Double>> weights = new HashMap<>();
            seen.forEach((line, here) -> {
                if (isEnd(line)) {
                    here.openers.forEach((opener, weight) -> weights.computeIfAbsent(opener, x -> new HashMap<>())
                            .merge(line, weight, Double::sum));
                }
            });
            ends = new HashMap<>();
            weights.forEach((opener, closing) -> {
                if (sum(closing) >= USUALLY * seen.get(opener).times) {
                    ends.put(opener, most(closing, 0));
                }
            });
        }
        return ends;
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
}
