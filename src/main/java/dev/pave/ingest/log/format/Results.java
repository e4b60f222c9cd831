package dev.pave.ingest.log.format;

import dev.pave.pattern.PatternId;
import dev.pave.pattern.event.Execution.Outcome;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is kept of an output: a name for it, and what it says of tests. The output itself is not stored. */
public final class Results {

    private static final int LONGEST = 200_000;
    /** Characters at the end of an output that are looked at. */
    public static final int END = 6_000;

    private static final int DIGITS = 12;

    /** The colours of a terminal, addresses, times: what differs from run to run though nothing else does. */
    private static final Pattern VARYING = Pattern.compile("\\x1b\\[[0-9;]*[A-Za-z]|0x[0-9a-fA-F]+"
            + "|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),?\\s*(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\b"
            + "|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\b"
            + "|\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d\\S*|\\d\\d:\\d\\d(?::\\d\\d)?"
            + "|\\d+(?:\\.\\d+)? ?(?:ms|s|sec|secs|seconds|minutes|min)\\b");

    /** How days and months begin. */
    private static final String DAYS = "MoTuWeThFrSaSuJaFeMaApJuAuSeOcNoDe";

    /** How a line begins that tells of a failure, with words one of which it has; then what tells of one anywhere in it. */
    private static final Form[] FAILED = {
        new Form(
                false,
                "=+ .*\\b[1-9]\\d* (?:failed|errors?)\\b.*=+\\s*$|[1-9]\\d* failed\\b|FAILED \\(|FAIL(?:ED)?:? .+$"
                        + "|\\s*Tests?:\\s+[1-9]\\d* failed|\\s*[1-9]\\d* (?:failing|failed)\\b|test result: FAILED|--- FAIL: |FAIL\\t"
                        + "|npm ERR!|error: could not compile|make(?:\\[\\d+])?: \\*\\*\\* |Found [1-9]\\d* errors?\\b",
                "fail",
                "FAIL",
                "error",
                "ERR!",
                "***"),
        new Form(
                true,
                "BUILD FAILURE|BUILD FAILED|Tests run: \\d+, (?:Failures: [1-9]|Failures: 0, Errors: [1-9])|: error TS\\d+:"
                        + "|[1-9]\\d* examples?, [1-9]\\d* failures?|\u2716 [1-9]\\d* problems? \\([1-9]",
                "BUILD FAIL",
                "Tests run: ",
                ": error TS",
                " example",
                "\u2716 ")
    };

    private static final Form[] PASSED = {
        new Form(
                false,
                "=+ .*\\b[1-9]\\d* passed\\b.*=+\\s*$|[1-9]\\d* passed\\b|OK(?: \\(.*\\))?\\s*$|\\s*Tests?:\\s+.*[1-9]\\d* passed"
                        + "|\\s*[1-9]\\d* passing\\b|test result: ok|ok\\s+\\S+\\s",
                "pass",
                "OK",
                "ok"),
        new Form(true, "BUILD SUCCESS|[1-9]\\d* examples?, 0 failures", "BUILD SUCCESS", " 0 failures")
    };

    /** An expression that is held only against lines that have one of these words: at their beginning, or anywhere in them. */
    private record Form(boolean anywhere, Pattern pattern, String... words) {
        Form(boolean anywhere, String pattern, String... words) {
            this(anywhere, Pattern.compile("(?m)" + pattern), words);
        }

        /** Where the first line begins that it fits; -1 where none does. */
        int first(String text) {
            Matcher matcher = pattern.matcher(text);
            int[] next = new int[words.length];
            Arrays.setAll(next, word -> text.indexOf(words[word]));
            while (true) {
                int at = -1;
                for (int place : next) {
                    at = place >= 0 && (at < 0 || place < at) ? place : at;
                }
                if (at < 0) {
                    return -1;
                }
                int from = text.lastIndexOf('\n', at) + 1;
                int newline = text.indexOf('\n', at);
                int to = newline < 0 ? text.length() : newline + 1;
                matcher.region(from, to);
                if (anywhere ? matcher.find() : matcher.lookingAt()) {
                    return from;
                }
                for (int word = 0; word < words.length; word++) {
                    if (next[word] >= 0 && next[word] < to) {
                        next[word] = text.indexOf(words[word], to);
                    }
                }
            }
        }
    }

