package dev.pave.ingest.log.format;

import dev.pave.pattern.PatternId;
import dev.pave.pattern.event.Execution.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    private static final char ESCAPE = '\u001b';
    private static final byte DIGIT = 1;
    /** By character, with what may begin that varies: digits, colours, days and months. */
    private static final byte[] BEGINS = new byte[128];

    static {
        Arrays.fill(BEGINS, '0', '9' + 1, DIGIT);
        BEGINS[ESCAPE] = 2;
        for (int i = 0; i < DAYS.length(); i += 2) {
            BEGINS[DAYS.charAt(i)] = 2;
        }
    }

    /** What lines tell of a failure and of success, by their beginning or by anything in them, with words one of which they have. */
    private static final List<Form> FORMS = List.of(
            new Form(
                    Outcome.FAILURE,
                    false,
                    "=+ .*\\b[1-9]\\d* (?:failed|errors?)\\b.*=+\\s*$|[1-9]\\d* failed\\b|FAILED \\(|FAIL(?:ED)?:? .+$"
                            + "|\\s*Tests?:\\s+[1-9]\\d* failed|\\s*[1-9]\\d* (?:failing|failed)\\b|test result: FAILED|--- FAIL: |FAIL\\t"
                            + "|npm ERR!|error: could not compile|make(?:\\[\\d+])?: \\*\\*\\* |Found [1-9]\\d* errors?\\b",
                    of("# fail", "# error", "FAIL", "ERR!", "***", "error: could")),
            new Form(
                    Outcome.FAILURE,
                    true,
                    "BUILD FAILURE|BUILD FAILED|Tests run: \\d+, (?:Failures: [1-9]|Failures: 0, Errors: [1-9])|: error TS\\d+:"
                            + "|[1-9]\\d* examples?, [1-9]\\d* failures?|\u2716 [1-9]\\d* problems? \\([1-9]",
                    of("BUILD FAIL", "Tests run: ", "TS#", "# failure", "\u2716 #")),
            new Form(
                    Outcome.SUCCESS,
                    false,
                    "=+ .*\\b[1-9]\\d* passed\\b.*=+\\s*$|[1-9]\\d* passed\\b|OK(?: \\(.*\\))?\\s*$|\\s*Tests?:\\s+.*[1-9]\\d* passed"
                            + "|\\s*[1-9]\\d* passing\\b|test result: ok|ok\\s+\\S+\\s",
                    of("# pass", "OK", "ok")),
            new Form(
                    Outcome.SUCCESS,
                    true,
                    "BUILD SUCCESS|[1-9]\\d* examples?, 0 failures",
                    of("BUILD SUCCESS", "0 failures")));

    private static final WordLines WORDS =
            new WordLines(FORMS.stream().map(Form::words).toList());

    /** An expression for lines that have one of the words: for their beginning, or for anywhere in them. */
    private record Form(Outcome tells, boolean anywhere, Pattern pattern, List<String> words) {
        Form(Outcome tells, boolean anywhere, String pattern, List<String> words) {
            this(tells, anywhere, Pattern.compile("(?m)" + pattern), words);
        }

        boolean fits(String text, int from, int to) {
            Matcher matcher = pattern.matcher(text).region(from, to);
            return anywhere ? matcher.find() : matcher.lookingAt();
        }
    }

    /**
     * What an output says of tests, builds and checks.
     *
     * @param outcome unknown where it says nothing
     * @param line    the first one that tells of a failure; null for another outcome
     */
    record Shown(Outcome outcome, String line) {
        static final Shown NOTHING = new Shown(Outcome.UNKNOWN, null);
        static final Shown PASSED = new Shown(Outcome.SUCCESS, null);
    }

    private Results() {}

    /** Words in which {@code #} stands for any digit. */
    private static List<String> of(String... words) {
        return Arrays.stream(words)
                .flatMap(word -> word.contains("#")
                        ? IntStream.range(0, 10).mapToObj(digit -> word.replace("#", "" + digit))
                        : Stream.of(word))
                .toList();
    }

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
        Matcher varying = null;
        StringBuilder lasting = null;
        int kept = 0;
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            if (c >= BEGINS.length || BEGINS[c] == 0) {
                continue;
            }
            boolean digit = BEGINS[c] == DIGIT;
            int after = digit ? digitsEnd(chars, i) : i + 1;
            boolean may =
                    digit ? mayFollow(chars, i, after) : c == ESCAPE || mayBeADay(chars, i) && wordBegins(chars, i);
            if (may) {
                if (varying == null) {
                    varying = VARYING.matcher(text).useTransparentBounds(true);
                }
                if (varying.region(i, chars.length).lookingAt()) {
                    lasting = lasting == null ? new StringBuilder(chars.length) : lasting;
                    lasting.append(chars, kept, i - kept);
                    kept = varying.end();
                    after = kept;
                }
            }
            i = after - 1;
        }
        return lasting == null
                ? text
                : lasting.append(chars, kept, chars.length - kept).toString();
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

    /** What the end of an output says of tests, builds and checks; a failure counts before what passed beside it. */
    static Shown shown(String output) {
        if (output == null) {
            return Shown.NOTHING;
        }
        Told told = new Told(output.length() > END ? output.substring(output.length() - END) : output);
        WORDS.of(told.text, told);
        return told.shown;
    }

    /** Looks at lines that may tell an outcome, up to the first one that tells of a failure. */
    private static final class Told implements WordLines.Line {
        private final String text;
        private Shown shown = Shown.NOTHING;

        Told(String text) {
            this.text = text;
        }

        @Override
        public boolean holds(int from, int to, int number) {
            Form form = FORMS.get(number);
            boolean fails = form.tells() == Outcome.FAILURE;
            if ((fails || shown == Shown.NOTHING) && form.fits(text, from, to)) {
                shown = fails
                        ? new Shown(Outcome.FAILURE, text.substring(from, to).strip())
                        : Shown.PASSED;
                return !fails;
            }
            return true;
        }
    }
}
