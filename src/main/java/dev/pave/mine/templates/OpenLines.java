package dev.pave.mine.templates;

import dev.pave.pattern.text.Gap;
import dev.pave.pattern.text.Slot;
import dev.pave.syntax.Seams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lines that nearly all files have with a part of their own: {@code CREATE TABLE orders (}. Where they begin alike and keep
 * the rest, each of them is read as their form, with a {@link Gap} where they differ, so that no method loses them. Not
 * thread-safe; lines and forms are remembered.
 */
final class OpenLines {

    private static final double NEARLY_ALL = 0.8;
    /** Sums that are worked out in another order differ by less. */
    private static final double ALMOST = 0.999_999;

    private static final double USUAL = 0.5;
    private static final double SHARED = 0.75;
    private static final int TELLING = 4;
    private static final int MOST_TOKENS = 60;
    private static final Pattern BEGIN = Pattern.compile("\\s*[^\\w\\s]*\\s?[^\\w\\s]*\\w*");
    private static final Pattern TOKEN = Pattern.compile("\\w+|\\s+|.", Pattern.DOTALL);
    /** Gaps with nothing but blanks between are one. */
    private static final Pattern GAPS = Pattern.compile(Gap.TEXT.mark() + "(?:\\s*+" + Gap.TEXT.mark() + ")++");

    private static final Pattern SETS_A_VALUE = Pattern.compile("(?<![=!<>])=(?![=>])|;");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'|`[^`]*`");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*\\]|\\{[^{}]*\\}");
    private static final Set<String> BEFORE_A_VALUE = Set.of("new", "await", "not", "lambda");
    private static final String PAIRS = "()[]{}";

    /** What a file takes in from elsewhere: of which, a person knows when the rest is written. */
    private static final Pattern TAKES_IN = Pattern.compile(
            "\\s*(?:import|using|use|from|require|include|#include|@import|alias)\\b(?!\\s*[({]?\\s*$).*");
    /** Of lines that say something to people: any words may stand in them. */
    private static final Pattern SAID = Pattern.compile("\\s*(?://|/?\\*|#+ |--|<!--|\"\"\").*");

    private static final Pattern OF_PROSE = Pattern.compile("(?i).*\\.(?:md|mdx|markdown|rst|adoc|asciidoc|txt)");

    private final Vocabulary vocabulary;
    private final boolean prose;
    /** By line number, that of its beginning and one; 0 where nobody has asked. */
    private int[] begins = new int[64];

    private final Map<String, Integer> beginnings = new HashMap<>();
    private final Map<Integer, int[]> numbered = new HashMap<>();
    private final Map<String, Integer> tokens = new HashMap<>();
    private final Map<List<Integer>, Optional<String>> forms = new HashMap<>();

    /** @param path of the files, or its template */
    OpenLines(Vocabulary vocabulary, String path) {
        this.vocabulary = vocabulary;
        this.prose = OF_PROSE.matcher(path).matches();
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
        double total = Arrays.stream(weights).sum();
        int[][] kinds = new int[files.length][];
        double[] kindsHave = kindsHave(files, weights, total, having, kinds);
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
     * @param kinds takes by file and place how the line begins; -1 where it says nothing, or most files have it as it is
     */
    private double[] kindsHave(int[][] files, double[] weights, double total, double[] having, int[][] kinds) {
        for (int f = 0; f < files.length; f++) {
            kinds[f] = new int[files[f].length];
            for (int l = 0; l < kinds[f].length; l++) {
                int line = files[f][l];
                boolean looked = having[line] < USUAL * total && vocabulary.isTelling(line);
                kinds[f][l] = looked ? beginOf(line) : -1;
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

    private int beginOf(int line) {
        if (line >= begins.length) {
            begins = Arrays.copyOf(begins, 2 * line);
        }
        if (begins[line] == 0) {
            begins[line] = begin(line) + 1;
        }
        return begins[line] - 1;
    }

    private static double weight(List<At> lines, double[] weights) {
        return lines.stream().mapToDouble(at -> weights[at.file()]).sum();
    }

    private void open(int[][] files, double[] weights, double total, List<At> lines) {
        List<Integer> numbers =
                lines.stream().map(at -> files[at.file()][at.line()]).toList();
        Optional<String> form = forms.computeIfAbsent(numbers, this::form);
        if (form.isEmpty()) {
            return;
        }
        List<At> fitting = lines.stream()
                .filter(at -> fits(vocabulary.line(files[at.file()][at.line()]), form.get()))
                .toList();
        if (weight(fitting, weights) >= NEARLY_ALL * total) {
            int number = vocabulary.numberOf(form.get());
            fitting.forEach(at -> files[at.file()][at.line()] = number);
        }
    }

    /** A number for what a line has to begin with, and which brackets it has to leave open, to be like another. */
    private int begin(int number) {
        String line = vocabulary.line(number);
        Matcher begin = BEGIN.matcher(line);
        String beginning = (begin.lookingAt() ? begin.group() : "") + "\n" + openIn(line);
        return beginnings.computeIfAbsent(beginning, b -> beginnings.size());
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

    /** What three of four lines share with one of them, a gap between; empty where that says nothing or opens brackets. */
    private Optional<String> form(List<Integer> numbers) {
        int usual = endingAsMost(numbers);
        List<String> words = words(usual);
        if (words.size() > MOST_TOKENS) {
            return Optional.empty();
        }
        int[] newest = numbered(words);
        int[] shared = new int[newest.length];
        for (int number : numbers) {
            share(newest, numbered.computeIfAbsent(number, n -> numbered(words(n))), shared);
        }
        boolean[] stays = new boolean[newest.length];
        for (int i = 0; i < newest.length; i++) {
            stays[i] = shared[i] >= SHARED * numbers.size();
        }
        boolean anyWords = prose || SAID.matcher(vocabulary.line(usual)).matches();
        Optional<String> form = form(words, stays, anyWords).or(() -> form(words, aroundOne(stays), anyWords));
        return form.filter(text -> telling(text) >= TELLING && Gap.TEXT.isIn(text) && (anyWords || !takesInAnything(text)))
                .map(text -> GAPS.matcher(text).replaceAll(String.valueOf(Gap.TEXT.mark())));
    }

    /** The newest that ends with the sign that most end with: the last element of a list may be without its comma. */
    private int endingAsMost(List<Integer> numbers) {
        Map<Character, Long> ends = numbers.stream()
                .collect(Collectors.groupingBy(this::end, LinkedHashMap::new, Collectors.counting()));
        char most = Collections.max(ends.entrySet(), Map.Entry.comparingByValue()).getKey();
        int newest = numbers.size() - 1;
        while (end(numbers.get(newest)) != most) {
            newest--;
        }
        return numbers.get(newest);
    }

    /** The sign that a line ends with; a blank where that is a letter or digit. */
    private char end(int number) {
        String line = vocabulary.line(number).stripTrailing();
        char last = line.isEmpty() ? ' ' : line.charAt(line.length() - 1);
        return isOfAWord(last) ? ' ' : last;
    }

    /** Whether it takes something in and has no name: with a gap it would name what there is not. */
    private static boolean takesInAnything(String form) {
        return TAKES_IN.matcher(form).matches() && form.chars().noneMatch(c -> Slot.of((char) c) != null);
    }

    /** Counts what another line shares: what both begin and end with, and of what is between what comes in both in order. */
    private static void share(int[] line, int[] other, int[] shared) {
        int least = Math.min(line.length, other.length);
        int first = 0;
        while (first < least && line[first] == other[first]) {
            shared[first++]++;
        }
        int last = 0;
        while (last < least - first && line[line.length - 1 - last] == other[other.length - 1 - last]) {
            shared[line.length - 1 - last++]++;
        }
        int begin = first;
        Lcs.of(
                        Arrays.copyOfRange(line, first, line.length - last),
                        Arrays.copyOfRange(other, first, other.length - last))
                .forEach(pair -> shared[begin + pair.a()]++);
    }

    /** With one gap from the first to the last. */
    private static boolean[] aroundOne(boolean[] stays) {
        int first = 0;
        int last = stays.length - 1;
        while (first < stays.length && stays[first]) {
            first++;
        }
        while (last >= 0 && stays[last]) {
            last--;
        }
        boolean[] around = stays.clone();
        Arrays.fill(around, Math.min(first, around.length), Math.max(last + 1, Math.min(first, around.length)), false);
        return around;
    }

    /** The words that stay, with gaps between; empty where no one word could stand in a gap. */
    private static Optional<String> form(List<String> words, boolean[] stays, boolean anyWords) {
        StringBuilder form = new StringBuilder();
        StringBuilder gap = new StringBuilder();
        for (int i = 0; i <= words.size(); i++) {
            if (i < words.size() && !stays[i]) {
                gap.append(words.get(i));
                continue;
            }
            if (!gap.isEmpty()) {
                String text = gap.toString();
                boolean inText = openIn(form.toString()).matches(".*[\"'`]");
                if (!openIn(text).isEmpty() && !anyWords || !inText && !text.isBlank() && !isOneValue(text, anyWords)) {
                    return Optional.empty();
                }
                form.append(text.isBlank() ? text : String.valueOf(Gap.TEXT.mark()));
                gap.setLength(0);
            }
            if (i < words.size()) {
                form.append(words.get(i));
            }
        }
        return Optional.of(form.toString());
    }

    /** Whether one word may stand for a text: it begins and ends as a value does. */
    private static boolean isOneValue(String text, boolean anyWords) {
        if (anyWords) {
            return true;
        }
        char first = text.charAt(0);
        char last = text.charAt(text.length() - 1);
        String[] words = text.split("\\W+");
        boolean keyword = words.length > 0
                && (Seams.isKeyword(words[0]) && !BEFORE_A_VALUE.contains(words[0])
                        || Seams.isKeyword(words[words.length - 1]));
        if (keyword || SETS_A_VALUE.matcher(outside(text)).find()) {
            return false;
        }
        return (isOfAWord(first) || "\"'`([{".indexOf(first) >= 0) && (isOfAWord(last) || "\"'`)]}".indexOf(last) >= 0);
    }

    /** A text without what is quoted or in brackets. */
    private static String outside(String text) {
        String left = QUOTED.matcher(text).replaceAll("");
        for (String shorter = IN_BRACKETS.matcher(left).replaceAll("");
                shorter.length() < left.length();
                shorter = IN_BRACKETS.matcher(left).replaceAll("")) {
            left = shorter;
        }
        return left;
    }

    private static boolean isOfAWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || Slot.of(c) != null;
    }

    private List<String> words(int number) {
        return TOKEN.matcher(vocabulary.line(number))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private int[] numbered(List<String> words) {
        return words.stream()
                .mapToInt(word -> tokens.computeIfAbsent(word, w -> tokens.size()))
                .toArray();
    }

    private static long telling(CharSequence text) {
        return text.chars()
                .mapToLong(c -> Slot.of((char) c) != null ? TELLING : Character.isLetterOrDigit(c) ? 1 : 0)
                .sum();
    }

    /** Whether a line is a form with something in each of its gaps. */
    static boolean fits(String line, String form) {
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
