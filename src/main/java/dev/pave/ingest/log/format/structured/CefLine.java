package dev.pave.ingest.log.format.structured;

import dev.pave.ingest.text.Stamp;
import dev.pave.store.log.ExecutionRow;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * ArcSight's Common Event Format, {@code CEF:0|vendor|product|version|id|name|severity|key=value ...}. The name is the message;
 * it failed where {@code outcome} says so, since its severity is that of a threat.
 */
final class CefLine {

    private static final Pattern FORM = Pattern.compile(
            "CEF:[01]\\|(?:(?:[^|\\\\]|\\\\.)*+\\|){4}(?<name>(?:[^|\\\\]|\\\\.)*+)\\|(?<severity>[^|]{0,20})\\|(?<more>.*)",
            Pattern.DOTALL);

    private static final Pattern TIME =
            Pattern.compile("(?:^| )(?:rt|end)=(?<time>\\d{13}|[^=]{15,40}?)(?= [\\w.]{1,40}=|$)");
    private static final Pattern FAILED = Pattern.compile("(?i)(?:^| )outcome=(?:failure|failed|error)(?: |$)");

    private CefLine() {}

    /** Where one begins: first of all, or behind the name of a host. -1 for none. */
    static int start(String text) {
        int at = text.indexOf("CEF:");
        return at == 0 || at > 1 && text.charAt(at - 1) == ' ' && text.indexOf(' ') == at - 1 ? at : -1;
    }

    /** Null where the text is none, or has no name. */
    static ToldMessage read(String text) {
        Matcher cef = FORM.matcher(text);
        if (!cef.matches() || cef.group("name").isBlank()) {
            return null;
        }
        String more = cef.group("more");
        Matcher time = TIME.matcher(more);
        Stamp stamp = new Stamp();
        boolean failed = FAILED.matcher(more).find();
        return new ToldMessage(
                time.find() && stamp.at(time.group("time"), 0) ? stamp.micros() : ExecutionRow.NONE,
                failed ? LogSeverity.FAILING : LogSeverity.UNTOLD,
                cef.group("name").replaceAll("\\\\(.)", "$1").strip(),
                null,
                null,
                false);
    }
}
