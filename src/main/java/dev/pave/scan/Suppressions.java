package dev.pave.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the usual linters are told to be silent, in comments, annotations and directives, so far as that is about what the
 * guards look for: {@code // NOPMD}, {@code # noqa: E722}, {@code @SuppressWarnings("PMD.EmptyCatchBlock")}. What names
 * other rules only is about something else.
 */
final class Suppressions {

    /** In the same line; alone in its line, also in the next one. What names rules has them behind a colon, a blank or a bracket. */
    private static final Pattern MARK = Pattern.compile(
            "(?:\\bNOPMD\\b|\\bNOSONAR\\b|\\bnosec\\b|#?\\bnoqa\\b|\\bnolint\\b|\\bNOLINT(?:NEXTLINE)?\\b|pylint: ?disable(?:-next)?=|(?:rubocop|standard):(?:disable|todo)"
                    + "|(?:es|ts|ox)lint-disable-(?:next-line|line)|phpcs:ignore|\\bskipcq\\b|ReSharper disable once|\\bnoinspection\\b"
                    + "|biome-ignore|lint:ignore|revive:disable-(?:next-)?line|jshint ignore:line|(?:SUPPRESS CHECKSTYLE|CHECKSTYLE[.]SUPPRESS)|deno-lint-ignore(?!-file)|shellcheck disable=|swiftlint:disable:\\w+|cppcheck-suppress|@phpstan-ignore[\\w-]*"
                    + "|@psalm-suppress|ktlint-disable|scalastyle:ignore|scalafix:ok|credo:disable-for-\\S+|\\bignore: (?=\\w+_\\w+)|@SuppressWarnings)([^\\n]*)");

    /** From here to {@link #AGAIN}, or to the end of the file. */
    private static final Pattern OFF = Pattern.compile(
            "(?:(?:es|ox)lint-disable(?!-)|tslint:disable(?!-)|ReSharper disable(?! once)|NOLINTBEGIN|swiftlint:disable(?!:)|CHECKSTYLE[: ]*OFF|phpcs:disable"
                    + "|(?:flake8|ruff): ?noqa|deno-lint-ignore-file|pragma warning disable|biome-ignore-(?:all|start)|lint:file-ignore|revive:disable(?!-)|jshint ignore:start|jshint -W035|pragma GCC diagnostic ignored)([^\\n]*)");

    private static final Pattern AGAIN = Pattern.compile(
            "(?:es|ox)lint-enable|tslint:enable|ReSharper restore|NOLINTEND|swiftlint:enable|CHECKSTYLE[: ]*ON|phpcs:enable|(?:rubocop|standard):enable|pylint: ?enable"
                    + "|biome-ignore-end|revive:enable|jshint ignore:end"
                    + "|pragma warning restore|pragma GCC diagnostic pop");

    /** They hold for the lines below where they stand alone. */
    private static final Pattern TO_THE_END = Pattern.compile("(?:rubocop|standard):(?:disable|todo)");

    /** They hold for the rest of the block in which they stand alone. */
    private static final Pattern OF_BLOCK = Pattern.compile("pylint: ?disable=");

    /** They hold for the statement below where they stand alone. */
    private static final Pattern OF_STATEMENT =
            Pattern.compile("nolint\\b|noinspection|ReSharper disable once|@psalm|@SuppressWarnings");

    private static final Pattern DIRECTIVE = Pattern.compile("(?m)^[ \\t]*#[ \\t]*pragma [^\\n]*");

    private static final Pattern ANNOTATION = Pattern.compile(
            "@(?:file:)?(?:\\w+\\.)*+Suppress(?:Warnings|FBWarnings)?\\s*\\(([^)]*)\\)|\\[(?:assembly: ?)?(?:\\w+\\.)*+SuppressMessage\\(([^)]*)\\)\\s*\\]"
                    + "|#!?\\[(?:allow|expect)\\(([^)]*)\\)\\s*\\]");

    /** Names of rules of linters about swallowed failures, unused results, stubs and marks of work. */
    private static final Pattern ABOUT_THIS = Pattern.compile(
            "(?i)empty|catch|except|swallow|ignored|silent|result|unused[-_]?(?:must|return|value)|must_use|errcheck|no-floating|todo|fixme|warning-comments"
                    + "|not.?implemented|might_ignore|\\bPMD\\b|\\ball\\b|gosec|staticcheck|revive|\\b(?:java:|squid:|python:|csharpsquid:|javascript:)?S(?:108|1166|2221|899|4042|1186|1134|1135|2486|112|110)\\b"
                    + "|\\b(?:BLE001|E722|B110|B112|SIM105|W070[236]|W0511|CA1031|RCS1075|G104|SC2181|SA9003|(?:TD|FIX|T)00\\d)\\b");

    /** What a mark says that names no rules. */
    private static final Pattern NAMES_RULES = Pattern.compile(
            "^(?:[:=(]\\s*|\\s+(?:disable=)?)?([A-Z]{1,4}\\d{2,4}|[a-zA-Z]+[/:_.-][\\w/.-]+|[\"']|=)|^[:=(]\\s*\\w|^\\s+[A-Z]\\w+");

    /** A mark of a linter or of coverage alone: no reason for anything. */
    private static final Pattern COVERAGE = Pattern.compile(
            "(?i)^[\\s#/*!<-]*(?:nopep8|@ts-(?:ignore|expect-error|nocheck)\\b[^\\n]*|pragma:? ?no[ -]?(?:cover|branch)|(?:istanbul|c8|v8|nyc|node:coverage) ignore(?: (?:next|if|else|file|start|stop|\\d+)){0,9}|:?nocov(?:_start|_end)?:?"
                    + "|[LG]COV_EXCL_\\w+|GCOVR_EXCL_\\w+|@codeCoverageIgnore\\w*|coverage: ?ignore[\\w-]*|no ?cover(?:age)?|tarpaulin[\\w:-]*|(?:type|pyright|mypy): ?ignore(?:\\[[^\\]]*])?"
                    + "|prettier-ignore|fmt: ?(?:off|on|skip)|@formatter:\\w+)[\\s*/>-]*$");

    private final List<int[]> lines = new ArrayList<>();

    private Suppressions() {}

    static Suppressions of(SourceFile file, List<Token> comments) {
        Suppressions found = new Suppressions();
        String text = file.text();
        for (Token comment : comments) {
            found.comment(text, comment.text(), comment.start(), comment.line());
        }
        Matcher directive = DIRECTIVE.matcher(text);
        while (directive.find()) {
            found.comment(text, directive.group(), directive.start(), line(text, directive.start()));
        }
        Matcher annotation = ANNOTATION.matcher(text);
        while (annotation.find()) {
            String rules = annotation.group(1) != null
                    ? annotation.group(1)
                    : annotation.group(2) != null ? annotation.group(2) : annotation.group(3);
            if (ABOUT_THIS.matcher(rules).find()) {
                String mark = annotation.group();
                boolean whole = mark.startsWith("@file:") || mark.startsWith("#!") || mark.startsWith("[assembly");
                found.range(text, annotation.start(), whole ? text.length() : endOfStatement(text, annotation.end()));
            }
        }
        return found;
    }

    private void comment(String text, String comment, int start, int line) {
        int from = text.lastIndexOf('\n', start) + 1;
        boolean alone = text.substring(from, Math.max(from, start)).isBlank();
        Matcher off = OFF.matcher(comment);
        Matcher mark = MARK.matcher(comment);
        if (off.find() && isAboutThis(off.group(1))) {
            range(text, start, again(text, start));
        } else if (mark.find() && isAboutThis(mark.group().contains("=") ? mark.group() : mark.group(1))) {
            if (alone && TO_THE_END.matcher(mark.group()).find()) {
                range(text, start, again(text, start));
            } else if (alone && OF_BLOCK.matcher(mark.group()).find()) {
                range(text, start, Math.min(again(text, start), endOfBlock(text, start)));
            } else if (alone && OF_STATEMENT.matcher(mark.group()).find()) {
                range(text, start, endOfStatement(text, start + comment.length()));
            } else {
                lines.add(new int[] {line, line + (alone ? 1 : 0)});
            }
        }
    }

    private static int again(String text, int from) {
        Matcher again = AGAIN.matcher(text);
        return again.find(from) ? again.start() : text.length();
    }

    private static boolean isAboutThis(String rules) {
        return !NAMES_RULES.matcher(rules).find() || ABOUT_THIS.matcher(rules).find();
    }

    private void range(String text, int from, int to) {
        lines.add(new int[] {line(text, from), line(text, to)});
    }

    private static int line(String text, int offset) {
        return (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
    }

    /** Before the first line that stands further to the left. */
    private static int endOfBlock(String text, int start) {
        int column = start - text.lastIndexOf('\n', start) - 1;
        int from = text.indexOf('\n', start);
        while (from >= 0) {
            int first = from + 1;
            while (first < text.length() && (text.charAt(first) == ' ' || text.charAt(first) == '\t')) {
                first++;
            }
            boolean blank = first >= text.length() || text.charAt(first) == '\n' || text.charAt(first) == '\r';
            if (!blank && first - from - 1 < column) {
                return from;
            }
            from = text.indexOf('\n', from + 1);
        }
        return text.length();
    }

    /** After the block that follows, or the semicolon before any; parentheses are passed over. */
    private static int endOfStatement(String text, int from) {
        int round = 0;
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\'') {
                int end = text.indexOf(c, i + 1);
                int lineEnd = text.indexOf('\n', i);
                i = end > 0 && (lineEnd < 0 || end < lineEnd) ? end : i;
            }
            round += c == '(' ? 1 : c == ')' ? -1 : 0;
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            boolean ends = c == '}' && depth <= 0 && !goesOn(text, i + 1) || c == ';' && depth == 0;
            if (ends && round <= 0) {
                return i;
            }
        }
        return text.length();
    }

    private static boolean goesOn(String text, int from) {
        return GOES_ON.matcher(text).region(from, text.length()).lookingAt();
    }

    private static final Pattern GOES_ON = Pattern.compile("\\s*(?:catch|finally|else)\\b|\\s*\\)");

    /** Whether a finding of these lines is not to be told. */
    boolean cover(int first, int last) {
        return lines.stream().anyMatch(range -> range[0] <= last && range[1] >= first);
    }

    /** Whether a comment is a linter's or a coverage's mark alone, which is no reason. */
    static boolean isOnlyMark(String comment) {
        return COVERAGE.matcher(comment).matches()
                || MARK.matcher(comment).find()
                || OFF.matcher(comment).find()
                || AGAIN.matcher(comment).find();
    }
}
