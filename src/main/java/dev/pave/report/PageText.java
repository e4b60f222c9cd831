package dev.pave.report;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The text of a page that {@link PageFile} wrote, in its parts.
 *
 * @param head up to its data, with the title
 * @param data JSON
 * @param tail what comes after it
 */
record PageText(String head, String data, String tail) {

    private static final String BEFORE = "<script type=\"application/json\" id=\"data\">";
    private static final String AFTER = "</script>";

    /** Empty for what is no such page. */
    static Optional<PageText> of(String html) {
        int begin = html.indexOf(BEFORE) + BEFORE.length();
        int end = html.indexOf(AFTER, begin);
        return begin < BEFORE.length() || end < 0
                ? Optional.empty()
                : Optional.of(new PageText(html.substring(0, begin), html.substring(begin, end), html.substring(end)));
    }

    /** Whether it is one of a run. */
    boolean isOf(String runId) {
        return head.contains(title(runId));
    }

    PageText of(String runId, String before) {
        return new PageText(head.replace(title(before), title(runId)), data, tail);
    }

    private static String title(String runId) {
        return " of run " + runId + "</title>";
    }

    PageText with(Map<String, String> fields) {
        return new PageText(head, JsonFields.with(data, fields), tail);
    }

    PageText with(UnaryOperator<String> change) {
        return new PageText(head, change.apply(data), tail);
    }

    String html() {
        return head + data + tail;
    }
}
