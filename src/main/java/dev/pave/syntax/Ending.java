package dev.pave.syntax;

import java.util.Locale;
import java.util.regex.Pattern;

/** The ending of a file's name that tells its language: {@code php} of {@code fixture.php.inc}, {@code tf} of {@code main.tf.example}. */
public final class Ending {

    /** What is put behind the ending of a file that is not meant to be taken for one of its language yet. */
    private static final Pattern BEHIND =
            Pattern.compile("(?<=\\.[A-Za-z]{1,8})\\.(?:inc|example|sample|dist|disabled)$", Pattern.CASE_INSENSITIVE);

    private Ending() {}

    /**
     * In small letters; the whole name where it has none.
     *
     * @param path of a file, or a template of such paths
     */
    public static String of(String path) {
        String named = named(path);
        return named.substring(named.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** The path up to the ending that tells its language. */
    static String named(String path) {
        return BEHIND.matcher(path).replaceFirst("");
    }
}
