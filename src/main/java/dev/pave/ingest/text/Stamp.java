package dev.pave.ingest.text;

import dev.pave.store.log.ExecutionRow;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/**
 * Finds a time stamp at a place of a line, in any of the forms that logs have: year first, day first, names of months, klog,
 * epochs, TAI64N; with fractions and zones. A time without a year lies in the twelve months before {@code newest}. Not thread-safe.
 */
public final class Stamp {

    /** How far a stamp stands from the beginning of a line at most. */
    private static final int FARTHEST = 400;

    private static final long SECOND = 1_000_000L;
    /** Numbers of the year, month, day (n and N: of either; o: of the year); M a month's name, A a day's, E a letter for the level. */
    private static final List<String> DATES = List.of(
            "yyyy-m-d",
            "yyyy-ooo",
            "yyyy/m/d",
            "yyyy/ooo",
            "yyyy.m.d",
            "yyyymmdd",
            "yymmdd",
            "d/M/yyyy",
            "d-M-yyyy",
            "d M yyyy",
            "ddMyyyy",
            "d.m.yyyy",
            "n/N/yyyy",
            "n/N/yy",
            "mm-dd",
            "mm/dd",
            "M d, yyyy",
            "M d yyyy",
            "M d",
            "A M d",
            "A, d M yyyy",
            "A d M yyyy",
            "d M",
            "M-d",
            "mm.dd",
            "mmdd/",
            "Eyymmdd",
            "Emmdd",
            "Eyyyymmdd");

    private final TextCursor cursor = new TextCursor();
    private final StampDate date;
    private int start;
    private int end;
    private long micros;
    private boolean dated;

    /** @param newest microseconds since 1970 that no stamp without a year is above, but for a day */
    public Stamp(long newest) {
        this.date = new StampDate(cursor, newest);
    }

    public Stamp() {
        this(Instant.now().toEpochMilli() * 1000);
    }

    /** Where the stamp begins that was found last. */
    public int start() {
        return start;
    }

    /** Behind the stamp that was found last. */
    public int end() {
        return end;
    }

    /** What it says; {@link ExecutionRow#NONE} for a time of day without a date. */
    public long micros() {
        return micros;
    }

    /** Whether one begins here; what stands before is the caller's concern. */
    public boolean at(String line, int from) {
        cursor.on(line, from);
        char first = cursor.here();
        boolean number = cursor.digitAt(from);
        if (first == '@') {
            return tai(line, from);
        }
        if (!number && (first < 'A' || first > 'W')) {
            return false;
        }
        start = from;
        int digits = number ? cursor.digitsAt(from) : 0;
        for (String form : DATES) {
            if (mayBe(form, digits, from)) {
                cursor.to(from);
                dated = date.take(form);
                if (dated && clock() && made()) {
                    return true;
                }
            }
        }
        cursor.to(from);
        dated = false;
        return number && (clock() && made() || epoch(from));
    }

    private boolean tai(String line, int from) {
        micros = Tai64.micros(line, from);
        start = from;
        end = micros == ExecutionRow.NONE ? from : Tai64.end(line, from);
        return micros != ExecutionRow.NONE;
    }

    /** A glance at how many digits, or which letters, a form begins with. */
    private boolean mayBe(String form, int digits, int from) {
        char first = form.charAt(0);
        if (digits == 0) {
            return first == 'E' ? cursor.digitAt(from + 1) : first == 'M' || first == 'A';
        }
        int own = 1;
        while (form.charAt(own) == first) {
            own++;
        }
        return switch (first) {
            case 'y' ->
                Character.isLetter(form.charAt(own))
                        ? digits >= form.length()
                        : digits == own && cursor.charAt(from + digits) == form.charAt(own);
            case 'd', 'm', 'n' -> {
                if (form.charAt(own) == 'M') {
                    yield digits == own;
                }
                int width = Character.isLetter(form.charAt(own)) ? form.length() - 1 : own;
                yield (width > own ? digits == width : digits <= 2)
                        && cursor.charAt(from + digits) == form.charAt(width);
            }
            default -> false;
        };
    }

    /** Whether one begins before this place, behind a blank, a bracket or the like; the first with a date, else the first. */
    public boolean before(String line, int to) {
        int last = Math.min(to, FARTHEST);
        int clockEnd = -1;
        for (int i = 0; i < last; i++) {
            if ((i == 0 || " [(<|=\"\t:,;".indexOf(line.charAt(i - 1)) >= 0 || isMarked(line, i)) && at(line, i)) {
                if (micros != ExecutionRow.NONE) {
                    return true;
                }
                clockEnd = clockEnd < 0 ? end : clockEnd;
            }
        }
        end = clockEnd;
        micros = ExecutionRow.NONE;
        return clockEnd > 0;
    }

    /** {@code *Mar  1 10:00:00}: a device of a network whose clock nobody set; a point where it lost who did. */
    private static boolean isMarked(String line, int at) {
        return "*.".indexOf(line.charAt(at - 1)) >= 0 && (at == 1 || line.charAt(at - 2) == ' ');
    }

