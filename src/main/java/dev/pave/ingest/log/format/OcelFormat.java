package dev.pave.ingest.log.format;

import dev.pave.ingest.text.Mark;
import dev.pave.ingest.text.RefusedException;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Object-centric event logs (OCEL 1 and 2, as JSON, XML and CSV). An event of theirs belongs to several objects at once, so
 * there is no one session that it is a part of; they are refused, with the word what to do, and not read as lines of text.
 */
public final class OcelFormat implements LogFormat {

    private static final Pattern XML =
            Pattern.compile("<(?:object-types|event-types)\\b|key=[\"']ocel:|<log\\s+[^>]*ocel");
    private static final Pattern CSV = Pattern.compile("(?:^|[,;\t])\"?ocel:(?:eid|activity)\"?(?:[,;\t]|$)");

    @Override
    public String id() {
        return "ocel";
    }

    @Override
    public boolean recognises(Sample head) {
        String first = head.first();
        String text = head.text();
        return switch (first.isEmpty() ? ' ' : first.charAt(0)) {
            case '{' ->
                text.contains("\"ocel:events\"")
                        || text.contains("\"ocel:global-log\"")
                        || text.contains("\"objectTypes\"") && text.contains("\"eventTypes\"");
            case '<' -> text.contains("<log") && XML.matcher(text).find();
            default -> CSV.matcher(first).find();
        };
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        throw new RefusedException(
                "is an object-centric event log (OCEL): an event of it belongs to several objects at once;"
                        + " flatten it by one type of object (pm4py.ocel_flattening) and give the CSV or XES that comes out");
    }
}
