package dev.pave.ingest.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;

/** The date of a stamp, in a form; one without a year lies in the twelve months before a time. Not thread-safe. */
final class StampDate {

    private static final long DAY = 86_400_000_000L;
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private static final String DAYS = "MonTueWedThuFriSatSun";

    private final TextCursor cursor;
    private final long newest;
    private int begun;
    private int year;
    private int month;
    private int day;

    StampDate(TextCursor cursor, long newest) {
        this.cursor = cursor;
        this.newest = newest;
    }

    /** Takes a date of this form: letters as in {@link Stamp#DATES}, anything else stands for itself. */
    boolean take(String form) {
        begun = cursor.at();
        year = form.indexOf('y') < 0 ? -1 : 0;
        month = 0;
        day = 0;
        int first = 0;
        int second = 0;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            int same = 1;
            while (Character.isLetter(c) && i + 1 < form.length() && form.charAt(i + 1) == c) {
                same++;
                i++;
            }
            int value = value(c, same);
            if (value < 0) {
                return false;
            }
            switch (c) {
                case 'y' -> year = same == 2 ? 2000 + value : value;
                case 'm', 'M' -> month = value;
                case 'd' -> day = value;
                case 'o' -> ofYear(value);
                case 'n' -> first = value;
                case 'N' -> second = value;
                default -> {
                    // a day of the week, a level, what stands between
                }
            }
        }
        return form.charAt(0) == 'n' ? slashed(first, second) : isDate(year, month, day);
    }

    private void ofYear(int dayOfYear) {
        boolean is = dayOfYear >= 1 && dayOfYear <= (Year.isLeap(year) ? 366 : 365);
        month = is ? LocalDate.ofYearDay(year, dayOfYear).getMonthValue() : 0;
        day = is ? LocalDate.ofYearDay(year, dayOfYear).getDayOfMonth() : 0;
    }

    private int value(char form, int digits) {
        return switch (form) {
            case 'y', 'o' -> cursor.number(digits, digits);
            case 'm', 'd', 'n', 'N' -> cursor.number(digits, 2);
            case 'M' -> cursor.name(MONTHS);
            case 'A' -> cursor.name(DAYS);
            case 'E' -> "IWEFDC".indexOf(cursor.here()) >= 0 && cursor.take(cursor.here()) ? 0 : -1;
            case ' ' -> cursor.skipBlanks() > 0 ? 0 : -1;
            default -> cursor.take(form) ? 0 : -1;
        };
    }

    /** The year first where it is short and can be, else the month first where that can be. */
    private boolean slashed(int first, int second) {
        int last = year;
        return last >= 2000
                        && last < 2100
                        && cursor.charAt(cursor.at() - 3) == '/'
                        && cursor.digitAt(begun + 1)
                        && isDate(2000 + first, second, last - 2000)
                || isDate(last, first, second)
                || isDate(last, second, first);
    }

    private boolean isDate(int ofYear, int ofMonth, int ofDay) {
        boolean is = ofMonth >= 1
                && ofMonth <= 12
                && ofDay >= 1
                && ofDay <= 31
                && (ofYear < 0 || ofYear >= 1970 && ofYear <= 2100);
        if (is) {
            year = ofYear;
            month = ofMonth;
            day = ofDay;
        }
        return is;
    }

    boolean hasNoYear() {
        return year < 0;
    }

    void inYear(int told) {
        year = told;
    }

    /**
     * The time of a day as microseconds since 1970.
     *
     * @throws DateTimeException when there is no such day
     */
    long with(long timeOfDay) {
        if (year >= 0) {
            return timeOfDay + LocalDate.of(year, month, day).toEpochDay() * DAY;
        }
        int latest = Instant.ofEpochSecond(newest / 1_000_000L)
                .atOffset(ZoneOffset.UTC)
                .plusDays(1)
                .getYear();
        for (int candidate = latest; candidate > latest - 8; candidate--) {
            boolean exists =
                    month != 2 || day != 29 || LocalDate.of(candidate, 1, 1).isLeapYear();
            long then = exists ? timeOfDay + LocalDate.of(candidate, month, day).toEpochDay() * DAY : Long.MAX_VALUE;
            if (then <= newest + DAY) {
                return then;
            }
        }
        throw new DateTimeException("no such day");
    }
}
