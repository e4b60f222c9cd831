package dev.pave.mine.templates;

import dev.pave.pattern.text.Gap;
import dev.pave.pattern.text.Slot;
import dev.pave.syntax.Seams;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What lines that begin alike have in common, with a {@link Gap} where they differ. Not thread-safe; words are remembered. */
final class LineForms {

    private static final double SHARED = 0.75;
    private static final int TELLING = 4;
    private static final int MOST_TOKENS = 60;
    private static final Pattern TOKEN = Pattern.compile("\\w+|\\s+|.", Pattern.DOTALL);
    /** Gaps with nothing but blanks between are one. */
    private static final Pattern GAPS = Pattern.compile(Gap.TEXT.mark() + "(?:\\s*+" + Gap.TEXT.mark() + ")++");

    private static final Pattern SETS_A_VALUE = Pattern.compile("(?<![=!<>])=(?![=>])|;");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'|`[^`]*`");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*\\]|\\{[^{}]*\\}");
    private static final Set<String> OPENING = Set.of("(", "[", "{");
    /** What any value may follow. */
    private static final Pattern BEFORE_ANY_VALUE =
            Pattern.compile("(?:[-=(,:\\[{<>?&|+*/!]|\\b(?:return|await|yield|in|is|not|assert|puts|print))\\s*$");

    private static final Set<String> BEFORE_A_VALUE = Set.of("new", "await", "not", "lambda");
    /** What a file takes in from elsewhere: of which, a person knows when the rest is written. */
    private static final Pattern TAKES_IN = Pattern.compile(
            "\\s*(?:import|using|use|from|require|include|#include|@import|alias)\\b(?!\\s*[({]?\\s*$).*");
    /** Of lines that say something to people: any words may stand in them. */
    private static final Pattern SAID = Pattern.compile("\\s*(?://|/?\\*|#+ |--|<!--|\"\"\").*");

    private static final Pattern OF_PROSE = Pattern.compile("(?i).*\\.(?:md|mdx|markdown|rst|adoc|asciidoc|txt)");

    private final Vocabulary vocabulary;
    private final boolean prose;
    private final Map<Integer, int[]> numbered = new HashMap<>();
    private final Map<String, Integer> tokens = new HashMap<>();

    /** @param path of the files, or its template */
    LineForms(Vocabulary vocabulary, String path) {
        this.vocabulary = vocabulary;
        this.prose = OF_PROSE.matcher(path).matches();
    }

    /** What three of four lines share with one of them, a gap between; empty where that says nothing or opens brackets. */
    Optional<String> of(List<Integer> numbers) {
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
        Optional<String> form = form(words, stays, anyWords)
                .or(() -> form(words, aroundBrackets(words, stays), anyWords))
                .or(() -> takesBrackets(words, stays) && !anyWords
                        ? Optional.empty()
                        : form(words, aroundOne(stays), anyWords));
        return form.filter(
                        text -> telling(text) >= TELLING && Gap.TEXT.isIn(text) && (anyWords || !takesInAnything(text)))
                .map(text -> GAPS.matcher(text).replaceAll(String.valueOf(Gap.TEXT.mark())));
    }

    /** The newest that ends with the sign that most end with: the last element of a list may be without its comma. */
    private int endingAsMost(List<Integer> numbers) {
        Map<Character, Long> ends =
                numbers.stream().collect(Collectors.groupingBy(this::end, LinkedHashMap::new, Collectors.counting()));
        char most =
                Collections.max(ends.entrySet(), Map.Entry.comparingByValue()).getKey();
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

    /**
     * With a gap before, in and behind each pair of brackets that stays, and none other: what takes no arguments in its
     * brackets is no function any more.
     */
    private static boolean[] aroundBrackets(List<String> words, boolean[] stays) {
        boolean[] around = aroundOne(stays);
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < stays.length; i++) {
            String word = words.get(i);
            if (!stays[i] || around[i] || !isBracket(word)) {
                continue;
            }
            if (OPENING.contains(word)) {
                open.push(i);
            } else if (!open.isEmpty()) {
                int from = open.pop();
                if (open.isEmpty()) {
                    around[from] = true;
                    around[i] = true;
                }
            }
        }
        for (int i = 0; i < stays.length; i++) {
            boolean beside = i > 0 && around[i - 1] || i + 1 < stays.length && around[i + 1];
            around[i] |= words.get(i).isBlank() && beside;
        }
        return around;
    }

    /** Whether one gap from the first to the last would take brackets in that stay, where no value may stand instead. */
    private static boolean takesBrackets(List<String> words, boolean[] stays) {
        boolean[] around = aroundOne(stays);
        StringBuilder before = new StringBuilder();
        boolean takes = false;
        for (int i = 0; i < stays.length; i++) {
            if (around[i] && !takes && (i == 0 || around[i - 1])) {
                before.append(words.get(i));
            }
            takes |= stays[i] && !around[i] && isBracket(words.get(i));
        }
        return takes && !BEFORE_ANY_VALUE.matcher(before).find();
    }

    private static boolean isBracket(String word) {
        return word.length() == 1 && "()[]{}".contains(word);
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
                boolean inText = OpenLines.openIn(form.toString()).matches(".*[\"'`]");
                if (!OpenLines.openIn(text).isEmpty() && !anyWords
                        || !inText && !text.isBlank() && !isOneValue(text, anyWords)) {
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
}
