package dev.pave.ingest.log.format.structured;

import dev.pave.ingest.text.Stamp;
import dev.pave.mine.messages.LevelWords;
import dev.pave.store.log.ExecutionRow;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines that are a bracket with time and level and nothing else, with the message in the lines after them:
 * {@code [ 03-01 10:00:00.123 77:88 E/Cart ]} of logcat's long form.
 */
public final class Titles {

    private static final Pattern FORM = Pattern.compile("\\[[^\\[\\]]{8,150}]");
    private static final int REPEATED = 2;
    /** Of the lines of a log, one in so many is one. */
    private static final int TELLING = 20;

    private Titles() {}

    /** Whether a line is one. */
    public static boolean is(String line, Stamp stamp) {
        return line.startsWith("[")
                && FORM.matcher(line).matches()
                && stamp.before(line, line.length())
                && stamp.micros() != ExecutionRow.NONE;
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
        for (String word : line.substring(1, line.length() - 1).strip().split(" +")) {
            String level = LevelWords.of(word);
            if (level != null) {
                return level;
            }
        }
        return null;
    }
}
