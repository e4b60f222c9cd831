package dev.pave.mine.messages;

/** Finds dates of several words in a line's characters. */
final class Dates {

    private static final String DAYS = "MonTueWedThuFriSatSun";
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

    private Dates() {}

    /** Behind a date such as {@code Sat May 8 09:04:50 EDT 2004}; -1 where none begins. */
    static int end(char[] in, int from, int end) {
        int at = from;
        boolean named = false;
        if (among(in, DAYS, at)) {
            at = next(in, at, end);
        }
        if (at + 3 < end && among(in, MONTHS, at) && in[at + 3] == ' ') {
            at = next(in, at, end);
            named = true;
        }
        if (!named || at >= end || Chars.kind(in[at]) != Chars.DIGIT) {
            return -1;
        }
        int last = at;
        int words = 0;
        while (at < end && words++ < 4 && (Chars.kind(in[at]) == Chars.DIGIT || zone(in, at, end))) {
            last = at;
            while (last < end && in[last] > ' ') {
                last++;
            }
            at = next(in, at, end);
        }
        return last;
    }

    private static boolean zone(char[] in, int at, int end) {
        int to = at;
        while (to < end && in[to] >= 'A' && in[to] <= 'Z') {
            to++;
        }
        return to - at >= 3
                && to - at <= 4
                && to < end
                && in[to] == ' '
                && next(in, at, end) < end
                && Chars.kind(in[next(in, at, end)]) == Chars.DIGIT;
    }

    private static boolean among(char[] in, String names, int at) {
        for (int i = 0; i < names.length(); i += 3) {
            if (names.charAt(i) == in[at] && names.charAt(i + 1) == in[at + 1] && names.charAt(i + 2) == in[at + 2]) {
                return true;
            }
        }
        return false;
    }

    private static int next(char[] in, int at, int end) {
        int next = at;
        while (next < end && in[next] > ' ') {
            next++;
        }
        while (next < end && in[next] <= ' ') {
            next++;
        }
        return next;
    }
}
