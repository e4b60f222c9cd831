package dev.pave.mine.messages;

import java.util.Arrays;

/**
 * Replaces what varies in a message by {@link #MARK}: numbers with their units, hexadecimal words, addresses and ports,
 * host names with digits, paths, what follows a scheme, dates of several words, and the numbered end of identifiers
 * ({@code blk_42} becomes {@code blk_<*>}). One pass over the characters, no regular expressions; nothing is allocated
 * but where a line is longer than any before. White space is one blank in the result. Not thread-safe.
 */
public final class Masker {

    static final String MARK = "<*>";
    /** Characters of a masked message; what is beyond is one mark. */
    static final int LONGEST = 1024;

    private static final int LATELY = 1 << 11;
    private static final int VALUE = Chars.EQUALS | Chars.DOT;

    private char[] in = new char[256];
    private char[] out = new char[LONGEST * 4];
    private int length;
    /** Where the masked word before begins, with its blank. */
    private int last;
    /** Shapes that were made lately, by their hash: most messages have one that was made before. */
    private final char[][] lately = new char[LATELY][];

    private final String[] texts = new String[LATELY];

    /** The message with marks where it varies: its shape, at most some thousand characters. Mostly the same object again. */
    public String shape(String message) {
        mask(message, 0);
        int slot = Shapes.hash(out, length) & LATELY - 1;
        char[] before = lately[slot];
        if (before == null || !Arrays.equals(before, 0, before.length, out, 0, length)) {
            lately[slot] = Arrays.copyOf(out, length);
            texts[slot] = text();
        }
        return texts[slot];
    }

    /**
     * @param line with its header
     * @param from where the message begins
     */
    void mask(String line, int from) {
        int end = line.length();
        if (in.length <= end) {
            in = new char[end * 2 + 1];
            out = new char[in.length * 4 + LONGEST * 4];
        }
        line.getChars(from, end, in, 0);
        end -= from;
        length = 0;
        last = 0;
        int at = 0;
        while (at < end && length < LONGEST) {
            if (in[at] <= ' ') {
                at++;
                continue;
            }
            int word = at;
            int kinds = 0;
            do {
                kinds |= Chars.kind(in[at++]);
            } while (at < end && in[at] > ' ');
            int before = length;
            if (length > 0) {
                if (endsWithMark() && WordShape.sizeUnit(in, word, at)) {
                    copy(WordShape.wordEnd(in, word, at), at);
                    continue;
                }
                out[length++] = ' ';
            }
            int date = at - word == 3 && (kinds & Chars.DIGIT) == 0 ? Dates.end(in, word, end) : -1;
            if (date > 0) {
                mark();
                at = date;
            } else if ((kinds & (Chars.DIGIT | Chars.SLASH)) == 0 && (kinds & VALUE) != VALUE) {
                copy(word, at);
            } else {
                word(word, at);
                if (again(before)) {
                    length = before;
                } else {
                    last = before;
                }
            }
        }
        if (length >= LONGEST) {
            length = LONGEST;
            mark();
        }
    }

    char[] masked() {
        return out;
    }

    int length() {
        return length;
    }

    String text() {
        return new String(out, 0, length);
    }

    private void mark() {
        out[length++] = '<';
        out[length++] = '*';
        out[length++] = '>';
    }

    private boolean endsWithMark() {
        return length >= 3 && out[length - 1] == '>' && out[length - 2] == '*';
    }

