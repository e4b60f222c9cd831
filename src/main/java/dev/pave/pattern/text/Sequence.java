package dev.pave.pattern.text;

import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The running number or time that the name of a file or folder begins with: {@code 0007_}, {@code V12__}, {@code 20240131120000_},
 * {@code 2024-01-31-}, {@code 20240131_120000_}, {@code Version20240131120000}, {@code 1700000000000-}, {@code ADR-0007-}. It says which file came after which, not what the file
 * is about.
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
    private static final Pattern TIME = Pattern.compile("(19|20)\\d\\d(0\\d|1[0-2])[0-3]\\d.*");
    /** Of Yii: two digits of the year, and the time apart. */
    private static final String SHORT_TIME = "uuMMddHHmmss";

    private static final Pattern SHORT_TIMES = Pattern.compile("\\d\\d(0\\d|1[0-2])[0-3]\\d_[0-2]\\d{5}");
    /** Seconds or milliseconds since 1970, from 2001 on. */
    private static final Pattern SINCE_1970 = Pattern.compile("1\\d{9}(?:\\d{3})?");

    private static final int MILLIS = 13;

    private static final Pattern ROUND = Pattern.compile("50*|10+");
    /** As many of one length are no chance. */
    private static final int STEPS = 3;

    /** A letter stands before it where two underscores follow (Flyway), a word where zeros fill it and a name follows, or it is a time (Doctrine). */
    private static final String KIND_OF_FILE =
            "(?:[Vv]|[A-Za-z]{2,20}(?=(?:19|20)\\d{2}(?:0\\d|1[0-2])[0-3]\\d[0-2]\\d{5}(?!\\d))|m(?=\\d{6}_\\d{6}_)|[A-Za-z](?=\\d[\\d._-]*__)|[A-Za-z]{2,8}[-_]?(?=0\\d+[-_]+[A-Za-z{]))?";

    private static final Pattern NAMED = Pattern.compile("[-_.]+[\\p{L}{].*", Pattern.DOTALL);
    /** A day in parts, and its time. */
    private static final String DAY =
            "\\d{4}([-_.])\\d{2}\\2\\d{2}(?:[-_.T]\\d{2}\\2\\d{2}\\2\\d{2}(?!\\d)|[-_.]\\d{4,6})?";

    private static final String TIME_APART =
            "(?:20)?\\d\\d(?:0\\d|1[0-2])[0-3]\\d[-_.T][0-2]\\d{3}(?:\\d{2})?(?=[-_.][\\p{L}{])";

    private static final Pattern FORM =
            Pattern.compile(KIND_OF_FILE + "(" + DAY + "|" + TIME_APART + "|\\d+)(?=[-_.]|$)");

    /** That of a file name; null where it begins with none. */
    public static Sequence of(String base) {
        if (base.isEmpty() || base.charAt(0) > 'z') {
            return null;
        }
        Matcher form = FORM.matcher(base);
        return form.lookingAt() ? new Sequence(form.start(1), form.end(1), form.group(1)) : null;
    }

    /** That of a folder: only one that a name follows, as in {@code 011-use-kafka}; null for any other. */
    public static Sequence ofFolder(String folder) {
        Sequence found = of(folder);
        return found == null || !NAMED.matcher(folder.substring(found.end)).matches() ? null : found;
    }

    /** A path with a slot in the place of the number that one of its parts begins with; null where that has none. */
    private static String open(String path, int start, int end, String slot) {
        String part = path.substring(start, end);
        Sequence found = end == path.length() ? of(part) : ofFolder(part);
        return found == null ? null : path.substring(0, start + found.start) + slot + path.substring(start + found.end);
    }

    /**
     * The number of a path where a template has its own, which may be in a folder.
     *
     * @return null where there is none
     */
    public static Sequence in(String path, String template) {
        int[] part = part(path, template);
        if (part == null) {
            return null;
        }
        String text = path.substring(part[0], part[1]);
        return part[1] == path.length() ? of(text) : ofFolder(text);
    }

    /** The number of a path whose template has one and no name, as {@code news/{number}.md}; empty for any other. */
    public static Optional<String> alone(String path, String template) {
        boolean isOne = template.contains(SHARED) && !template.contains("{name");
        return Optional.ofNullable(isOne ? in(path, template) : null).map(Sequence::digits);
    }

    /** A path with a slot for the number that is where a template has its own; null where there is none. */
    public static String openAs(String path, String template) {
        int[] part = part(path, template);
        return part == null ? null : open(path, part[0], part[1], SHARED);
    }

    /** Where the part of a path begins and ends that has as many folders behind it as the template's number. */
    private static int[] part(String path, String template) {
        int at = Math.max(template.indexOf(SHARED), template.indexOf(NEXT));
        int end = path.length();
        for (int slash = template.indexOf('/', at); slash >= 0; slash = template.indexOf('/', slash + 1)) {
            end = path.lastIndexOf('/', end - 1);
            if (end <= 0) {
                return null;
            }
        }
        return new int[] {path.lastIndexOf('/', end - 1) + 1, end};
    }

    /** A path whose file name begins with a number, with a slot in its place; null for any other. */
    public static String open(String path, String slot) {
        int base = path.lastIndexOf('/') + 1;
        return open(path, base, path.length(), slot);
    }

    /** The same of the last folder that begins with one; null where none does. */
    public static String openFolder(String path, String slot) {
        String open = null;
        for (int end = path.lastIndexOf('/'); end > 0 && open == null; end = path.lastIndexOf('/', end - 1)) {
            open = open(path, path.lastIndexOf('/', end - 1) + 1, end, slot);
        }
        return open;
    }

    /** The number after those of a folder, the newest last. */
    public static String next(List<String> numbers, Instant now) {
        if (numbers.isEmpty()) {
            return "1";
        }
        String newest = numbers.get(numbers.size() - 1);
        ZonedDateTime today = now.atZone(ZoneOffset.UTC);
        String time = timeOf(newest);
        if (time != null) {
            return likeIn(newest, DateTimeFormatter.ofPattern(time, Locale.ROOT).format(today));
        }
        if (SINCE_1970.matcher(newest).matches()) {
            return String.valueOf(newest.length() == MILLIS ? now.toEpochMilli() : now.getEpochSecond());
        }
        List<BigInteger> falling = numbers.stream()
                .filter(number -> number.chars().allMatch(Character::isDigit))
                .map(BigInteger::new)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .limit(STEPS + 1)
                .toList();
        BigInteger highest = falling.isEmpty() ? BigInteger.ZERO : falling.get(0);
        String next = highest.add(step(falling)).toString();
        return newest.length() <= next.length() ? next : "0".repeat(newest.length() - next.length()) + next;
    }

    /** How far numbers lie apart that leave room between them, as {@code 10-net.conf} and {@code 20-disk.conf}; 1 where they do not. */
    private static BigInteger step(List<BigInteger> falling) {
        if (falling.size() <= STEPS) {
            return BigInteger.ONE;
        }
        BigInteger step = falling.get(0).subtract(falling.get(1));
        boolean isRound = ROUND.matcher(step.toString()).matches();
        for (int i = 0; i < STEPS && isRound; i++) {
            isRound = falling.get(i).subtract(falling.get(i + 1)).equals(step)
                    && falling.get(i).mod(step).signum() == 0;
        }
        return isRound ? step : BigInteger.ONE;
    }

    /** Whether digits are a day, or a time, and no running number. */
    static boolean isTime(String number) {
        return timeOf(number) != null || SINCE_1970.matcher(number).matches();
    }

    /** How a number writes a day, or a time of a day; null where it is none. */
    private static String timeOf(String number) {
        if (SHORT_TIMES.matcher(number).matches()) {
            return SHORT_TIME;
        }
        String digits = number.replaceAll("\\D", "");
        return TIME.matcher(digits).matches()
                ? TIMES.stream()
                        .filter(time -> time.length() == digits.length())
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** Whether a number or time comes before another one of its folder. */
    public static boolean isBefore(String number, String other) {
        return value(number).compareTo(value(other)) < 0;
    }

    /** A number or time without its separators, by which those of a folder are ordered. */
    public static BigInteger value(String number) {
        return new BigInteger(number.replaceAll("\\D", ""));
    }

    /** The part of a path that has the number, without an ending; null where there is none. */
    public static String stem(String path, String template) {
        int[] part = part(path, template);
        Sequence found = part == null ? null : in(path, template);
        if (found == null) {
            return null;
        }
        String whole = path.substring(part[0], part[1]);
        int dot = part[1] == path.length() ? whole.indexOf('.', found.end) : -1;
        return dot < 0 ? whole : whole.substring(0, dot);
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
