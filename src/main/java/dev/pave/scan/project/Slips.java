package dev.pave.scan.project;

import dev.pave.pattern.text.Words;

/** Names that differ by a slip of the pen: by up to two letters, where they are long enough for that to be one. */
final class Slips {

    private static final int MOST = 2;
    private static final int SHORTEST = 10;

    private Slips() {}

    /** Whether one of two names may be meant for the other. */
    static boolean isOne(String name, String other) {
        String a = Words.squash(name);
        String b = Words.squash(other);
        return Math.min(a.length(), b.length()) >= SHORTEST && isWithin(a, b, MOST);
    }

    /** Levenshtein (1965), as far as it matters here: letters put in, left out or exchanged. */
    private static boolean isWithin(String a, String b, int most) {
        if (a.isEmpty() || b.isEmpty()) {
            return Math.max(a.length(), b.length()) <= most;
        }
        if (a.charAt(0) == b.charAt(0)) {
            return isWithin(a.substring(1), b.substring(1), most);
        }
        return most > 0
                && (isWithin(a.substring(1), b.substring(1), most - 1)
                        || isWithin(a.substring(1), b, most - 1)
                        || isWithin(a, b.substring(1), most - 1));
    }
}
