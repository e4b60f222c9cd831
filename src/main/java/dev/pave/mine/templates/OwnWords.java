package dev.pave.mine.templates;

import dev.pave.pattern.text.Gap;
import dev.pave.pattern.text.Slot;
import dev.pave.syntax.Seams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which words of a line are one file's own: {@code verse_with_two_bottles} in {@code fn verse_with_two_bottles() {}, where others
 * have {@code fn} too and another word behind it. Lines are alike where everything but the words is the same.
 */
final class OwnWords {

    /** Of the new name or a keyword, the share of the lines that are alike: where most of those have it, it is no word of one file. */
    private static final double OF_ALIKE = 0.75;

    /** With the marks of slots, which stand for words. */
    private static final Pattern WORD = Pattern.compile("[\\w\\x{E000}-\\x{F8FF}]+");

    private final RecentFiles siblings;
    private final Vocabulary vocabulary;
    private final Between between;

    /** What is between the words of each line, remembered by its number. */
    static final class Between {
        private String[] of = new String[64];

        private String of(int number, Vocabulary vocabulary) {
            if (number >= of.length) {
                of = Arrays.copyOf(of, 2 * number);
            }
            if (of[number] == null) {
                of[number] = between(vocabulary.line(number));
            }
            return of[number];
        }
    }

    /** @param between of the lines that were asked for before: all files of a role share one vocabulary */
    OwnWords(RecentFiles siblings, Vocabulary vocabulary, Between between) {
        this.siblings = siblings;
        this.vocabulary = vocabulary;
        this.between = between;
    }

    /** The line with a gap in the place of each word of its own; as it is where it would have no other word. */
    String open(String line) {
        List<Map<String, Double>> words = alike(between(line));
        if (words.isEmpty()) {
            return line;
        }
        double all =
                words.get(0).values().stream().mapToDouble(weight -> weight).sum();
        StringBuilder open = new StringBuilder();
        Matcher word = WORD.matcher(line);
        boolean keeps = false;
        int end = 0;
        for (int i = 0; word.find(); i++) {
            double having = words.get(i).getOrDefault(word.group(), 0.0);
            boolean usual = having >= RecentFiles.COMMON * siblings.total()
                    || isNoNameOfItsOwn(word.group()) && having >= OF_ALIKE * all;
            keeps |= usual;
            open.append(line, end, word.start()).append(usual ? word.group() : String.valueOf(Gap.TEXT.mark()));
            end = word.end();
        }
        return keeps ? open.append(line.substring(end)).toString() : line;
    }

    /** A slot, or a word of the language. */
    private static boolean isNoNameOfItsOwn(String word) {
        return word.length() == 1 && Slot.of(word.charAt(0)) != null || Seams.isKeyword(word);
    }

    /** By place, the weight of the files with a word in a line that is alike; empty where none is. */
    private List<Map<String, Double>> alike(String asked) {
        List<Map<String, Double>> words = new ArrayList<>();
        for (int s = 0; s < siblings.count(); s++) {
            Set<String> seen = new HashSet<>();
            for (int line : siblings.sequence(s)) {
                if (vocabulary.isTelling(line) && between.of(line, vocabulary).equals(asked)) {
                    count(vocabulary.line(line), siblings.weight(s), words, seen);
                }
            }
        }
        return words;
    }

    /** @param seen what was counted for this file */
    private static void count(String line, double weight, List<Map<String, Double>> words, Set<String> seen) {
        Matcher word = WORD.matcher(line);
        for (int i = 0; word.find(); i++) {
            if (i == words.size()) {
                words.add(new HashMap<>());
            }
            if (seen.add(i + " " + word.group())) {
                words.get(i).merge(word.group(), weight, Double::sum);
            }
        }
    }

    private static String between(String line) {
        return WORD.matcher(line).replaceAll("w");
    }
}
