package dev.pave.ingest.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
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

    private final LookAhead in;
    private final Set<String> flat;
    private final List<String> open = new ArrayList<>();
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final XmlText text = new XmlText();
    private final XmlText value = new XmlText();
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
        this.in = new LookAhead(XmlCharacters.of(in));
        this.flat = flat;
    }

    /** The first element of a text that begins with one, perhaps behind declarations and comments; empty where there is none. */
    public static String root(String text) {
        if (!text.stripLeading().startsWith("<")) {
            return "";
        }
        try {
            XmlScanner xml = new XmlScanner(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Set.of());
            return xml.next() ? xml.element() : "";
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
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c != '<') {
                if (keeping) {
                    text.add(c, in);
                }
            } else if (isMarkup()) {
                return true;
            }
        }
        cut |= !open.isEmpty();
        return !open.isEmpty() && end(true);
    }

    private boolean isMarkup() throws IOException {
        line = in.line();
        if (in.skips("!--")) {
            skip("-->", false);
        } else if (in.skips("![CDATA[")) {
            skip("]]>", keeping);
        } else if (in.skips("!")) {
            declaration();
        } else if (in.skips("?")) {
            skip("?>", false);
        } else if (in.skips("/")) {
            String ended = name();
            skip(">", false);
            int from = open.lastIndexOf(ended);
            endsWell = true;
            ending = from < 0 ? 0 : open.size() - from - 1;
            return from >= 0 && end(ending > 0);
        } else if (Character.isLetter(in.peek()) || in.peek() == '_') {
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
            text.plain('<');
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
        if (keeping) {
            text.part();
        }
    }

    private boolean begin() throws IOException {
        start = true;
        open.add(name);
        parted();
        attributes.clear();
        while (true) {
            int c = in.peek();
            if (c < 0 || c == '<') {
                broken = true;
                return true;
            }
            if (Character.isLetter(c) || c == '_') {
                attribute();
                continue;
            }
            in.read();
            if (c == '>') {
                return true;
            }
            empty = c == '/' && in.peek() == '>';
            broken |= !empty && !Character.isWhitespace(c);
        }
    }

    /** A value with a tag in it that goes on in the next line has lost its quote, and ends with the line. */
    private void attribute() throws IOException {
        String key = name();
        blanks();
        if (in.peek() != '=') {
            broken = true;
            return;
        }
        in.read();
        blanks();
        int quote = in.peek();
        boolean quoted = quote == '"' || quote == '\'';
        broken |= !quoted;
        value.clear();
        if (quoted) {
            in.read();
        }
        boolean marked = false;
        while (in.peek() >= 0 && (quoted ? in.peek() != quote : in.peek() > ' ' && in.peek() != '>')) {
            int c = in.read();
            marked |= c == '<';
            if (c == '\n' && marked) {
                broken = true;
                return;
            }
            value.add(c == '\n' || c == '\t' ? ' ' : c, in);
        }
        broken |= in.peek() < 0;
        if (quoted) {
            in.read();
        }
        attributes.putIfAbsent(key, value.toString());
    }

    private void blanks() throws IOException {
        while (Character.isWhitespace(in.peek())) {
            in.read();
        }
    }

    /** A name, without its prefix. */
    private String name() throws IOException {
        StringBuilder letters = new StringBuilder();
        while ((Character.isLetterOrDigit(in.peek()) || in.peek() > 0 && "_-.:".indexOf(in.peek()) >= 0)
                && letters.length() < LONGEST_NAME) {
            letters.append((char) in.read());
        }
        return letters.substring(letters.lastIndexOf(":") + 1);
    }

    /** A document type is passed over with all that it declares. */
    private void declaration() throws IOException {
        int brackets = 0;
        for (int c = in.read(); c >= 0 && (c != '>' || brackets > 0); c = in.read()) {
            brackets += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (c == '"' || c == '\'') {
                skip(String.valueOf((char) c), false);
            } else if (c == '<' && in.skips("!--")) {
                skip("-->", false);
            }
        }
    }

    private void skip(String close, boolean kept) throws IOException {
        while (!in.skips(close)) {
            int c = in.read();
            if (c < 0) {
                cut = true;
                return;
            }
            if (kept) {
                text.plain(c);
            }
        }
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
        text.clear();
        keeping = true;
    }

    /** The text since {@link #keepText}, of all elements in it. */
    public String text() {
        keeping = false;
        return text.toString().strip();
    }
}
