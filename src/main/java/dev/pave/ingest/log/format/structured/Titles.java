package dev.pave.ingest.log.format.structured;

import dev.pave.ingest.text.Stamp;
import dev.pave.mine.messages.LevelWords;
import dev.pave.store.log.ExecutionRow;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines that are a bracket with time and level and nothing else, with the message in the lines after them:
 * {@code [ 03-01 10:00:00.123 77:88 E/Cart ]} of logcat's long form. So are the titles of Erlang's reports,
 * {@code =CRASH REPORT==== 1-Mar-2026::10:00:00 ===}.
 */
public final class Titles {

    private static final Pattern FORM = Pattern.compile("\\[[^\\[\\]]{8,150}]");
    private static final Pattern REPORT = Pattern.compile("=(?<kind>[A-Z]{4,12}) REPORT==== .{15,40} ===");
    /** Reports that tell of a failure without a level in their title. */
    private static final Set<String> OF_FAILURES = Set.of("CRASH", "SUPERVISOR");

    private static final int REPEATED = 2;
    /** Of the lines of a log, one in so many is one. */
    private static final int TELLING = 20;

    private Titles() {}

    /** Whether a line is one. */
    public static boolean is(String line, Stamp stamp) {
        return (line.startsWith("[") && FORM.matcher(line).matches() || isReport(line))
                && stamp.before(line, line.length())
                && stamp.micros() != ExecutionRow.NONE;
    }

    private static boolean isReport(String line) {
        return line.startsWith("=") && REPORT.matcher(line).matches();
    }

    /** Whether a log is one of Erlang's reports: nothing stands before the first of several, and none is without its text. */
    public static boolean areReports(List<String> lines, Stamp stamp) {
        return !lines.isEmpty() && isReport(lines.get(0)) && lead(lines, stamp);
    }

    /** Whether the messages of a log stand below them: some are there, and nearly none is without a line of its own. */
    public static boolean lead(List<String> lines, Stamp stamp) {
        int titles = 0;
        int alone = 0;
        boolean before = false;
        for (String line : lines) {
            boolean title = is(line, stamp);
            titles += title ? 1 : 0;
            alone += title && before ? 1 : 0;
            before = title;
        }
        return titles >= REPEATED && titles * TELLING > lines.size() && alone * TELLING <= titles;
    }

    /** The level among its words; null where there is none. */
    public static String level(String line) {
        Matcher report = REPORT.matcher(line);
        if (report.matches() && OF_FAILURES.contains(report.group("kind"))) {
            return "ERROR";
        }
        for (String word : line.substring(1, line.length() - 1).strip().split(" +")) {
            String level = LevelWords.of(word);
            if (level != null) {
                return level;
            }
        }
        return null;
    }
}
