package dev.pave.mine.templates;

import dev.pave.pattern.text.Gap;
import dev.pave.pattern.text.Slot;
import dev.pave.syntax.Outline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the past files, without the blocks that are its own: each block is kept whole or left out whole, so that brackets,
 * indentation and words stay as they were. Of the newest past files the one is taken of which most is kept that most have. A line
 * is worth the more the more files have it, and nothing where so few do that it is likely to go again.
 */
final class WholeBlocks implements TemplateMethod {

    /** Of a line that says nothing, as a bracket: it decides nothing, but stays rather where most have it. */
    private static final double HARDLY = 0.05;
    /** Of a line with a gap: a person has to write in it. */
    private static final double OPEN = 0.2;
    /** Of a line of the file's own whose texts are gaps: it is there for what is inside. */
    private static final double OPENED = -0.3;

    private static final Pattern QUOTED = Pattern.compile("(['\"])(?:[^'\"\\\\]++|\\\\.)++\\1");

    /** Of a test and the like, which is copied once. */
    private static final int MOST_PARAGRAPHS = 4;

    /** Past files that are pruned, and the best of them is taken. */
    private static final int NEWEST = 10;

    /** By line, the line as one file's own; remembered, since all files of a role share one vocabulary. */
    private final Map<Integer, String> opened = new HashMap<>();

    private final OwnWords.Between between = new OwnWords.Between();

    private final FunctionHeads heads;

    /** @param path of the files, or its template */
    WholeBlocks(String path) {
        this.heads = FunctionHeads.of(path);
    }

    @Override
    public String id() {
        return "whole_blocks";
    }

    @Override
    public int[] next(RecentFiles siblings, Vocabulary vocabulary) {
        double most = 0;
        int[] best = new int[0];
        OwnWords words = new OwnWords(siblings, vocabulary, between);
        for (int s = siblings.count() - 1; s >= Math.max(0, siblings.count() - NEWEST); s--) {
            Optional<Outline> outline = siblings.outline(s);
            if (outline.isEmpty()) {
                continue;
            }
            int[] file = siblings.sequence(s);
            double[] shares = shares(s, siblings);
            Outline.Selection kept = outline.get().best(worth(file, shares, vocabulary));
            if (kept.worth() > most) {
                most = kept.worth();
                best = written(file, shares, kept, outline.get(), words, vocabulary);
            }
        }
        return best;
    }

    /** By line of a file, the share of all files that have it so often. */
    private static double[] shares(int sibling, RecentFiles siblings) {
        int[] file = siblings.sequence(sibling);
        int[] repetitions = siblings.repetitionsIn(sibling);
        double[] shares = new double[file.length];
        for (int i = 0; i < file.length; i++) {
            shares[i] = siblings.having(file[i], repetitions[i]) / siblings.total();
        }
        return shares;
    }

    private double[] worth(int[] file, double[] shares, Vocabulary vocabulary) {
        double[] worth = new double[file.length];
        for (int i = 0; i < file.length; i++) {
            String line = vocabulary.line(file[i]);
            if (vocabulary.isOfBrackets(file[i])) {
                continue;
            }
            if (Gap.TEXT.isIn(line)) {
                worth[i] = shares[i] > RecentFiles.COMMON ? OPEN : shares[i] - 1;
            } else if (shares[i] < RecentFiles.COMMON && vocabulary.isQuoting(file[i])) {
                worth[i] = Math.max(2 * shares[i] - 1, OPENED);
            } else {
                worth[i] = worth(shares[i]) * (vocabulary.isTelling(file[i]) ? 1 : HARDLY);
            }
        }
        return worth;
    }

    /** From -1 for what no file has to 1 for what all have. */
    private static double worth(double share) {
        double sure = RecentFiles.USUAL;
        return (share - sure) / (share < sure ? sure : 1 - sure);
    }

