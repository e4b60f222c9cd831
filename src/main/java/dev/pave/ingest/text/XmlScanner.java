package dev.pave.ingest.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The elements of an XML file that may be damaged: a bad spot costs what it stands in, not the file. Characters that XML
 * forbids are left out, an ampersand that begins nothing is one, an end that is missing is made up ({@link #isBroken}). No
 * document type is read, no entity but the five of XML, nothing from elsewhere. Names are without their prefix.
 */
public final class XmlScanner {

    private static final int LONGEST_NAME = 1000;
    private static final int LONGEST_VALUE = 1 << 20;
    private static final int LONGEST_TEXT = 1 << 18;
    private static final Map<String, String> ENTITIES =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");

    private final Reader in;
    private final Set<String> flat;
    private final List<String> open = new ArrayList<>();
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder value = new StringBuilder();
    private char[] buffer = new char[1 << 15];
    private int at;
    private int filled;
    private long lines = 1;
    private long line;
    private String name = "";
    private String waiting;
    private int ending;
    private boolean endsWell;
    private boolean keeping;
    private boolean start;
    private boolean empty;
    private boolean broken;
    private boolean cut;

    /** @param flat elements that never stand in one of their own name: one that begins there ends the one that is open */
    public XmlScanner(InputStream in, Set<String> flat) throws IOException {
        this.in = XmlCharacters.of(in);
        this.flat = flat;
    }

    /** The first element of a text that begins with one, perhaps behind declarations and comments; empty where there is none. */
    public static String root(String text) {
        try {
            XmlScanner xml = new XmlScanner(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Set.of());
            return text.stripLeading().startsWith("<") && xml.next() ? xml.element() : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes to the next begin or end of an element; false behind the last one. */
    public boolean next() throws IOException {
        broken = false;
        if (ending > 0) {
            ending--;
            return end(ending > 0 || !endsWell);
        }
        if (waiting != null) {
            name = waiting;
            waiting = null;
            return begin();
        }
        if (empty) {
            empty = false;
            return end(false);
        }
        for (int c = read(); c >= 0; c = read()) {
            if (c != '<') {
                take(c, text, keeping, LONGEST_TEXT);
            } else if (isMarkup()) {
                return true;
            }
        }
        cut |= !open.isEmpty();
        return !open.isEmpty() && end(true);
    }

    private boolean isMarkup() throws IOException {
        line = lines;
        if (skips("!--")) {
            skip("-->", false);
        } else if (skips("![CDATA[")) {
            skip("]]>", keeping);
        } else if (skips("!")) {
            declaration();
        } else if (skips("?")) {
            skip("?>", false);
        } else if (skips("/")) {
            String ended = name();
            skip(">", false);
            int from = open.lastIndexOf(ended);
            endsWell = true;
            ending = from < 0 ? 0 : open.size() - from - 1;
            return from >= 0 && end(ending > 0);
        } else if (Character.isLetter(peek()) || peek() == '_') {
            name = name();
            int from = flat.contains(name) ? open.lastIndexOf(name) : -1;
            if (from < 0) {
                return begin();
            }
            waiting = name;
            endsWell = false;
            ending = open.size() - from - 1;
            return end(true);
        } else if (keeping) {
            text.append('<');
        }
        return false;
    }

    private boolean end(boolean missing) {
        name = open.remove(open.size() - 1);
        parted();
        start = false;
        broken = missing;
        return true;
    }

    /** Texts of two elements are two lines. */
    private void parted() {
        if (keeping && text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    private boolean begin() throws IOException {
        start = true;
        open.add(name);
        parted();
        attributes.clear();
        while (true) {
            int c = peek();
            if (c < 0 || c == '<') {
                broken = true;
                return true;
            }
            if (Character.isLetter(c) || c == '_') {
                attribute();
                continue;
            }
            read();
            if (c == '>') {
                return true;
            }
            empty = c == '/' && peek() == '>';
            broken |= !empty && !Character.isWhitespace(c);
        }
    }

    private void attribute() throws IOException {
        String key = name();
        blanks();
        if (peek() != '=') {
            broken = true;
            return;
        }
        read();
        blanks();
        int quote = peek();
        boolean quoted = quote == '"' || quote == '\'';
        broken |= !quoted;
        value.setLength(0);
        if (quoted) {
            read();
        }
        while (peek() >= 0 && (quoted ? peek() != quote : peek() > ' ' && peek() != '>')) {
            int c = read();
            take(c == '\n' || c == '\t' ? ' ' : c, value, true, LONGEST_VALUE);
        }
        broken |= peek() < 0;
        if (quoted) {
            read();
        }
        attributes.putIfAbsent(key, value.toString());
    }

    private void blanks() throws IOException {
        while (Character.isWhitespace(peek())) {
            read();
        }
    }

    /** A name, without its prefix. */
    private String name() throws IOException {
        StringBuilder letters = new StringBuilder();
        while ((Character.isLetterOrDigit(peek()) || peek() > 0 && "_-.:".indexOf(peek()) >= 0)
                && letters.length() < LONGEST_NAME) {
            letters.append((char) read());
        }
        return letters.substring(letters.lastIndexOf(":") + 1);
    }

    /** A character, or what a reference stands for. Of a long text beginning and end stay. */
    private void take(int c, StringBuilder to, boolean wanted, int most) throws IOException {
        if (!wanted) {
            return;
        }
        if (c == '&') {
            reference(to);
        } else if (isAllowed(c)) {
            to.append((char) c);
        }
        if (to.length() > most) {
            to.delete(most / 4, most / 2);
        }
    }

    private void reference(StringBuilder to) throws IOException {
        StringBuilder named = new StringBuilder();
        while (named.length() < 12 && (Character.isLetterOrDigit(peek()) || peek() == '#')) {
            named.append((char) read());
        }
        String is = named.toString();
        if (peek() == ';' && (ENTITIES.containsKey(is) || is.matches("#(\\d{1,9}|[xX][0-9a-fA-F]{1,7})"))) {
            read();
            int code = is.matches("#[xX].*")
                    ? Integer.parseInt(is.substring(2), 16)
                    : is.startsWith("#") ? Integer.parseInt(is.substring(1)) : 0;
            if (!is.startsWith("#")) {
                to.append(ENTITIES.get(is));
            } else if (Character.isValidCodePoint(code) && isAllowed(code) && (code < 0xd800 || code > 0xdfff)) {
                to.appendCodePoint(code);
            }
        } else {
            to.append('&').append(is);
        }
    }

    private static boolean isAllowed(int c) {
        return c >= ' ' && c != 0xfffe && c != 0xffff || c == '\n' || c == '\t' || c == '\r';
    }

    /** A document type is passed over with all that it declares. */
    private void declaration() throws IOException {
        int brackets = 0;
        for (int c = read(); c >= 0 && (c != '>' || brackets > 0); c = read()) {
            brackets += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (c == '"' || c == '\'') {
                skip(String.valueOf((char) c), false);
            } else if (c == '<' && skips("!--")) {
                skip("-->", false);
            }
        }
    }

    private void skip(String close, boolean kept) throws IOException {
        while (!skips(close)) {
            int c = read();
            if (c < 0) {
                cut = true;
                return;
            }
            take(c == '&' ? ' ' : c, text, kept && c != '&', LONGEST_TEXT);
            if (kept && c == '&') {
                text.append('&');
            }
        }
    }

    private boolean skips(String expected) throws IOException {
        int length = expected.length();
        if (filled - at < length && !fill(length)) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (buffer[at + i] != expected.charAt(i)) {
                return false;
            }
        }
        at += length;
        return true;
    }

    private int peek() throws IOException {
        return at < filled || fill(1) ? buffer[at] : -1;
    }

    private int read() throws IOException {
        if (at == filled && !fill(1)) {
            return -1;
        }
        char c = buffer[at++];
        lines += c == '\n' ? 1 : 0;
        return c;
    }

    private boolean fill(int wanted) throws IOException {
        System.arraycopy(buffer, at, buffer, 0, filled - at);
        filled -= at;
        at = 0;
        while (filled < wanted) {
            int read = in.read(buffer, filled, buffer.length - filled);
            if (read < 0) {
                return false;
            }
            filled += read;
        }
        return true;
    }

    /** Whether an element begins here; else it ends. */
    public boolean isStart() {
        return start;
    }

    /** Whether the tag is damaged, or the end is one that the file does not have. */
    public boolean isBroken() {
        return broken;
    }

    /** Whether the file ended before its last element did. */
    public boolean isCut() {
        return cut;
    }

    public String element() {
        return name;
    }

    /** How many elements are open, with this one where it begins. */
    public int depth() {
        return open.size();
    }

    /** The element around this one; empty for the outermost. */
    public String parent() {
        int outer = open.size() - (start ? 2 : 1);
        return outer < 0 ? "" : open.get(outer);
    }

    /** An attribute; empty where it is not there. */
    public String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    public long line() {
        return line;
    }

    /** From here on all text is kept, until {@link #text}. */
    public void keepText() {
        text.setLength(0);
        keeping = true;
    }

    /** The text since {@link #keepText}, of all elements in it. */
    public String text() {
        keeping = false;
        return text.toString().strip();
    }
}
