package dev.pave.ingest.log.format.runner;

import dev.pave.ingest.log.format.Results;
import java.util.regex.Pattern;

/** The end of what a step printed, without colours: what is said of a run stands there. */
final class StepOutput {

    private static final Pattern STEERING =
            Pattern.compile("\\x1b(?:\\[[0-9;?]*[A-Za-z]|\\][^\\x07\\x1b]*(?:\\x07|\\x1b\\\\)?)");

    private final StringBuilder text = new StringBuilder();

    void add(String line) {
        text.append(line).append('\n');
        if (text.length() > 2 * Results.END) {
            text.delete(0, text.length() - Results.END);
        }
    }

    String end() {
        return text.toString();
    }

    /** A line without what steers a terminal. */
    static String plain(String line) {
        return line.indexOf('\u001b') < 0 ? line : STEERING.matcher(line).replaceAll("");
    }
}
