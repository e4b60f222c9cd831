package dev.pave.ingest.log.format;

import dev.pave.ingest.text.Mark;
import dev.pave.ingest.text.RefusedException;
import dev.pave.ingest.text.XmlScanner;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Documents of JSON and XML that are in no format that pave knows: a report of what a linter found (SARIF), a page, settings.
 * Their lines are no messages; they are refused, with the word what they are, and not read as text.
 */
public final class DocumentFormat implements LogFormat {

    private static final int FEWEST_LINES = 2;
    /** A list of objects inside of something else. */
    private static final Pattern OBJECTS = Pattern.compile("\\[ *\\{");

    @Override
    public String id() {
        return "document";
    }

    @Override
    public boolean recognises(Sample head) {
        return isXml(head) || isJson(head);
    }

    private static boolean isXml(Sample head) {
        String first = head.first().toLowerCase(Locale.ROOT);
        return (first.startsWith("<?xml ") || first.startsWith("<!doctype ") || first.startsWith("<html"))
                && !XmlScanner.root(head.text()).isEmpty();
    }

    /**
     * One object or list over several lines, or in one that holds a list of objects, or one that names its schema; the end of a
     * long one is not looked at.
     */
    private static boolean isJson(Sample head) {
        String first = head.first();
        if (!first.startsWith("{") && !first.startsWith("[")) {
            return false;
        }
        boolean lines = head.lines(FEWEST_LINES).size() >= FEWEST_LINES;
        return first.startsWith("{\"$schema\"")
                || (lines || OBJECTS.matcher(first).find(1)) && spans(head);
    }

    /** Whether a text of several lines is one value and nothing else, as far as it is there. */
    private static boolean spans(Sample head) {
        String text = head.text().strip();
        try (JsonParser parser = JsonLines.mapper().createParser(text)) {
            int depth = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (depth == 0) {
                    return parser.currentTokenLocation().getCharOffset() == text.length() - 1;
                }
            }
            return false;
        } catch (JacksonException cut) {
            return head.bytes().length >= Sample.SIZE && isAtItsEnd(cut, text);
        }
    }

    private static boolean isAtItsEnd(JacksonException cut, String text) {
        return cut.getLocation() != null && cut.getLocation().getCharOffset() >= text.length() - 1;
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        String root = XmlScanner.root(input.head().text());
        String what = root.isEmpty() ? "a document in JSON" : "a document in XML (<" + root + ">)";
        String sarif =
                input.head().text().contains("\"runs\"") && input.head().text().contains("sarif")
                        ? "; it is SARIF, which tells what was found in sources and not what was run"
                        : "";
        throw new RefusedException("is " + what + " that is in no format that pave knows" + sarif);
    }
}
