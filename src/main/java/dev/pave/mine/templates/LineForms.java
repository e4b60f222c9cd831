package dev.pave.mine.templates;

import dev.pave.pattern.text.BracketGroups;
import dev.pave.pattern.text.Gap;
import dev.pave.pattern.text.Lcs;
import dev.pave.pattern.text.Slot;
import dev.pave.syntax.Ending;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What lines that begin alike have in common, with a {@link Gap} where they differ. Not thread-safe; words are remembered. */
final class LineForms {

    private static final double SHARED = 0.75;
    private static final int TELLING = 4;
    private static final int MOST_TOKENS = 60;
    private static final Pattern TOKEN = Pattern.compile("\\d+(?:\\.\\d+)++|\\w+|\\s+|.", Pattern.DOTALL);
    /** Gaps with nothing but blanks between are one. */
    private static final Pattern GAPS = Pattern.compile(Gap.TEXT.mark() + "(?:\\s*+" + Gap.TEXT.mark() + ")++");

    /** What any value may follow. */
    private static final Pattern BEFORE_ANY_VALUE =
            Pattern.compile("(?:[-=(,:\\[{<>?&|+*/!]|\\b(?:return|await|yield|in|is|not|assert|puts|print))\\s*$");

    /** What a file takes in from elsewhere: of which, a person knows when the rest is written. */
    private static final Pattern TAKES_IN = Pattern.compile(
            "\\s*(?:import|using|use|from|require|include|#include|@import|alias)\\b(?!\\s*[({]?\\s*$).*");
    /** Of lines that say something to people: any words may stand in them. */
    private static final Pattern SAID = Pattern.compile("\\s*(?://|/?\\*|#+ |--|<!--|\"\"\").*");

    /** What the whole page is about. */
    private static final Pattern TITLE = Pattern.compile("[#=] .*");

    private static final Pattern OF_PROSE = Pattern.compile("(?i).*\\.(?:md|mdx|markdown|rst|adoc|asciidoc|txt)");

    /** A member or type of which nothing but who may use it is known. */
    private static final Pattern OF_MODIFIERS = Pattern.compile(
            "\\s*(?:(?:public|private|protected|internal|static|final|abstract|sealed|partial|async|override|virtual|export|open|pub)\\s+)++"
                    + Gap.TEXT.mark() + "\\s*");

    /** A value without its name: nothing can use it, and with another such one it is declared twice. */
    private static final Pattern DECLARES =
            Pattern.compile("\\s*(?:export\\s+)?(?:const|let|var|val|final)\\s+" + Gap.TEXT.mark() + "\\s*[:=].*");

    private static final Pattern OF_IMPORTS_IN_GO = Pattern.compile("\\s+(?:[\\w.]+ )?\"[^\"]*\"");

    private final Vocabulary vocabulary;
    private final boolean prose;
    private final String ending;
    private final Map<Integer, int[]> numbered = new HashMap<>();
    private final Map<String, Integer> tokens = new HashMap<>();

