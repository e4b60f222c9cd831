package dev.pave.ingest.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Goes over the words, numbers and texts of JSON in bytes, as RFC 8259 has them. A NUL byte in a text is let pass, since it
 * is dropped from all that is read. For one thread.
 */
abstract class JsonTokens {

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x80 * ONES;

    byte[] bytes;
    int at;
    int stop;
    int from;
    int to;
    boolean escaped;

    /** What is wrong with the text, for people. */
    public static final class SyntaxException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public SyntaxException(String message) {
            super(message, null, false, false);
        }
    }

    final boolean isNumber() {
        int i = from < to && bytes[from] == '-' ? from + 1 : from;
        int digits = i;
        i = digits(i);
        if (i == digits || bytes[digits] == '0' && i > digits + 1) {
            return false;
        }
        if (i < to && bytes[i] == '.') {
            digits = i + 1;
            i = digits(digits);
            if (i == digits) {
                return false;
            }
        }
        if (i < to && (bytes[i] | 32) == 'e') {
            digits = i + 1 < to && (bytes[i + 1] == '+' || bytes[i + 1] == '-') ? i + 2 : i + 1;
            i = digits(digits);
            return i > digits && i == to;
        }
        return i == to;
    }

    /** Behind the digits that begin there. */
    private int digits(int begin) {
        int i = begin;
        while (i < to && bytes[i] >= '0' && bytes[i] <= '9') {
            i++;
        }
        return i;
    }

    final void string() {
        expect('"');
        from = at;
        escaped = false;
        while (true) {
            plain();
            if (at >= stop) {
                throw new SyntaxException("ends within a text");
            }
            byte c = bytes[at];
            if (c == '"') {
                break;
            } else if (c == '\\') {
                escape();
            } else if (c > 0 && c < ' ') {
                throw new SyntaxException("has a control character in a text: " + (int) c);
            } else {
                at++;
            }
        }
        to = at++;
    }

    /** Passes over what is surely plain, eight bytes at a time: no quote, no backslash, no control character. */
    private void plain() {
        while (at + Long.BYTES <= stop) {
            long word = (long) WORD.get(bytes, at);
            long quote = word ^ '"' * ONES;
            long slash = word ^ '\\' * ONES;
            if (((quote - ONES & ~quote | slash - ONES & ~slash | word - ' ' * ONES & ~word) & HIGH) != 0) {
                while (bytes[at] >= ' ' && bytes[at] != '"' && bytes[at] != '\\') {
                    at++;
                }
                return;
            }
            at += Long.BYTES;
        }
    }

    private void escape() {
        escaped = true;
        int c = at + 1 < stop ? bytes[at + 1] : '"';
        boolean known = c == 'u' ? isHex(at + 2) : "\"\\/bfnrt".indexOf(c) >= 0;
        if (at + 1 >= stop || c == 'u' && at + 6 > stop) {
            throw new SyntaxException("ends within a text");
        }
        if (!known) {
            throw new SyntaxException(
                    "has an escape that is none: " + LogLines.text(bytes, at, Math.min(c == 'u' ? 6 : 2, stop - at)));
        }
        at += c == 'u' ? 6 : 2;
    }

    private boolean isHex(int begin) {
        for (int i = begin; i < begin + 4; i++) {
            if (i >= stop || bytes[i] < 0 || Character.digit(bytes[i], 16) < 0) {
                return false;
            }
        }
        return true;
    }

    final void space() {
        while (at < stop && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r' || bytes[at] == '\n')) {
            at++;
        }
    }

    final void padding() {
        space();
        while (at < stop && bytes[at] == 0) {
            at++;
            space();
        }
    }

    final int peek() {
        if (at >= stop) {
            throw new SyntaxException("ends too early");
        }
        return bytes[at];
    }

    final void expect(char c) {
        if (peek() != c) {
            throw new SyntaxException("has `" + (char) bytes[at] + "` where `" + c + "` is wanted");
        }
        at++;
    }
}
