package dev.pave.mine.templates;

import dev.pave.pattern.text.Lcs;
import dev.pave.syntax.Outline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The newest past files of a role as sequences of line numbers, the oldest first, and what each weighs. A line that
 * holds a slot's value by chance stands in its plain form, where that is the more usual one among them.
 */
final class RecentFiles {

    /** A file as it is, and with its slots as marks. */
    record Forms(int[] plain, int[] abstracted, Outline outline) {
        Forms(int[] plain, int[] abstracted) {
            this(plain, abstracted, null);
        }
    }

    /**
     * Share of the files that have what the next one will have. Half would do if all went on as it was; of what half of the past
     * files have, fewer of the next ones do.
     */
    static final double USUAL = 0.7;

    /** Share of the files below which what they have is each file's own, and above which it varies in a part at most. */
    static final double COMMON = 0.5;

    private final int[][] sequences;
    private final double[] weights;
    private final double total;
    private final List<Forms> files;
    private final Map<String, int[]> made = new HashMap<>();
    private BlockOpeners openers;
    private Spacing spacing;
    private Fillers fillers;
    private RecentFiles unindented;
    private RecentFiles plain = this;
    private double[] having;
    private boolean[] usual;
    private int[][] repetitions;
    private double[][] repeating;
    private int[] alignedTo;
    private List<List<Lcs.Pair>> pairs;

    /**
     * @param halfLife files after which one weighs half
     */
    RecentFiles(List<Forms> files, double halfLife) {
        int[] usual = havingEach(files.stream().map(Forms::plain).toArray(int[][]::new));
        int[] abstracted = havingEach(files.stream().map(Forms::abstracted).toArray(int[][]::new));
        this.sequences = new int[files.size()][];
        this.weights = new double[files.size()];
        double sum = 0;
        for (int i = 0; i < files.size(); i++) {
            Forms file = files.get(i);
            sequences[i] = file.abstracted().clone();
            for (int l = 0; l < sequences[i].length; l++) {
                int plain = file.plain()[l];
                boolean byChance = plain != sequences[i][l] && usual[plain] > abstracted[sequences[i][l]];
                sequences[i][l] = byChance ? plain : sequences[i][l];
            }
            weights[i] = Math.pow(0.5, (files.size() - 1 - i) / halfLife);
            sum += weights[i];
        }
        this.total = sum;
        this.files = files;
    }

    private RecentFiles(int[][] sequences, double[] weights, double total, List<Forms> files) {
        this.sequences = sequences;
        this.weights = weights;
        this.total = total;
        this.files = files;
    }

    /** The same files with lines that nearly all have, but for a part, as their form. */
    static RecentFiles of(List<Forms> files, double halfLife, OpenLines open) {
        RecentFiles plain = new RecentFiles(files, halfLife);
        int[][] opened = Arrays.stream(plain.sequences).map(int[]::clone).toArray(int[][]::new);
        open.open(opened, plain.weights, plain.weighed());
        RecentFiles recent = new RecentFiles(opened, plain.weights, plain.total, files);
        recent.plain = plain;
        return recent;
    }

    /** The same files with all lines as they are. */
    RecentFiles plain() {
        return plain;
    }

    /** A file as blocks in blocks; empty where nobody looked at it so. */
    Optional<Outline> outline(int sibling) {
        return Optional.ofNullable(files.get(sibling).outline());
    }

    /** What stands below lines that cannot stand alone. */
    Fillers fillers(Vocabulary vocabulary) {
        if (fillers == null) {
            fillers = new Fillers(this, vocabulary);
        }
        return fillers;
    }

    /** How many blank lines stand between lines. */
    Spacing spacing(Vocabulary vocabulary) {
        if (spacing == null) {
            spacing = new Spacing(this, vocabulary);
        }
        return spacing;
    }

    /** The same files without indentation. */
    RecentFiles unindented(Vocabulary vocabulary) {
        if (unindented == null) {
            int[][] flat = Arrays.stream(sequences)
                    .map(file -> Arrays.stream(file).map(vocabulary::unindented).toArray())
                    .toArray(int[][]::new);
            unindented = new RecentFiles(flat, weights, total, files);
        }
        return unindented;
    }