    static boolean isOfBrackets(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (" \t()[]{},;".indexOf(line.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether a line of one file's own has texts that gaps would stand for. */
    static boolean quotesTexts(String line) {
        return (line.indexOf('"') >= 0 || line.indexOf('\'') >= 0)
                && !opened(line).equals(line);
    }

    private String opened(int number, String line) {
        return opened.computeIfAbsent(number, n -> opened(line));
    }

    /** A line of one file's own, with gaps in the place of its texts. */
    private static String opened(String line) {
        return QUOTED.matcher(line)
                .replaceAll(found -> found.group().chars().anyMatch(c -> Slot.isMark((char) c))
                        ? Matcher.quoteReplacement(found.group())
                        : found.group(1) + Gap.TEXT.mark() + found.group(1));
    }

    /** An empty comment line below another one. */
    private static boolean isSaidAgain(List<Integer> lines, int line, Vocabulary vocabulary) {
        boolean says =
                vocabulary.line(line).chars().anyMatch(c -> Character.isLetterOrDigit(c) || "()[]{}<>".indexOf(c) >= 0);
        return !says && !vocabulary.isBlank(line) && !lines.isEmpty() && lines.get(lines.size() - 1) == line;
    }

    private int[] written(
            int[] file,
            double[] shares,
            Outline.Selection selection,
            Outline outline,
            OwnWords words,
            Vocabulary vocabulary) {
        List<Integer> kept = selection.lines();
        List<Integer> lines = new ArrayList<>();
        for (int k = 0; k < kept.size(); k++) {
            int line = file[kept.get(k)];
            if (selection.open().contains(kept.get(k))) {
                lines.add(vocabulary.numberOf(Fillers.beginning(vocabulary.line(line)) + Gap.TEXT.mark()));
                continue;
            }
            if (shares[kept.get(k)] < RecentFiles.COMMON && vocabulary.isTelling(line)) {
                line = vocabulary.numberOf(heads.named(words.open(opened(line, vocabulary.line(line)))));
            }
            if (isSaidAgain(lines, line, vocabulary)) {
                continue;
            }
            int next = k + 1;
            while (next < kept.size() && vocabulary.isBlank(file[kept.get(next)])) {
                next++;
            }
            String after = next < kept.size() ? vocabulary.line(file[kept.get(next)]) : "";
            Optional<String> last = outline.withoutLastComma(vocabulary.line(line), after);
            lines.add(last.isPresent() ? vocabulary.numberOf(last.get()) : line);
        }
        return eachOnce(lines, vocabulary).stream().mapToInt(n -> n).toArray();
    }

    /**
     * How many lines of a stretch are those that the one before it ends with, with a gap; behind them only what is around may be
     * closed, as in the last member of a class.
     */
    private static int again(List<Integer> stretch, List<Integer> before, Vocabulary vocabulary) {
        int size = stretch.size();
        while (size > 1
                && vocabulary.indentation(stretch.get(size - 1)) < vocabulary.indentation(stretch.get(0))
                && OpenBlocks.closes(vocabulary.line(stretch.get(size - 1)))) {
            size--;
        }
        List<Integer> own = stretch.subList(0, size);
        boolean again = size > 1
                && size <= before.size()
                && before.subList(before.size() - size, before.size()).equals(own)
                && own.stream().anyMatch(line -> Gap.TEXT.isIn(vocabulary.line(line)));
        return again ? size : 0;
    }

    /** Without paragraphs with a gap, up to {@value #MOST_PARAGRAPHS} at once, that are as what is before: once is enough to copy. */
    private static List<Integer> eachOnce(List<Integer> lines, Vocabulary vocabulary) {
        List<List<Integer>> once = new ArrayList<>();
        int from = 0;
        while (from < lines.size()) {
            int to = from;
            while (to < lines.size() && vocabulary.isBlank(lines.get(to))) {
                to++;
            }
            while (to < lines.size() && !vocabulary.isBlank(lines.get(to))) {
                to++;
            }
            once.add(lines.subList(from, to));
            takeBackRepeated(once, vocabulary);
            from = to;
        }
        return joined(once);
    }

    /** Takes the last paragraphs back where they are as those before; what they close around them stays. */
    private static void takeBackRepeated(List<List<Integer>> once, Vocabulary vocabulary) {
        for (int count = 1; count <= MOST_PARAGRAPHS && 2 * count <= once.size(); count++) {
            List<List<Integer>> last = once.subList(once.size() - count, once.size());
            List<Integer> stretch = joined(last);
            int first = 0;
            while (first < stretch.size() && vocabulary.isBlank(stretch.get(first))) {
                first++;
            }
            List<Integer> text = stretch.subList(first, stretch.size());
            int same = again(text, joined(once.subList(once.size() - 2 * count, once.size() - count)), vocabulary);
            if (same > 0) {
                last.clear();
                if (same < text.size()) {
                    once.add(List.copyOf(text.subList(same, text.size())));
                }
                return;
            }
        }
    }

    private static List<Integer> joined(List<List<Integer>> paragraphs) {
        return paragraphs.stream().flatMap(List::stream).toList();
    }
}
