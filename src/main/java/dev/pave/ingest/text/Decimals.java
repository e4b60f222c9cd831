package dev.pave.ingest.text;

import java.util.regex.Pattern;

/** Numbers as people of several countries write them. */
public final class Decimals {

    private static final Pattern GROUPS = Pattern.compile("(?<=\\d)[ \\u00a0\\u202f'\\u2019](?=\\d{3}(?!\\d))");
    private static final Pattern POINT =
            Pattern.compile("[+-]?(?:\\d{1,18}\\.?\\d{0,18}|\\.\\d{1,18})(?:[eE][+-]?\\d{1,2})?");
    private static final Pattern COMMA = Pattern.compile("[+-]?\\d{1,18},\\d{1,18}(?:[eE][+-]?\\d{1,2})?");
    private static final Pattern EITHER = Pattern.compile("[+-]?[1-9]\\d{0,2},\\d{3}");
    private static final Pattern ENGLISH =
            Pattern.compile("[+-]?\\d{1,3}(?:(?:,\\d{3})++\\.\\d{1,18}|(?:,\\d{3}){2,5})");
    private static final Pattern GERMAN =
            Pattern.compile("[+-]?\\d{1,3}(?:(?:\\.\\d{3})++,\\d{1,18}|(?:\\.\\d{3}){2,5})");

    private Decimals() {}

    /**
     * {@code 0.25}, {@code 0,25}, {@code 1.234,5} and {@code 1,234.5}; NaN for what is no number, and for {@code 1,234}, which
     * is one thing here and another there.
     */
    public static double of(String text) {
        String stripped = text.strip();
        String plain = POINT.matcher(stripped).matches()
                ? stripped
                : GROUPS.matcher(stripped).replaceAll("");
        if (POINT.matcher(plain).matches()) {
            return Double.parseDouble(plain);
        }
        if (ENGLISH.matcher(plain).matches()) {
            return Double.parseDouble(plain.replace(",", ""));
        }
        if (GERMAN.matcher(plain).matches()) {
            return Double.parseDouble(plain.replace(".", "").replace(',', '.'));
        }
        return COMMA.matcher(plain).matches() && !EITHER.matcher(plain).matches()
                ? Double.parseDouble(plain.replace(',', '.'))
                : Double.NaN;
    }

    /** Seconds as milliseconds; also {@code 1.5s}, {@code 00:00:01.5}, {@code PT1.5S}. Less than nothing where it is no number. */
    public static long millisOfSeconds(String text) {
        double seconds = of(text);
        if (!Double.isNaN(seconds)) {
            return Math.round(seconds * 1000);
        }
        return text.matches(".*[a-zA-Z:].*") ? Timestamps.millis(text) : -1;
    }
}