    /** A template's pairs with each of these files; those of the newest template that was asked about are remembered. */
    List<Lcs.Pair> aligned(int[] template, int sibling) {
        if (!Arrays.equals(template, alignedTo)) {
            alignedTo = template.clone();
            pairs = new ArrayList<>(Collections.nCopies(sequences.length, null));
        }
        if (pairs.get(sibling) == null) {
            pairs.set(sibling, Lcs.of(template, sequences[sibling]));
        }
        return pairs.get(sibling);
    }

    /** Weight of the files that have a line. */
    double having(int line) {
        if (having == null) {
            having = weighed();
        }
        return line < having.length ? having[line] : 0;
    }

    /** Whether at least half of the files, newer ones weighing more, have a line of theirs. */
    boolean isUsual(int line) {
        if (usual == null) {
            usual = new boolean[lines(sequences)];
            for (int l = 0; l < usual.length; l++) {
                usual[l] = having(l) >= USUAL * total;
            }
        }
        return usual[line];
    }

    /** How often at least half of the files have a line, newer ones weighing more. */
    int usualTimes(int line) {
        int times = 0;
        having(line, 1);
        while (repeating[line] != null && times < repeating[line].length && repeating[line][times] >= USUAL * total) {
            times++;
        }
        return times;
    }

    /** One more than the highest line number in these files. */
    int lines() {
        return lines(sequences);
    }

    /** By place in a file, how often its line has come so far, itself included. */
    int[] repetitionsIn(int sibling) {
        repetitions = repetitions == null ? new int[sequences.length][] : repetitions;
        if (repetitions[sibling] == null) {
            repetitions[sibling] = repetitions(sequences[sibling]);
        }
        return repetitions[sibling];
    }

    /** Weight of the files that have a line so often, from 1. */
    double having(int line, int repetition) {
        if (repeating == null) {
            repeating = new double[Math.max(1, lines(sequences))][];
            for (int s = 0; s < sequences.length; s++) {
                int[] times = repetitionsIn(s);
                for (int i = 0; i < times.length; i++) {
                    add(sequences[s][i], times[i], weights[s]);
                }
            }
        }
        return repeating[line][repetition - 1];
    }

    private void add(int line, int repetition, double weight) {
        double[] times = repeating[line];
        if (times == null || times.length < repetition) {
            times = times == null ? new double[1] : Arrays.copyOf(times, 2 * times.length);
            repeating[line] = times;
        }
        times[repetition - 1] += weight;
    }

    /** By place in a file, how often its line has come so far, itself included. */
    static int[] repetitions(int[] file) {
        int most = 0;
        for (int line : file) {
            most = Math.max(most, line);
        }
        int[] seen = new int[1 + most];
        int[] repetitions = new int[file.length];
        for (int i = 0; i < file.length; i++) {
            repetitions[i] = ++seen[file[i]];
        }
        return repetitions;
    }

    /** By line, how many of the files have it. */
    private static int[] havingEach(int[][] files) {
        int[] having = new int[lines(files)];
        int[] seenIn = new int[having.length];
        for (int f = 0; f < files.length; f++) {
            for (int line : files[f]) {
                having[line] += seenIn[line] == f + 1 ? 0 : 1;
                seenIn[line] = f + 1;
            }
        }
        return having;
    }

    private static int lines(int[][] files) {
        int lines = 0;
        for (int[] file : files) {
            for (int line : file) {
                lines = Math.max(lines, line + 1);
            }
        }
        return lines;
    }

    private double[] weighed() {
        double[] weighed = new double[lines(sequences)];
        int[] seenIn = new int[weighed.length];
        for (int s = 0; s < sequences.length; s++) {
            for (int line : sequences[s]) {
                weighed[line] += seenIn[line] == s + 1 ? 0 : weights[s];
                seenIn[line] = s + 1;
            }
        }
        return weighed;
    }

    /** What a method makes of these files; methods that build on another one's result share it. */
    int[] once(TemplateMethod method, Vocabulary vocabulary) {
        int[] known = made.get(method.id());
        if (known == null) {
            known = method.next(this, vocabulary);
            made.put(method.id(), known);
        }
        return known;
    }

    /** What opens and closes blocks in these files. */
    BlockOpeners openers(Vocabulary vocabulary) {
        if (openers == null) {
            openers = BlockOpeners.of(this, vocabulary);
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
