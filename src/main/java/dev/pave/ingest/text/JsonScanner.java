package dev.pave.ingest.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Reads a flat JSON object from bytes without a tree: one name and one value after the other. Values that are arrays or
 * objects are passed over, however deep. What RFC 8259 does not allow is refused wherever it stands; only NUL bytes around
 * the object are dropped, as a crash leaves them. For one thread, used again for each line.
 */
public final class JsonScanner extends JsonTokens {

    private static final byte[] NULL = bytes("null");
    private static final byte[] TRUE = bytes("true");
    private static final byte[] FALSE = bytes("false");

    /** What a value is. */
    public enum Kind {
        TEXT,
        NUMBER,
        TRUE,
        FALSE,
        NULL,
        NESTED
    }

    private final Texts texts = new Texts();
    private final BitSet objects = new BitSet();
    private Kind kind;
    private boolean first;

    /** A name as {@link #is} takes it. */
    public static byte[] bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }

    public void open(byte[] line, int start, int end) {
        bytes = line;
        at = start;
        stop = end;
        first = true;
        padding();
        expect('{');
    }

    /** Goes to the next name; false behind the last one. */
    public boolean name() {
        space();
        if (peek() == '}') {
            at++;
            padding();
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
    public boolean is(byte[] name) {
        return to - from == name.length && Arrays.equals(bytes, from, to, name, 0, name.length);
    }

    /** Goes on to the value. */
    public Kind value() {
        space();
        expect(':');
        space();
        int c = peek();
        if (c == '"') {
            string();
            kind = Kind.TEXT;
        } else if (c == '{' || c == '[') {
            int begins = at;
            nested();
            kind = Kind.NESTED;
            from = begins;
            to = at;
            escaped = false;
        } else {
            word();
        }
        return kind;
    }

    private void word() {
        from = at;
        while (at < stop && bytes[at] != ',' && bytes[at] != '}' && bytes[at] != ']' && bytes[at] > ' ') {
            at++;
        }
        to = at;
        escaped = false;
        kind = is(NULL) ? Kind.NULL : is(TRUE) ? Kind.TRUE : is(FALSE) ? Kind.FALSE : Kind.NUMBER;
        if (kind == Kind.NUMBER && !isNumber()) {
            throw new SyntaxException("has a value that is none: " + text());
        }
    }

    /** Without recursion: whether the array or object at each depth is an object stands in {@link #objects}. */
    private void nested() {
        int depth = 0;
        do {
            int c = peek();
            if (c == '{' || c == '[') {
                objects.set(depth++, c == '{');
                at++;
                space();
                if (peek() == closing(depth)) {
                    depth = closed(depth);
                } else if (c == '{') {
                    key();
                }
            } else {
                if (c == '"') {
                    string();
                } else {
                    word();
                }
                depth = closed(depth);
            }
        } while (depth > 0);
    }

    private int closing(int depth) {
        return objects.get(depth - 1) ? '}' : ']';
    }

    /** Behind a value: leaves all that end here, and goes on to the next value. */
    private int closed(int from) {
        int depth = from;
        while (depth > 0) {
            space();
            if (peek() != closing(depth)) {
                expect(',');
                space();
                if (objects.get(depth - 1)) {
                    key();
                }
                return depth;
            }
            at++;
            depth--;
        }
        return depth;
    }

    private void key() {
        string();
        space();
        expect(':');
        space();
    }

    /** The value as text; null for null. */
    public String text() {
        if (kind == Kind.NULL) {
            return null;
        }
        String raw = LogLines.text(bytes, from, to - from);
        return escaped ? unescaped(raw) : raw;
    }

    /** {@link #text}, of which many lines have the same. */
    public String recurring() {
        return kind == Kind.TEXT && !escaped ? texts.of(bytes, from, to) : text();
    }

    private static String unescaped(String raw) {
        StringBuilder text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != '\\' || i + 1 >= raw.length()) {
                text.append(c);
                continue;
            }
            char e = raw.charAt(++i);
            switch (e) {
                case 'n' -> text.append('\n');
                case 't' -> text.append('\t');
                case 'r' -> text.append('\r');
                case 'b' -> text.append('\b');
                case 'f' -> text.append('\f');
                case 'u' -> {
                    text.append((char) Integer.parseInt(raw, i + 1, i + 5, 16));
                    i += 4;
                }
                default -> text.append(e);
            }
        }
        return text.toString();
    }

    /** The value as a whole number. */
    public long number() {
        if (kind != Kind.NUMBER) {
            throw new SyntaxException("has `" + text() + "` where a number is wanted");
        }
        boolean negative = bytes[from] == '-';
        long value = 0;
        for (int i = negative ? from + 1 : from; i < to; i++) {
            if (bytes[i] < '0' || bytes[i] > '9' || to - from > 18) {
                throw new SyntaxException("has `" + text() + "` where a whole number is wanted");
            }
            value = value * 10 + bytes[i] - '0';
        }
        return negative ? -value : value;
    }
}
