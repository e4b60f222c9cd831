package dev.pave.ingest.text;

/** A place in a line, and what can be read from there. Not thread-safe. */
final class TextCursor {

    private String line = "";
    private int at;

    void on(String text, int from) {
        line = text;
        at = from;
    }

    int at() {
        return at;
    }

    void to(int place) {
        at = place;
    }

    /** The character at this place; NUL behind the end. */
    char here() {
        return charAt(at);
    }

    char charAt(int place) {
        return place < line.length() ? line.charAt(place) : 0;
    }

    boolean digitAt(int place) {
        char c = charAt(place);
        return c >= '0' && c <= '9';
    }

    /** How many digits follow each other from a place on. */
    int digitsAt(int place) {
        int to = place;
        while (digitAt(to)) {
            to++;
        }
        return to - place;
    }

    /** Whether no letter and no digit follows. */
    boolean wordEndsAt(int place) {
        return !Character.isLetterOrDigit(charAt(place));
    }

    /** Takes the character if it is here. */
    boolean take(char c) {
        boolean is = here() == c;
        at += is ? 1 : 0;
        return is;
    }

    /** Takes digits; -1 where they are too few. */
    int number(int fewest, int most) {
        int value = 0;
        int from = at;
        while (at - from < most && digitAt(at)) {
            value = value * 10 + here() - '0';
            at++;
        }
        return at - from < fewest ? -1 : value;
    }

    /** Takes one of the names, which have three letters each, in whatever case; its number from 1, -1 for none. */
    int name(String names) {
        for (int i = 0; i < names.length(); i += 3) {
            if (line.regionMatches(true, at, names, i, 3)) {
                at += 3;
                return i / 3 + 1;
            }
        }
        return -1;
    }

    boolean isHere(String word, int place) {
        return line.regionMatches(true, place, word, 0, word.length());
    }

    /** The letters from here on. */
    String letters() {
        int to = at;
        while (Character.isLetter(charAt(to))) {
            to++;
        }
        return line.substring(Math.min(at, line.length()), Math.min(to, line.length()));
    }

    String from(int place) {
        return line.substring(place, at);
    }

    int skipBlanks() {
        int from = at;
        while (here() == ' ') {
            at++;
        }
        return at - from;
    }
}