    /** @param path of the files, or its template */
    LineForms(Vocabulary vocabulary, String path) {
        this.vocabulary = vocabulary;
        this.prose = OF_PROSE.matcher(path).matches();
        this.ending = Ending.of(path);
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
            pairs(newest, numbered.computeIfAbsent(number, n -> numbered(words(n))))
                    .forEach(pair -> shared[pair.a()]++);
        }
        boolean[] stays = new boolean[newest.length];
        for (int i = 0; i < newest.length; i++) {
            stays[i] = shared[i] >= SHARED * numbers.size();
        }
        boolean anyWords = prose || SAID.matcher(vocabulary.line(usual)).matches();
        Optional<String> form = form(words, stays, anyWords)
                .or(() -> formAroundBrackets(words, numbers, anyWords))
                .or(() -> takesBrackets(words, stays, numbers) && !anyWords
                        ? Optional.empty()
                        : form(words, aroundOne(stays), anyWords));
        boolean isTitle = isTitle(vocabulary.line(usual));
        return form.filter(text -> (isTitle || telling(text) >= TELLING)
                        && Gap.TEXT.isIn(text)
                        && (anyWords || !namesNothing(text)))
                .map(text -> GAPS.matcher(text).replaceAll(String.valueOf(Gap.TEXT.mark())));
    }

    /** Whether a line of these files is the title of a page: each has its own, and all have one. */
    boolean isTitle(String line) {
        return prose && TITLE.matcher(line).matches();
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
        return OneValue.isOfAWord(last) ? ' ' : last;
    }

    /** Whether it takes something in and has no name, says only who may use it, or calls what cannot be called: with a gap it names what there is not. */
    private boolean namesNothing(String form) {
        boolean takesIn = TAKES_IN.matcher(form).matches()
                || ending.equals("go") && OF_IMPORTS_IN_GO.matcher(form).matches();
        boolean declares =
                DECLARES.matcher(form).matches() && OpenLines.openIn(form).isEmpty();
        return declares
                || takesIn && form.chars().mapToObj(c -> Slot.of((char) c)).noneMatch(LineForms::isOfTheName)
                || OF_MODIFIERS.matcher(form).matches()
                || ending.startsWith("ex") && form.contains(Gap.TEXT.mark() + "(");
    }

    private static boolean isOfTheName(Slot slot) {
        return slot != null && slot.isOfTheName();
    }

    /** Where two lines are the same: what both begin and end with, and of what is between what comes in both in order. */
    private static List<Lcs.Pair> pairs(int[] line, int[] other) {
        List<Lcs.Pair> pairs = new ArrayList<>();
        int least = Math.min(line.length, other.length);
        int first = 0;
        while (first < least && line[first] == other[first]) {
            pairs.add(new Lcs.Pair(first, first));
            first++;
        }
        int last = 0;
        while (last < least - first && line[line.length - 1 - last] == other[other.length - 1 - last]) {
            pairs.add(new Lcs.Pair(line.length - 1 - last, other.length - 1 - last));
            last++;
        }
        int begin = first;
        Lcs.of(
                        Arrays.copyOfRange(line, first, line.length - last),
                        Arrays.copyOfRange(other, first, other.length - last))
                .forEach(pair -> pairs.add(new Lcs.Pair(begin + pair.a(), begin + pair.b())));
        return pairs;
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
     * What lines share with one of them where a pair of brackets is one word: {@code func _(_) error {}. What has no
     * brackets any more is no function.
     */
    private Optional<String> formAroundBrackets(List<String> words, List<Integer> numbers, boolean anyWords) {
        List<String> newest = BracketGroups.of(words);
        int[] kinds = numbered(BracketGroups.kinds(newest));
        int[] shared = new int[kinds.length];
        int[] same = new int[kinds.length];
        for (int number : numbers) {
            List<String> other = BracketGroups.of(words(number));
            for (Lcs.Pair pair : pairs(kinds, numbered(BracketGroups.kinds(other)))) {
                shared[pair.a()]++;
                same[pair.a()] += newest.get(pair.a()).equals(other.get(pair.b())) ? 1 : 0;
            }
        }
        boolean[] stays = new boolean[kinds.length];
        List<String> opened = new ArrayList<>();
        for (int i = 0; i < stays.length; i++) {
            stays[i] = shared[i] >= SHARED * numbers.size();
            boolean isOpen = stays[i] && same[i] < SHARED * numbers.size();
            opened.add(isOpen ? BracketGroups.opened(newest.get(i)) : newest.get(i));
        }
        return form(opened, stays, anyWords);
    }

    /** Whether one gap from the first to the last would take brackets in that most have, where no value may stand instead. */
    private boolean takesBrackets(List<String> words, boolean[] stays, List<Integer> numbers) {
        boolean[] around = aroundOne(stays);
        List<Integer> open = IntStream.range(0, around.length)
                .filter(i -> !around[i])
                .boxed()
                .toList();
        if (open.isEmpty() || !BracketGroups.hasAny(words.subList(open.get(0), open.get(open.size() - 1) + 1))) {
            return false;
        }
        long having =
                numbers.stream().filter(n -> BracketGroups.hasAny(words(n))).count();
        return having >= SHARED * numbers.size()
                && !BEFORE_ANY_VALUE
                        .matcher(String.join("", words.subList(0, open.get(0))))
                        .find();
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
                        || !inText && !text.isBlank() && !(anyWords || OneValue.standsFor(text))) {
                    return Optional.empty();
                }
                form.append(text.isBlank() ? text : gapFor(text, form));
                gap.setLength(0);
            }
            if (i < words.size()) {
                form.append(words.get(i));
            }
        }
        return Optional.of(form.toString());
    }

    /** A gap, behind the blank that sets its text off from a word: {@code function _}, where some have no name. */
    private static String gapFor(String text, CharSequence before) {
        boolean isApart = Character.isWhitespace(text.charAt(0))
                && before.length() > 0
                && OneValue.isOfAWord(before.charAt(before.length() - 1));
        return (isApart ? text.substring(0, 1) : "") + Gap.TEXT.mark();
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
