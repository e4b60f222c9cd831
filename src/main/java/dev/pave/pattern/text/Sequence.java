package dev.pave.pattern.text;

import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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

    private static final List<String> TIMES = List.of("uuuuMMddHHmmss", "uuuuMMddHHmm", "uuuuMMdd");
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

    /** The number after those of a folder, the newest last. */
    public static String next(List<String> numbers, Instant now) {
        if (numbers.isEmpty()) {
            return "1";
        }
        String newest = numbers.get(numbers.size() - 1);
        ZonedDateTime today = now.atZone(ZoneOffset.UTC);
        for (String time : TIMES) {
            String written = DateTimeFormatter.ofPattern(time, Locale.ROOT).format(today);
            String digits = newest.replaceAll("\\D", "");
            if (digits.length() == written.length() && digits.matches("(19|20)\\d\\d(0\\d|1[0-2])[0-3]\\d.*")) {
                return likeIn(newest, written);
            }
        }
        BigInteger highest = numbers.stream()
                .filter(number -> number.chars().allMatch(Character::isDigit))
                .map(BigInteger::new)
                .max(Comparator.naturalOrder())
                .orElse(BigInteger.ZERO);
        String next = highest.add(BigInteger.ONE).toString();
        return newest.length() <= next.length() ? next : "0".repeat(newest.length() - next.length()) + next;
    }

    /** Digits with the separators that another number has between its own. */
    private static String likeIn(String form, String digits) {
        StringBuilder out = new StringBuilder(form.length());
        int at = 0;
        for (char c : form.toCharArray()) {
            out.append(Character.isDigit(c) ? digits.charAt(at++) : c);
        }
        return out.toString();
    }
}
