package dev.pave.workspace;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a process of a plan stands among the others.
 *
 * @param name     what later steps call it; empty for none
 * @param when     what has to have become of an earlier one, e.g. {@code build failed}; empty for always
 * @param optional whether the others go on where it fails
 * @param limit    how long it may take
 */
public record StepOptions(String name, String when, boolean optional, Duration limit) {

    /** One that is done always, and has to succeed. */
    public static final StepOptions PLAIN = new StepOptions("", "", false, Commands.LONGEST);

    private static final Pattern WHEN = Pattern.compile("(.+) (succeeded|failed|skipped)");

    /** What became of a step. */
    public enum Fate {
        SUCCEEDED,
        FAILED,
        SKIPPED
    }

    /** Whether a text may stand for {@code when}. */
    public static boolean isCondition(String when) {
        return WHEN.matcher(when).matches();
    }

    /** The step that a condition asks about. */
    public static String asked(String when) {
        Matcher matcher = WHEN.matcher(when);
        return matcher.matches() ? matcher.group(1) : "";
    }

    /** Whether the time has come, after what became of the earlier ones. */
    boolean isDue(Map<String, Fate> fates) {
        Matcher matcher = WHEN.matcher(when);
        return !matcher.matches()
                || fates.getOrDefault(matcher.group(1), Fate.SKIPPED).name().equalsIgnoreCase(matcher.group(2));
    }
}
