package dev.pave.ingest.log;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads a flat JSON object from bytes without a tree: one name and one value after the other. Values that are arrays or
 * objects are skipped. For one thread, used again for each line.
 */
final class JsonScanner {

    private static final byte[] NULL = bytes("null");
    private static final byte[] TRUE = bytes("true");
    private static final byte[] FALSE = bytes("false");

    /** What a value is. */
    enum Kind {
        TEXT,
        NUMBER,
        TRUE,
        FALSE,
        NULL,
        NESTED
    }

    private final Texts texts = new Texts();
    private byte[] bytes;
    private int at;
    private int stop;
    private Kind kind;
    private int from;
    private int to;
    private boolean escaped;
    private boolean first;

    /** What is wrong with the text, for people. */
    static final class SyntaxException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SyntaxException(String message) {
            super(message, null, false, false);
        }
    }

    /** A name as {@link #is} takes it. */
    static byte[] bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }

    void open(byte[] line, int start, int end) {
        bytes = line;
        at = start;
        stop = end;
        first = true;
        space();
        expect('{');
    }

    /** Goes to the next name; false behind the last one. */
    boolean name() {
        space();
        if (peek() == '}') {
            at++;
            space();
            if (at < stop) {
                throw new SyntaxException("goes on after its end");
            }
            return false;
        }
        if (!first) {
            expect(',');
            space();
        }
        first = false;
        string();
        return true;
    }

    /** Whether the name just read, or the word, is this one, in UTF-8. */
    boolean is(byte[] name) {
        return to - from == name.length && Arrays.equals(bytes, from, to, name, 0, name.length);
    }

    /** Goes on to the value. */
    Kind value() {
        space();
        expect(':');
        space();
        var c = peek();
        if (c == '"') {
            string();
            kind = Kind.TEXT;
        } else if (c == '{' || c == '[') {
            nested();
            kind = Kind.NESTED;
        } else {
            word();
        }
        return kind;
    }

    private void word() {
        from = at;
        while (at < stop && bytes[at] != ',' && bytes[at] != '}' && bytes[at] > ' ') {
            at++;
        }
        to = at;
        escaped = false;
        kind = is(NULL) ? Kind.NULL : is(TRUE) ? Kind.TRUE : is(FALSE) ? Kind.FALSE : Kind.NUMBER;
        if (kind == Kind.NUMBER && (to == from || bytes[from] != '-' && (bytes[from] < '0' || bytes[from] > '9'))) {
            throw new SyntaxException("has a value that is none: " + text());
        }
    }

    private void string() {
        expect('"');
        from = at;
        escaped = false;
        while (at < stop && bytes[at] != '"') {
            if (bytes[at] == '\\') {
                escaped = true;
                at++;
            }
            at++;
        }
        if (at >= stop) {
            throw new SyntaxException("ends within a text");
        }
        to = at++;
    }

    private void nested() {
        var depth = 0;
        do {
            var c = peek();
            if (c == '"') {
                string();
                continue;
            }
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            at++;
        } while (depth > 0);
    }

    private void space() {
        while (at < stop && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == 0 || bytes[at] == '\r')) {
            at++;
        }
    }

    private int peek() {
        if (at >= stop) {
            throw new SyntaxException("ends too early");
        }
        return bytes[at];
    }

    private void expect(char c) {
        if (peek() != c) {
            throw new SyntaxException("has `" + (char) bytes[at] + "` where `" + c + "` is wanted");
        }
        at++;
    }

    /** The value as text; null for null. */
    String text() {
        if (kind == Kind.NULL) {
            return null;
        }
        var raw = Lines.text(bytes, from, to - from);
        return escaped ? unescaped(raw) : raw;
    }

    /** {@link #text}, of which many lines have the same. */
    String recurring() {
        return kind == Kind.TEXT && !escaped ? texts.of(bytes, from, to) : text();
    }

    private static String unescaped(String raw) {
        var text = new StringBuilder(raw.length());
        for (var i = 0; i < raw.length(); i++) {
            var c = raw.charAt(i);
            if (c != '\\' || i + 1 >= raw.length()) {
                text.append(c);
                continue;
            }
            var e = raw.charAt(++i);
            switch (e) {
                case 'n' -> text.append('\n');
                case 't' -> text.append('\t');
                case 'r' -> text.append('\r');
                case 'b' -> text.append('\b');
                case 'f' -> text.append('\f');
                case 'u' -> {
                    if (i + 5 > raw.length()) {
                        throw new SyntaxException("has half an escape");
                    }
                    text.append(code(raw.substring(i + 1, i + 5)));
                    i += 4;
                }
                default -> text.append(e);
            }
        }
        return text.toString();
    }

    private static char code(String hex) {
        try {
            return (char) Integer.parseInt(hex, 16);
        } catch (NumberFormatException e) {
            throw new SyntaxException("has an escape that is none: " + hex);
        }
    }

    /** The value as a whole number. */
    long number() {
        if (kind != Kind.NUMBER) {
            throw new SyntaxException("has `" + text() + "` where a number is wanted");
        }
        var negative = bytes[from] == '-';
        long value = 0;
        for (var i = negative ? from + 1 : from; i < to; i++) {
            if (bytes[i] < '0' || bytes[i] > '9' || to - from > 18) {
                throw new SyntaxException("has `" + text() + "` where a whole number is wanted");
            }
            value = value * 10 + bytes[i] - '0';
        }
        return negative ? -value : value;
    }
}
