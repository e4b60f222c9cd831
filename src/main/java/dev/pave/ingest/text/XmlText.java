package dev.pave.ingest.text;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;

/** Text of an XML file as it is put together; of a long one beginning and end stay. */
final class XmlText {

    private static final int LONGEST = 1 << 18;
    private static final int LONGEST_REFERENCE = 12;
    private static final Map<String, String> ENTITIES =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");
    private static final Pattern NUMBER = Pattern.compile("#(\\d{1,9}|[xX][0-9a-fA-F]{1,7})");

    private final StringBuilder text = new StringBuilder();

    void clear() {
        text.setLength(0);
    }

    /** What begins now is a line of its own. */
    void part() {
        if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    /** A character, or what a reference that begins with it stands for. */
    void add(int c, LookAhead in) throws IOException {
        if (c == '&') {
            reference(in);
        } else {
            plain(c);
        }
    }

    /** A character as it is; what XML forbids is left out. */
    void plain(int c) {
        if (isAllowed(c)) {
            text.append((char) c);
        }
        if (text.length() > LONGEST) {
            text.delete(LONGEST / 4, LONGEST / 2);
        }
    }

    private void reference(LookAhead in) throws IOException {
        StringBuilder named = new StringBuilder();
        while (named.length() < LONGEST_REFERENCE && (Character.isLetterOrDigit(in.peek()) || in.peek() == '#')) {
            named.append((char) in.read());
        }
        String is = named.toString();
        boolean ends = in.peek() == ';';
        if (ends && ENTITIES.containsKey(is)) {
            in.read();
            text.append(ENTITIES.get(is));
        } else if (ends && NUMBER.matcher(is).matches()) {
            in.read();
            boolean hex = is.charAt(1) == 'x' || is.charAt(1) == 'X';
            int code = Integer.parseInt(is.substring(hex ? 2 : 1), hex ? 16 : 10);
            if (Character.isValidCodePoint(code) && isAllowed(code) && (code < 0xd800 || code > 0xdfff)) {
                text.appendCodePoint(code);
            }
        } else {
            text.append('&').append(is);
        }
    }

    private static boolean isAllowed(int c) {
        return c >= ' ' && c != 0xfffe && c != 0xffff || c == '\n' || c == '\t' || c == '\r';
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