    private boolean made() {
        end = cursor.at();
        try {
            micros = dated ? date.with(micros) : ExecutionRow.NONE;
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    /** Hours and minutes at least, with what stands before them where a date is; then fraction, half of day, zone, year. */
    private boolean clock() {
        if (dated && cursor.skipBlanks() == 0 && "T_:-,t|".indexOf(cursor.here()) >= 0) {
            cursor.take(cursor.here());
            cursor.take(':');
            cursor.skipBlanks();
        }
        int start = cursor.at();
        int hours = cursor.number(1, 2);
        boolean compact = dated && cursor.at() - start == 2 && cursor.digitAt(cursor.at());
        char between = dated && cursor.at() - start == 2 && cursor.here() == '.' ? '.' : ':';
        int minutes = compact || cursor.take(between) ? cursor.number(2, 2) : -1;
        boolean told = minutes >= 0 && (compact ? cursor.digitAt(cursor.at()) : cursor.take(between));
        int seconds = told ? cursor.number(2, 2) : 0;
        boolean none = hours < 0 || hours > 24 || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 60;
        if (none || (compact || !dated || between == '.') && !told) {
            return false;
        }
        micros = ((hours * 60L + minutes) * 60 + seconds) * SECOND + (told ? fraction() : 0);
        halfOfDay(hours);
        zone();
        if (dated && date.hasNoYear()) {
            yearBehind();
        }
        return cursor.wordEndsAt(cursor.at());
    }

    private long fraction() {
        if (".,:".indexOf(cursor.here()) < 0 || !cursor.digitAt(cursor.at() + 1)) {
            return 0;
        }
        long unit = SECOND / 10;
        long part = 0;
        cursor.take(cursor.here());
        for (; cursor.digitAt(cursor.at()); cursor.take(cursor.here())) {
            part += unit * (cursor.here() - '0');
            unit /= 10;
        }
        return part;
    }

    private void halfOfDay(int hours) {
        int word = cursor.at() + (cursor.here() == ' ' ? 1 : 0);
        boolean afternoon = cursor.isHere("PM", word);
        if ((afternoon || cursor.isHere("AM", word)) && cursor.wordEndsAt(word + 2) && hours <= 12) {
            micros += (hours % 12 + (afternoon ? 12 : 0) - hours) * 3600L * SECOND;
            cursor.to(word + 2);
        }
    }

    private void yearBehind() {
        int before = cursor.at();
        int year = cursor.take(' ') ? cursor.number(4, 4) : -1;
        if (year >= 1970 && year <= 2100 && cursor.wordEndsAt(cursor.at())) {
            date.inYear(year);
        } else {
            cursor.to(before);
        }
    }

    private void zone() {
        int from = cursor.at();
        boolean blank = cursor.skipBlanks() > 0;
        if (cursor.here() == '+' || cursor.here() == '-') {
            int sign = cursor.here() == '-' ? -1 : 1;
            cursor.take(cursor.here());
            int hours = cursor.number(2, 2);
            boolean more = cursor.digitAt(cursor.at() + (cursor.here() == ':' ? 1 : 0));
            int minutes = blank ? -1 : 0;
            if (more) {
                cursor.take(':');
                minutes = cursor.number(2, 2);
            }
            if (hours >= 0 && hours <= 18 && minutes >= 0 && cursor.wordEndsAt(cursor.at())) {
                micros -= sign * (hours * 60L + minutes) * 60 * SECOND;
                return;
            }
        } else if (!blank && (cursor.take('Z') || cursor.take('z')) && cursor.wordEndsAt(cursor.at())) {
            return;
        } else if (Character.isUpperCase(cursor.here())) {
            String name = cursor.letters();
            Integer minutes = ZoneNames.minutes(name);
            if (minutes != null && cursor.wordEndsAt(cursor.at() + name.length())) {
                micros -= minutes * 60 * SECOND;
                cursor.to(cursor.at() + name.length());
                return;
            }
        }
        cursor.to(from);
    }

    /** Ten digits and perhaps a fraction, or 13, 16, 19: seconds since 1970 and smaller units. */
    private boolean epoch(int from) {
        cursor.to(from);
        cursor.number(1, 20);
        int digits = cursor.at() - from;
        if (cursor.charAt(from) != '1' || digits != 10 && digits != 13 && digits != 16 && digits != 19) {
            return false;
        }
        String whole = cursor.from(from);
        if (digits < 16 && cursor.here() == '.' && cursor.digitAt(cursor.at() + 1)) {
            cursor.take('.');
            cursor.number(1, 12);
        }
        end = cursor.at();
        micros = Timestamps.micros(digits == 10 ? cursor.from(from) : whole);
        return cursor.wordEndsAt(end) && micros != ExecutionRow.NONE;
    }
}
