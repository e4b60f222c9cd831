package dev.pave.ingest.log.format;

import dev.pave.pattern.PatternId;
import dev.pave.pattern.event.Execution.Outcome;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is kept of an output: a name for it, and what it says of tests. The output itself is not stored. */
final class Results {

    private static final int LONGEST = 200_000;
    /** Characters at the end of an output that are looked at. */
    static final int END = 6_000;

    private static final int DIGITS = 12;

    /** The colours of a terminal, addresses, times: what differs from run to run though nothing else does. */
    private static final Pattern VARYING = Pattern.compile(
            "\\x1b\\[[0-9;]*[A-Za-z]|0x[0-9a-fA-F]+|\\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)?,?\\s*(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\b"
                    + "|\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d\\S*|\\d\\d:\\d\\d(?::\\d\\d)?|\\b\\d+(?:\\.\\d+)? ?(?:ms|s|sec|secs|seconds|minutes|min)\\b");

    private static final Pattern FAILED = Pattern.compile("(?m)"
            + "^=+ .*\\b[1-9]\\d* (?:failed|errors?)\\b.*=+\\s*$|^[1-9]\\d* failed\\b|^FAILED \\(|^FAIL(?:ED)?:? .+$"
            + "|^\\s*Tests?:\\s+[1-9]\\d* failed|^\\s*[1-9]\\d* (?:failing|failed)\\b|^test result: FAILED|^--- FAIL: |^FAIL\\t"
            + "|BUILD FAILURE|BUILD FAILED|Tests run: \\d+, (?:Failures: [1-9]|Failures: 0, Errors: [1-9])"
            + "|^npm ERR!|^error: could not compile|: error TS\\d+:|^make(?:\\[\\d+])?: \\*\\*\\* |^Found [1-9]\\d* errors?\\b"
            + "|[1-9]\\d* examples?, [1-9]\\d* failures?|✖ [1-9]\\d* problems? \\([1-9]");

    private static final Pattern PASSED = Pattern.compile(
            "(?m)"
                    + "^=+ .*\\b[1-9]\\d* passed\\b.*=+\\s*$|^[1-9]\\d* passed\\b|^OK(?: \\(.*\\))?\\s*$|^\\s*Tests?:\\s+.*[1-9]\\d* passed"
                    + "|^\\s*[1-9]\\d* passing\\b|^test result: ok|^ok\\s+\\S+\\s|BUILD SUCCESS|[1-9]\\d* examples?, 0 failures");

    private Results() {}

    /** A name for an output without numbers of times and addresses; null for one that is not known. */
    static String id(String output) {
        if (output == null) {
            return null;
        }
        String text = output.length() > LONGEST ? output.substring(0, LONGEST) : output;
        return PatternId.sha256(VARYING.matcher(text).replaceAll("").strip()).substring(0, DIGITS);
    }

    /** The line of a failing output's end that tells it. */
    static String failingLine(String output) {
        String end = end(output);
        Matcher failed = FAILED.matcher(end);
        return failed.find() ? line(end, failed.start()) : null;
    }

    private static String line(String text, int at) {
        int from = text.lastIndexOf('\n', at - 1) + 1;
        int to = text.indexOf('\n', at);
        return text.substring(from, to < 0 ? text.length() : to).strip();
    }

    private static String end(String output) {
        return output.length() > END ? output.substring(output.length() - END) : output;
    }

    /** What the end of an output says of tests, builds and checks; a failure counts before what passed beside it. */
    static Outcome shown(String output) {
        if (output == null) {
            return Outcome.UNKNOWN;
        }
        String end = end(output);
        if (FAILED.matcher(end).find()) {
            return Outcome.FAILURE;
        }
        return PASSED.matcher(end).find() ? Outcome.SUCCESS : Outcome.UNKNOWN;
    }
}
