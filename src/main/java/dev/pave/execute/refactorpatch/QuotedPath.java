package dev.pave.execute.refactorpatch;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Names as git writes them into a patch: in quotes where they hold anything unusual, as in C. */
final class QuotedPath {

    private static final String ESCAPED = "abtnvfr\"\\";
    private static final byte[] MEANT = {7, 8, 9, 10, 11, 12, 13, '"', '\\'};

    private QuotedPath() {}

    /** @param shown a byte a character */
    static String plain(String shown) {
        String inside = shown;
        if (shown.length() > 1 && shown.startsWith("\"") && shown.endsWith("\"")) {
            inside = unquoted(shown.substring(1, shown.length() - 1));
        }
        return new String(inside.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static String unquoted(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter != '\\' || i + 1 == text.length()) {
                bytes.write(letter);
            } else if (text.substring(i + 1).matches("(?s)[0-3][0-7][0-7].*")) {
                bytes.write(Integer.parseInt(text.substring(i + 1, i + 4), 8));
                i += 3;
            } else {
                int at = ESCAPED.indexOf(text.charAt(++i));
                bytes.write(at < 0 ? text.charAt(i) : MEANT[at]);
            }
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }
}
