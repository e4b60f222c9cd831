package dev.pave.mine.messages;

/** How much of a masked message is kept, from all of it to hardly anything. Each level is a function of the one before. */
public enum Coarseness {
    /** All of it. */
    FINE,
    /** A word with a digit or a mark is a mark. */
    WORDS,
    /** After the fourth word only whether there are more, and how many. */
    BEGINNINGS,
    /** The number of words. */
    LENGTHS;

    /** Shapes that the coarsest level may have: no message has more words. */
    static final int LEAST_ROOM = Masker.LONGEST;

    private static final int KEPT_WORDS = 4;

    Coarseness next() {
        return values()[Math.min(ordinal() + 1, LENGTHS.ordinal())];
    }

    String of(String masked) {
        if (this == FINE) {
            return masked;
        }
        String[] words = masked.split(" ", -1);
        StringBuilder shape = new StringBuilder();
        for (int i = 0; i < words.length; i++) {
            boolean mark = this == LENGTHS || this == BEGINNINGS && i >= KEPT_WORDS || varies(words[i]);
            shape.append(i == 0 ? "" : " ").append(mark ? Masker.MARK : words[i]);
        }
        return shape.toString();
    }

    private static boolean varies(String word) {
        return word.contains(Masker.MARK) || word.chars().anyMatch(c -> c >= '0' && c <= '9');
    }
}
