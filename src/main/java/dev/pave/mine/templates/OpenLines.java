package dev.pave.mine.templates;

import dev.pave.pattern.text.Gap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines that nearly all files have with a part of their own: {@code CREATE TABLE orders (}. Where they begin alike and keep
 * the rest, each of them is read as their form, with a {@link Gap} where they differ, so that no method loses them. Not
 * thread-safe; lines and forms are remembered.
 */
final class OpenLines {

    private static final double NEARLY_ALL = 0.8;
    /** Sums that are worked out in another order differ by less. */
    private static final double ALMOST = 0.999_999;

    private static final Pattern BEGIN = Pattern.compile("\\s*[^\\w\\s]*\\s?[^\\w\\s]*\\w*");

    /** Declarations come in any order, and what is used below is known by its name only. */
    private static final Pattern DECLARES =
            Pattern.compile("\\s*+(?:export\\s++)?(?:const|let|var|val|auto|my|local)\\s++[\\w$@%]++\\s*+(?=[:=])");

    /** Which number a line begins with does not tell what kind of line it is. */
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private static final String PAIRS = "()[]{}";

    private final Vocabulary vocabulary;
    private final LineForms lineForms;
    private final FunctionHeads heads;
    private final Known begins = new Known(this::begin);
    private final Known declared = new Known(this::declared);

    private final Map<String, Integer> beginnings = new HashMap<>();
    private final Map<List<Integer>, Optional<String>> forms = new HashMap<>();

    /** @param path of the files, or its template */
    OpenLines(Vocabulary vocabulary, String path) {
        this.vocabulary = vocabulary;
        this.lineForms = new LineForms(vocabulary, path);
        this.heads = FunctionHeads.of(path);
    }

    /** A line of one file. */
    private record At(int file, int line) {}

    /**
     * Puts forms in the place of lines.
     *
     * @param files   line numbers of each, changed in place
     * @param weights of the files
     * @param having  weight of the files that have a line
     */
    void open(int[][] files, double[] weights, double[] having) {
        open(files, weights, having, declared);
        open(files, weights, having, begins);
    }

    private void open(int[][] files, double[] weights, double[] having, Known begins) {
        double total = Arrays.stream(weights).sum();
        int[][] kinds = new int[files.length][];
        double[] kindsHave = kindsHave(files, weights, total, having, kinds, begins);
        Map<Long, List<At>> alike = new LinkedHashMap<>();
        for (int f = 0; f < files.length; f++) {
            Map<Integer, Integer> seen = new HashMap<>();
            for (int l = 0; l < files[f].length; l++) {
                int begin = kinds[f][l];
                if (begin >= 0 && kindsHave[begin] > ALMOST * NEARLY_ALL * total) {
                    long time = seen.merge(begin, 1, Integer::sum);
                    alike.computeIfAbsent(time << Integer.SIZE | begin, key -> new ArrayList<>())
                            .add(new At(f, l));
                }
            }
        }
        for (List<At> lines : alike.values()) {
            if (weight(lines, weights) >= NEARLY_ALL * total) {
                open(files, weights, total, lines);
            }
        }
    }

    /**
     * Weight of the files that have a line that begins in some way: what has less than nearly all cannot be in nearly all.
     *
     * @param kinds takes by file and place how the line begins; -1 where it says nothing, is a form, or most files have it as it is
     */
    private double[] kindsHave(
            int[][] files, double[] weights, double total, double[] having, int[][] kinds, Known begins) {
        for (int f = 0; f < files.length; f++) {
            kinds[f] = new int[files[f].length];
            for (int l = 0; l < kinds[f].length; l++) {
                int line = files[f][l];
                boolean looked =
                        line < having.length && having[line] < RecentFiles.USUAL * total && vocabulary.isTelling(line);
                kinds[f][l] = looked ? begins.of(line) : -1;
            }
        }
        double[] have = new double[beginnings.size()];
        int[] seenIn = new int[have.length];
        for (int f = 0; f < files.length; f++) {
            for (int kind : kinds[f]) {
                if (kind >= 0 && seenIn[kind] != f + 1) {
                    seenIn[kind] = f + 1;
                    have[kind] += weights[f];
                }
            }
        }
        return have;
    }

    /** What is known of lines by their numbers. */
    private static final class Known {

        private final IntUnaryOperator asked;
        /** By line number, one more than what is known of it; 0 where nobody has asked. */
        private int[] known = new int[64];

        Known(IntUnaryOperator asked) {
            this.asked = asked;
        }

        int of(int line) {
            if (line >= known.length) {
                known = Arrays.copyOf(known, 2 * line);
            }
            if (known[line] == 0) {
                known[line] = asked.applyAsInt(line) + 2;
            }
            return known[line] - 2;
        }
    }

    private static double weight(List<At> lines, double[] weights) {
        return lines.stream().mapToDouble(at -> weights[at.file()]).sum();
    }

    private void open(int[][] files, double[] weights, double total, List<At> lines) {
        List<Integer> numbers =
                lines.stream().map(at -> files[at.file()][at.line()]).toList();
        Optional<String> form = forms.computeIfAbsent(numbers, lineForms::of);
        if (form.isEmpty()) {
            return;
        }
        List<At> fitting = lines.stream()
                .filter(at -> fits(vocabulary.line(files[at.file()][at.line()]), form.get()))
                .toList();
        if (weight(fitting, weights) >= NEARLY_ALL * total) {
            int number = vocabulary.numberOf(heads.named(form.get()));
            fitting.forEach(at -> files[at.file()][at.line()] = number);
        }
    }

    /** A number for what a line has to begin with, and which brackets it has to leave open, to be like another. */
    private int begin(int number) {
        String line = vocabulary.line(number);
        Matcher begin = BEGIN.matcher(line);
        if (lineForms.isTitle(line)) {
            return beginnings.computeIfAbsent(line.substring(0, 2), b -> beginnings.size());
        }
        String beginning =
                (begin.lookingAt() ? NUMBER.matcher(begin.group()).replaceAll("0") : "") + "\n" + openIn(line);
        return beginnings.computeIfAbsent(beginning, b -> beginnings.size());
    }

    /** A number for what a line declares, and which brackets it leaves open; -1 where it declares nothing by a name of its own. */
    private int declared(int number) {
        String line = vocabulary.line(number);
        Matcher declares = DECLARES.matcher(line);
        return declares.lookingAt()
                ? beginnings.computeIfAbsent(declares.group() + "\n" + openIn(line), b -> beginnings.size())
                : -1;
    }

    /** Brackets and quotes without those that are paired in the text. */
    static String openIn(String text) {
        StringBuilder open = new StringBuilder();
        for (char c : text.toCharArray()) {
            int pair = PAIRS.indexOf(c);
            boolean quote = "\"'`".indexOf(c) >= 0;
            int last = open.length() - 1;
            boolean closes = last >= 0
                    && (quote ? open.charAt(last) == c : pair % 2 == 1 && open.charAt(last) == PAIRS.charAt(pair - 1));
            if (closes) {
                open.setLength(last);
            } else if (pair >= 0 || quote) {
                open.append(c);
            }
        }
        return open.toString();
    }

    /** Whether a line is a form with something in each of its gaps, or nothing in the last, and then no blank before it either. */
    static boolean fits(String line, String form) {
        String apart = " " + Gap.TEXT.mark();
        return fitsAsItIs(line, form) || form.endsWith(apart) && line.equals(form.substring(0, form.length() - 2));
    }

    private static boolean fitsAsItIs(String line, String form) {
        String[] fixed = form.split(String.valueOf(Gap.TEXT.mark()), -1);
        String first = fixed[0];
        String last = fixed[fixed.length - 1];
        if (line.length() < first.length() + last.length() || !line.startsWith(first) || !line.endsWith(last)) {
            return false;
        }
        int at = first.length();
        for (int i = 1; i < fixed.length - 1; i++) {
            int found = line.indexOf(fixed[i], at);
            if (found < 0) {
                return false;
            }
            at = found + fixed[i].length();
        }
        return fixed.length == 1 ? line.equals(form) : at <= line.length() - last.length();
    }
}
