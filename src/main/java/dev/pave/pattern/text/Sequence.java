package dev.pave.pattern.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The running number or time that a file name begins with: {@code 0007_}, {@code V12__}, {@code 20240131120000_},
 * {@code 2024-01-31-}. It says which file came after which, not what the file is about.
 *
 * @param start  where its digits begin in the file name
 * @param end    behind them
 * @param digits as they are written
 */
public record Sequence(int start, int end, String digits) {

    /** In a path template, the number that the files of an instance share. */
    public static final String SHARED = "{number}";

    /** In a path template, the number that is next in its own folder. */
    public static final String NEXT = "{next}";

    private static final Pattern FORM =
            Pattern.compile("[Vv]?(\\d{4}([-_.])\\d{2}\\2\\d{2}(?:[-_]\\d{4,6})?|\\d+)(?=[-_.]|$)");

    /** That of a file name; null where it begins with none. */
    public static Sequence of(String base) {
        if (base.isEmpty() || base.charAt(0) > 'v') {
            return null;
        }
        Matcher form = FORM.matcher(base);
        return form.lookingAt() ? new Sequence(form.start(1), form.end(1), form.group(1)) : null;
    }

    /** A path whose file name begins with a number, with a slot in its place; null for any other. */
    public static String open(String path, String slot) {
        int base = path.lastIndexOf('/') + 1;
        Sequence found = of(path.substring(base));
        return found == null ? null : path.substring(0, base + found.start) + slot + path.substring(base + found.end);
    }
}
