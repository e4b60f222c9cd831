package dev.pave.mine.templates;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The newest past files of a role as sequences of line numbers, the oldest first, and what each weighs. A line that
 * holds a slot's value by chance stands in its plain form, where that is the more usual one among them.
 */
final class Siblings {

    /** A file as it is, and with its slots as marks. */
    record Forms(int[] plain, int[] abstracted) {}

    private final int[][] sequences;
    private final double[] weights;
    private final double total;
    private final Map<String, int[]> made = new HashMap<>();
    private Openers openers;
    private Siblings unindented;
    private Map<Integer, Double> having;

    /**
     * @param halfLife files after which one weighs half
     */
    Siblings(List<Forms> files, double halfLife) {
        Map<Integer, Integer> usual = new HashMap<>();
        for (Forms file : files) {
            Arrays.stream(file.plain()).distinct().forEach(n -> usual.merge(n, 1, Integer::sum));
        }
        Map<Integer, Integer> abstracted = new HashMap<>();
        for (Forms file : files) {
            Arrays.stream(file.abstracted()).distinct().forEach(n -> abstracted.merge(n, 1, Integer::sum));
        }
        this.sequences = new int[files.size()][];
        this.weights = new double[files.size()];
        double sum = 0;
        for (int i = 0; i < files.size(); i++) {
            Forms file = files.get(i);
            sequences[i] = file.abstracted().clone();
            for (int l = 0; l < sequences[i].length; l++) {
                int plain = file.plain()[l];
                boolean byChance = plain != sequences[i][l] && usual.get(plain) > abstracted.get(sequences[i][l]);
                sequences[i][l] = byChance ? plain : sequences[i][l];
            }
            weights[i] = Math.pow(0.5, (files.size() - 1 - i) / halfLife);
            sum += weights[i];
        }
        this.total = sum;
    }

    private Siblings(int[][] sequences, double[] weights, double total) {
        this.sequences = sequences;
        this.weights = weights;
        this.total = total;
    }

    /** The same files without indentation. */
    Siblings unindented(Vocabulary vocabulary) {
        if (unindented == null) {
            int[][] flat = Arrays.stream(sequences)
                    .map(file -> Arrays.stream(file).map(vocabulary::unindented).toArray())
                    .toArray(int[][]::new);
            unindented = new Siblings(flat, weights, total);
        }
        return unindented;
    }

    /** Weight of the files that have a line. */
    double having(int line) {
        if (having == null) {
            having = new HashMap<>();
            for (int s = 0; s < sequences.length; s++) {
                Set<Integer> seen = new HashSet<>();
                for (int other : sequences[s]) {
                    if (seen.add(other)) {
                        having.merge(other, weights[s], Double::sum);
                    }
                }
            }
        }
        return having.getOrDefault(line, 0.0);
    }

    /** What a method makes of these files; methods that build on another one's result share it. */
    int[] once(Generaliser method, Vocabulary vocabulary) {
        int[] known = made.get(method.id());
        if (known == null) {
            known = method.next(this, vocabulary);
            made.put(method.id(), known);
        }
        return known;
    }

    /** What opens and closes blocks in these files. */
    Openers openers(Vocabulary vocabulary) {
        if (openers == null) {
            openers = Openers.of(this, vocabulary);
        }
        return openers;
    }

    int count() {
        return sequences.length;
    }

    int[] sequence(int sibling) {
        return sequences[sibling];
    }

    int[] newest() {
        return sequences[sequences.length - 1];
    }

    double weight(int sibling) {
        return weights[sibling];
    }

    double total() {
        return total;
    }
}