    private Results() {}

    /** A name for an output without numbers of times and addresses; null for one that is not known. */
    public static String id(String output) {
        if (output == null) {
            return null;
        }
        String text = output.length() > LONGEST ? output.substring(0, LONGEST) : output;
        return PatternId.sha256(lasting(text).strip()).substring(0, DIGITS);
    }

    /** What does not vary of a text. The expression is tried only where a match may begin. */
    private static String lasting(String text) {
        char[] chars = text.toCharArray();
        Matcher varying = VARYING.matcher(text).useTransparentBounds(true);
        StringBuilder lasting = new StringBuilder(chars.length);
        int kept = 0;
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            if (c > 'W') {
                continue;
            }
            boolean digit = c >= '0' && c <= '9';
            int after = digit ? digitsEnd(chars, i) : i + 1;
            boolean may = digit
                    ? mayFollow(chars, i, after)
                    : c == '\u001b' || c >= 'A' && mayBeADay(chars, i) && wordBegins(chars, i);
            if (may && varying.region(i, chars.length).lookingAt()) {
                lasting.append(chars, kept, i - kept);
                kept = varying.end();
                after = kept;
            }
            i = after - 1;
        }
        return lasting.append(chars, kept, chars.length - kept).toString();
    }

    private static int digitsEnd(char[] chars, int from) {
        int end = from + 1;
        while (end < chars.length && chars[end] >= '0' && chars[end] <= '9') {
            end++;
        }
        return end;
    }

    /** Whether digits may be a time, a duration or an address, by what stands before and behind them. */
    private static boolean mayFollow(char[] chars, int from, int to) {
        return to < chars.length
                && "-:x. ms".indexOf(chars[to]) >= 0
                && (wordBegins(chars, from) && (from == 0 || chars[from - 1] != '_')
                        || from > 0 && chars[from - 1] == 'T');
    }

    /** Whether the first two letters are those of a day or a month: other words with a capital letter are frequent in sources. */
    private static boolean mayBeADay(char[] chars, int at) {
        char next = at + 1 < chars.length ? chars[at + 1] : ' ';
        for (int i = 0; i < DAYS.length(); i += 2) {
            if (DAYS.charAt(i) == chars[at] && DAYS.charAt(i + 1) == next) {
                return true;
            }
        }
        return false;
    }

    private static boolean wordBegins(char[] chars, int at) {
        return at == 0 || !Character.isLetterOrDigit(chars[at - 1]);
    }

    /** The line of a failing output's end that tells it. */
    static String failingLine(String output) {
        String end = end(output);
        int failed = first(FAILED, end);
        return failed >= 0 ? line(end, failed) : null;
    }

    private static String line(String text, int at) {
        int from = text.lastIndexOf('\n', at - 1) + 1;
        int to = text.indexOf('\n', at);
        return text.substring(from, to < 0 ? text.length() : to).strip();
    }

    private static String end(String output) {
        return output.length() > END ? output.substring(output.length() - END) : output;
    }

    private static int first(Form[] forms, String text) {
        int first = -1;
        for (Form form : forms) {
            int place = form.first(text);
            first = place >= 0 && (first < 0 || place < first) ? place : first;
        }
        return first;
    }

    /** What the end of an output says of tests, builds and checks; a failure counts before what passed beside it. */
    static Outcome shown(String output) {
        if (output == null) {
            return Outcome.UNKNOWN;
        }
        String end = end(output);
        if (first(FAILED, end) >= 0) {
            return Outcome.FAILURE;
        }
        return first(PASSED, end) >= 0 ? Outcome.SUCCESS : Outcome.UNKNOWN;
    }
}
