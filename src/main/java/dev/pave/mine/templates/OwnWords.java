package dev.pave.mine.templates;

import dev.pave.pattern.text.Gap;
import java.util.ArrayList;
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

    private static final double USUAL = 0.5;

    /** With the marks of slots, which stand for words. */
    private static final Pattern WORD = Pattern.compile("[\\w\\x{E000}-\\x{F8FF}]+");

    private final RecentFiles siblings;
    private final Vocabulary vocabulary;
    /** By what is between the words, by place, the weight of the files with a word. */
    private Map<String, List<Map<String, Double>>> alike;

    OwnWords(RecentFiles siblings, Vocabulary vocabulary) {
        this.siblings = siblings;
        this.vocabulary = vocabulary;
    }

    /** The line with a gap in the place of each word of its own; as it is where it would have no other word. */
    String open(String line) {
        List<Map<String, Double>> words = alike().get(between(line));
        if (words == null) {
            return line;
        }
        StringBuilder open = new StringBuilder();
        Matcher word = WORD.matcher(line);
        boolean keeps = false;
        int end = 0;
        for (int i = 0; word.find(); i++) {
            boolean usual = words.get(i).getOrDefault(word.group(), 0.0) >= USUAL * siblings.total();
            keeps |= usual;
            open.append(line, end, word.start()).append(usual ? word.group() : String.valueOf(Gap.TEXT.mark()));
            end = word.end();
        }
        return keeps ? open.append(line.substring(end)).toString() : line;
    }

    private Map<String, List<Map<String, Double>>> alike() {
        if (alike == null) {
            alike = new HashMap<>();
            for (int s = 0; s < siblings.count(); s++) {
                Set<String> seen = new HashSet<>();
                for (int line : siblings.sequence(s)) {
                    if (vocabulary.isTelling(line)) {
                        count(vocabulary.line(line), siblings.weight(s), seen);
                    }
                }
            }
        }
        return alike;
    }

    /** @param seen what was counted for this file */
    private void count(String line, double weight, Set<String> seen) {
        String between = between(line);
        List<Map<String, Double>> words = alike.computeIfAbsent(between, key -> new ArrayList<>());
        Matcher word = WORD.matcher(line);
        for (int i = 0; word.find(); i++) {
            if (i == words.size()) {
                words.add(new HashMap<>());
            }
            if (seen.add(between + "\n" + i + "\n" + word.group())) {
                words.get(i).merge(word.group(), weight, Double::sum);
            }
        }
    }

    private static String between(String line) {
        return WORD.matcher(line).replaceAll("w");
    }
}
