package dev.pave.ingest.log.format;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a text that hold one of a few words, in one pass over its characters: only where the first two of a word stand
 * side by side is it compared. Words whose first two are rare cost least.
 */
final class WordLines {

    private static final int PAIRS = 1 << 12;

    /** By pair of characters, the words that may begin with it; 0 for none. */
    private final byte[] begins = new byte[PAIRS];

    private final List<Word[]> groups = new ArrayList<>();

    private record Word(String text, int number) {}

    /** @param words for each number, at most 64, its words: two characters or more, without a line end */
    WordLines(List<List<String>> words) {
        groups.add(new Word[0]);
        for (int number = 0; number < words.size(); number++) {
            for (String word : words.get(number)) {
                add(new Word(word, number));
            }
        }
    }

    private void add(Word word) {
        int pair = pair(word.text().charAt(0), word.text().charAt(1));
        if (begins[pair] == 0) {
            begins[pair] = (byte) groups.size();
            groups.add(new Word[0]);
        }
        List<Word> group = new ArrayList<>(List.of(groups.get(begins[pair])));
        group.add(word);
        groups.set(begins[pair], group.toArray(new Word[0]));
    }

    private static int pair(char first, char second) {
        return (first << 5 ^ second) & PAIRS - 1;
    }

    /** Takes lines of a text. */
    @FunctionalInterface
    interface Line {
        /**
         * A line that holds a word.
         *
         * @param from   its first character
         * @param to     behind its end, which belongs to it
         * @param number whose word it holds
         * @return whether to go on
         */
        boolean holds(int from, int to, int number);
    }

    /** Gives each line with a word, in their order, for each number once. */
    void of(String text, Line each) {
        char[] chars = text.toCharArray();
        int from = 0;
        int to = 0;
        long given = 0;
        char before = '\n';
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            byte group = begins[pair(before, c)];
            before = c;
            if (group == 0) {
                continue;
            }
            for (Word word : groups.get(group)) {
                if (!text.startsWith(word.text(), i - 1)) {
                    continue;
                }
                if (i > to) {
                    from = text.lastIndexOf('\n', i - 1) + 1;
                    int end = text.indexOf('\n', i);
                    to = end < 0 ? chars.length : end + 1;
                    given = 0;
                }
                long bit = 1L << word.number();
                if ((given & bit) == 0 && !each.holds(from, to, word.number())) {
                    return;
                }
                given |= bit;
            }
        }
    }
}
