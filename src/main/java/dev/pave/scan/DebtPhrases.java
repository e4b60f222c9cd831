package dev.pave.scan;

import dev.pave.pattern.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells whether a comment admits technical debt: phrases with weights ({@code debt-phrases.txt}), each counted once; the
 * comment admits debt where they sum to 1 or more. Self-admitted debt: Potdar and Shihab, 2014.
 */
final class DebtPhrases {

    private static final Pattern WORD =
            Pattern.compile("(?<![\\w\\p{L}./$-])(?<!\\w:)[a-z][a-z']*(?!\\p{L})|\\?+(?=\\s|$)|:");
    private static final String BEGINNING = "^";
    private static final String END = "$";
    private static final double ADMITTED = 0.999;

    private record Phrase(double weight, List<String> words) {}

    /**
     * A comment that was weighed.
     *
     * @param weight sum of the weights
     * @param phrase what weighed most; empty where nothing did
     * @param at     offset of that in the comment
     */
    record Weighed(double weight, String phrase, int at) {
        boolean isDebt() {
            return weight >= ADMITTED;
        }
    }

    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

    /** Reads the phrases that are shipped. */
    DebtPhrases() {
        Resource.text(DebtPhrases.class, "debt-phrases.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> {
                    int blank = line.indexOf(' ');
                    add(Double.parseDouble(line.substring(0, blank)), line.substring(blank + 1));
                });
    }

    private void add(double weight, String phrase) {
        List<List<String>> spelled = List.of(List.of());
        for (String word : phrase.split(" ")) {
            spelled = spelled.stream()
                    .flatMap(before -> Stream.of(word.split("\\|"))
                            .map(either -> Stream.concat(before.stream(), Stream.of(either))
                                    .toList()))
                    .toList();
        }
        for (List<String> words : spelled) {
            byFirstWord
                    .computeIfAbsent(words.get(0), first -> new ArrayList<>())
                    .add(new Phrase(weight, words));
        }
    }

    /** Weighs a comment. */
    Weighed weigh(String comment) {
        List<String> words = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        words.add(BEGINNING);
        starts.add(0);
        Matcher word = WORD.matcher(comment.toLowerCase(Locale.ROOT));
        while (word.find()) {
            words.add(word.group().startsWith("??") ? "??" : word.group());
            starts.add(word.start());
        }
        words.add(END);
        starts.add(comment.length());
        Set<Phrase> seen = new HashSet<>();
        double sum = 0;
        Phrase heaviest = null;
        int at = 0;
        for (int i = 0; i < words.size(); i++) {
            for (Phrase phrase : byFirstWord.getOrDefault(words.get(i), List.of())) {
                if (isAt(words, i, phrase) && seen.add(phrase)) {
                    sum += phrase.weight();
                    if (heaviest == null || phrase.weight() > heaviest.weight()) {
                        heaviest = phrase;
                        at = starts.get(i);
                    }
                }
            }
        }
        return new Weighed(sum, heaviest == null ? "" : String.join(" ", heaviest.words()), at);
    }

    private static boolean isAt(List<String> words, int at, Phrase phrase) {
        int end = at + phrase.words().size();
        return end <= words.size() && words.subList(at, end).equals(phrase.words());
    }
}