    /** A list: the same name with another number. Bare numbers are columns, not lists. */
    private boolean again(int before) {
        int size = length - before;
        if (last == 0 || before - last != size || Chars.kind(out[before + 1]) != Chars.LETTER) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            if (out[before + i] != out[last + i]) {
                return false;
            }
        }
        return true;
    }

    private void copy(int from, int to) {
        System.arraycopy(in, from, out, length, to - from);
        length += to - from;
    }

    /** The pieces of a word between brackets, quotes, commas and the like. */
    private void word(int from, int to) {
        int at = from;
        while (at < to) {
            if (Chars.breaks(in[at])) {
                out[length++] = in[at++];
                continue;
            }
            int piece = at;
            int kinds = 0;
            do {
                kinds |= Chars.kind(in[at++]);
            } while (at < to && !Chars.breaks(in[at]));
            if ((kinds & Chars.SLASH) != 0) {
                int scheme = WordShape.schemeEnd(in, piece, at);
                if (scheme > 0) {
                    copy(piece, scheme);
                    mark();
                    int end = WordShape.wordEnd(in, scheme, to);
                    copy(end, to);
                    return;
                }
            }
            int query = (kinds & Chars.SLASH) == 0 ? -1 : WordShape.queryEnd(in, piece, at, to);
            if (query > 0 && WordShape.path(in, piece, at)) {
                mark();
                at = query;
                continue;
            }
            piece(piece, WordShape.wordEnd(in, piece, at), kinds);
            copy(WordShape.wordEnd(in, piece, at), at);
        }
    }

    private void piece(int from, int to, int kinds) {
        if (to == from) {
            return;
        }
        boolean digits = (kinds & Chars.DIGIT) != 0;
        if (!digits && from > 0 && in[from - 1] == '=' && WordShape.dotted(in, from, to)) {
            mark();
            return;
        }
        if ((kinds & Chars.SLASH) != 0) {
            if (in[from] == '/' && to - from > 1 && Chars.kind(in[from + 1]) == Chars.DIGIT) {
                out[length++] = in[from];
                piece(from + 1, to, kinds);
                return;
            }
            if (WordShape.path(in, from, to)) {
                mark();
                return;
            }
        }
        if (!digits) {
            if (to - from >= 8 && WordShape.allHex(in, from, to)) {
                mark();
            } else {
                copy(from, to);
            }
            return;
        }
        numbered(from, to);
    }

    /** A piece with digits. Its atoms are runs of letters and digits. */
    private void numbered(int from, int to) {
        int at = from;
        int dots = 0;
        int colons = 0;
        boolean letters = false;
        boolean hex = true;
        boolean atSign = false;
        for (int i = from; i < to; i++) {
            char c = in[i];
            boolean letter = (Chars.kind(c) & Chars.LETTER) != 0;
            dots += c == '.' && i > from && in[i - 1] != '.' ? 1 : 0;
            colons += c == ':' ? 1 : 0;
            letters |= letter;
            hex &= c == ':' || Chars.kind(c) == Chars.DIGIT || letter && (c | 32) <= 'f';
            atSign |= c == '@';
        }
        if (!letters) {
            number(from, to);
            return;
        }
        if (dots >= 2 && !atSign && colons == 0 && Chars.kind(in[to - 1]) != Chars.DIGIT || hex && colons >= 2) {
            mark();
            return;
        }
        if (dots > 0 && colons == 1 && WordShape.hostAndPort(in, from, to)) {
            mark();
            out[length++] = ':';
            mark();
            return;
        }
        while (at < to) {
            int kind = Chars.kind(in[at]);
            if (kind != Chars.DIGIT && (kind & Chars.LETTER) == 0) {
                out[length++] = in[at++];
                continue;
            }
            int atom = at;
            int digits = 0;
            do {
                digits += Chars.kind(in[at++]) == Chars.DIGIT ? 1 : 0;
            } while (at < to && (Chars.kind(in[at]) == Chars.DIGIT || (Chars.kind(in[at]) & Chars.LETTER) != 0));
            if (digits == 0) {
                copy(atom, at);
            } else if (Chars.kind(in[atom]) == Chars.DIGIT || at - atom >= 6 && WordShape.allHex(in, atom, at)) {
                if (length > 0
                        && (out[length - 1] == '-' || out[length - 1] == '+')
                        && (atom < from + 2 || (Chars.kind(in[atom - 2]) & (Chars.OTHER | Chars.DOT)) != 0)) {
                    length--;
                }
                mark();
                if (WordShape.address(in, atom, to)) {
                    out[length++] = ':';
                    mark();
                }
                at = WordShape.wordBehindColon(in, at, to);
            } else if (glued(atom, at, to, digits)) {
                at = WordShape.wordBehindColon(in, at, to);
            }
        }
    }

    /** Letters with digits behind: one digit belongs to the name, more are a number. True where the rest is masked. */
    private boolean glued(int from, int to, int end, int digits) {
        boolean version = to + 1 < end
                && in[to] == '.'
                && Chars.kind(in[to + 1]) == Chars.DIGIT
                && Chars.kind(in[to - 1]) == Chars.DIGIT;
        if (digits < 2 && !version) {
            copy(from, to);
            return false;
        }
        int first = from;
        while (Chars.kind(in[first]) != Chars.DIGIT) {
            first++;
        }
        copy(from, first);
        mark();
        return true;
    }

    /** No letters: a number, a time, an address, an address with a port. */
    private void number(int from, int to) {
        int at = from;
        while (Chars.kind(in[at]) != Chars.DIGIT) {
            if (in[at] != '-' && in[at] != '+') {
                out[length++] = in[at];
            }
            at++;
        }
        mark();
        if (WordShape.address(in, at, to)) {
            out[length++] = ':';
            mark();
        }
    }
}
