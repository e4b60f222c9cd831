package dev.pave.mine.messages;

import java.util.Set;

/** What a stretch of a line looks like. All take the line's characters and where the stretch begins and ends. */
final class WordShape {

    /** What names of files end with whose lines logs tell. */
    private static final Set<String> SOURCES = Set.of(
            "java",
            "kt",
            "scala",
            "groovy",
            "py",
            "go",
            "rs",
            "cc",
            "cpp",
            "cxx",
            "hpp",
            "hh",
            "mm",
            "cs",
            "js",
            "jsx",
            "ts",
            "tsx",
            "mjs",
            "rb",
            "php",
            "pl",
            "pm",
            "sh",
            "swift",
            "lua",
            "ex",
            "exs",
            "erl",
            "hs",
            "ml",
            "clj",
            "sql",
            "inc",
            "vb",
            "html",
            "log",
            "conf",
            "cfg",
            "ini",
            "xml",
            "yaml",
            "yml",
            "json",
            "properties");

    private WordShape() {}

    /** {@code B}, {@code KB}, {@code MiB} and so on: as much a part of the value as the digits are. */
    static boolean sizeUnit(char[] in, int from, int to) {
        int end = wordEnd(in, from, to);
        return end > from
                && end - from <= 3
                && in[end - 1] == 'B'
                && (end - from == 1 || "KMGTPk".indexOf(in[from]) >= 0 && (end - from == 2 || in[from + 1] == 'i'));
    }

    /** Without the punctuation at the end. */
    static int wordEnd(char[] in, int from, int to) {
        int end = to;
        while (end > from
                && Chars.kind(in[end - 1]) != Chars.DIGIT
                && (Chars.kind(in[end - 1]) & (Chars.LETTER | Chars.SLASH)) == 0) {
            end--;
        }
        return end;
    }

    /** Behind {@code scheme://}; -1 where there is none. */
    static int schemeEnd(char[] in, int from, int to) {
        for (int i = from + 2; i + 2 < to; i++) {
            if (in[i] == '/' && in[i + 1] == '/' && in[i - 1] == ':') {
                return i + 2;
            }
        }
        return -1;
    }

    /** With two dots or more. */
    static boolean dotted(char[] in, int from, int to) {
        int dots = 0;
        for (int i = from; i < to; i++) {
            dots += in[i] == '.' ? 1 : 0;
        }
        return dots >= 2;
    }

    /** More than one slash, or one at the beginning. */
    static boolean path(char[] in, int from, int to) {
        int slashes = 0;
        for (int i = from; i < to; i++) {
            slashes += in[i] == '/' || in[i] == '\\' ? 1 : 0;
        }
        return slashes > 1
                || in[from] == '/' && to - from > 1
                || in[from] == '~'
                || in[from] == '.' && to - from > 2 && in[from + 1] == '/';
    }

    static boolean allHex(char[] in, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = in[i];
            if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F')) {
                return false;
            }
        }
        return true;
    }

    /** A name of two parts or more, a colon, digits; with two parts no file of source code and its line. */
    static boolean hostAndPort(char[] in, int from, int to) {
        int at = to;
        while (at > from && Chars.kind(in[at - 1]) == Chars.DIGIT) {
            at--;
        }
        if (at == to
                || at - 1 <= from
                || in[at - 1] != ':'
                || (Chars.kind(in[at - 2]) & (Chars.LETTER | Chars.DIGIT)) == 0) {
            return false;
        }
        int dot = at - 2;
        while (dot > from && in[dot] != '.') {
            dot--;
        }
        int first = from;
        while (first < dot && in[first] != '.') {
            first++;
        }
        return first < dot || to - at > 1 && domain(in, dot + 1, at - 1);
    }

    private static boolean domain(char[] in, int from, int to) {
        for (int i = from; i < to; i++) {
            if (in[i] < 'a' || in[i] > 'z') {
                return false;
            }
        }
        return to - from > 1 && !SOURCES.contains(new String(in, from, to - from));
    }

    /** Where {@code :word} goes on behind what was masked, as in {@code 10.0.0.1:80:Got}; else the end. */
    static int wordBehindColon(char[] in, int from, int to) {
        for (int i = from; i + 2 < to; i++) {
            if (in[i] == ':' && Chars.kind(in[i + 1]) == Chars.LETTER && Chars.kind(in[i + 2]) == Chars.LETTER) {
                return i;
            }
        }
        return to;
    }

    /** Three dots, a colon, a port at the end. */
    static boolean address(char[] in, int from, int to) {
        int dots = 0;
        int colon = -1;
        for (int i = from; i < to; i++) {
            dots += in[i] == '.' ? 1 : 0;
            colon = in[i] == ':' ? i : colon;
        }
        return dots == 3 && colon > 0;
    }

    /** Behind what a path with a {@code ?} asks, where a {@code =} follows it; -1 where it asks nothing. */
    static int queryEnd(char[] in, int from, int to, int end) {
        int at = from;
        while (at < to && in[at] != '?') {
            at++;
        }
        if (at == to || to == end || in[to] != '=') {
            return -1;
        }
        at = to;
        while (at < end && "\"'`()[]{}<>".indexOf(in[at]) < 0) {
            at++;
        }
        return wordEnd(in, to, at);
    }
}
