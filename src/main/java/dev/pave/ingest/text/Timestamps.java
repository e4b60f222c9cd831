package dev.pave.ingest.text;

import dev.pave.store.log.ExecutionRow;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times as logs write them, as microseconds since 1970 in UTC. A time without a zone counts as UTC. The ISO form is read
 * without a formatter, since it comes a million times; the library itu is 1.25 times slower, and reads no comma and no
 * {@code +0100}.
 */
public final class Timestamps {

    private static final long MICROS = 1_000_000L;
    private static final List<DateTimeFormatter> OTHERS = List.of(
            form("d.M.[uuuu][uu][,][ H:mm[:ss][.SSS][,SSS]][' Uhr']"),
            form("M/d/[uuuu][uu][,][ H:mm[:ss][.SSS]]"),
            form("M/d/[uuuu][uu][,] h:mm[:ss] a"),
            form("uuuu/M/d[ H:mm[:ss][.SSS]]"),
            form("d/MMM/uuuu:HH:mm:ss[ Z]"),
            form("d MMM uuuu HH:mm[:ss]"),
            form("EEE MMM d HH:mm:ss uuuu"),
            form("EEE, d MMM uuuu HH:mm:ss[ zzz][ Z]"));
    private static final Pattern DURATION =
            Pattern.compile("([+\\d.,'\u00a0\u202f ]{1,40}?)\\s*(ms|s|sec|secs|seconds|m|min|h|us|\u00b5s|ns)?");
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,9}):)?(\\d{1,9}):(\\d{1,9}(?:[.,]\\d{1,9})?)");

    private Timestamps() {}

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    /** @return {@link ExecutionRow#NONE} when the text is no time */
    public static long micros(String text) {
        if (text.length() >= 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
            return iso(text);
        }
        if (!text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.')) {
            return epoch(text);
        }
        for (DateTimeFormatter form : OTHERS) {
            try {
                TemporalAccessor parsed = form.parse(text);
                LocalTime time = parsed.query(TemporalQueries.localTime());
                LocalDateTime at = LocalDate.from(parsed).atTime(time == null ? LocalTime.MIDNIGHT : time);
                int offset =
                        parsed.isSupported(ChronoField.OFFSET_SECONDS) ? parsed.get(ChronoField.OFFSET_SECONDS) : 0;
                return (at.toEpochSecond(ZoneOffset.UTC) - offset) * MICROS + at.getNano() / 1000;
            } catch (DateTimeException another) {
                continue;
            }
        }
        return ExecutionRow.NONE;
    }

    /** {@code 2026-03-01T12:00:00.123456Z}; a blank for the T, a comma for the point, no seconds or no time will do. */
    private static long iso(String text) {
        try {
            LocalDate day = LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
            long micros = day.toEpochDay() * 86_400L * MICROS;
            int at = 10;
            if (text.length() >= 16 && (text.charAt(10) == 'T' || text.charAt(10) == ' ')) {
                int hours = digits(text, 11, 13);
                int minutes = digits(text, 14, 16);
                at = 16;
                int seconds = 0;
                if (text.length() >= 19 && text.charAt(16) == ':') {
                    seconds = digits(text, 17, 19);
                    at = 19;
                }
                if (hours > 24 || minutes > 59 || seconds > 60) {
                    return ExecutionRow.NONE;
                }
                micros += (hours * 3600L + minutes * 60L + seconds) * MICROS;
            }
            if (at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',')) {
                long unit = MICROS / 10;
                for (at++; at < text.length() && Character.isDigit(text.charAt(at)); at++) {
                    micros += unit * (text.charAt(at) - '0');
                    unit /= 10;
                }
            }
            boolean utc = at == text.length() || at == text.length() - 1 && text.charAt(at) == 'Z';
            return utc ? micros : micros - zone(text.substring(at).strip()) * MICROS;
        } catch (DateTimeException | NumberFormatException e) {
            return ExecutionRow.NONE;
        }
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                throw new NumberFormatException(text);
            }
            number = number * 10 + c - '0';
        }
        return number;
    }

    private static int zone(String rest) {
        if (rest.isEmpty() || rest.equals("Z") || rest.equals("z") || rest.equals("UTC") || rest.equals("GMT")) {
            return 0;
        }
        return ZoneOffset.of(rest).getTotalSeconds();
    }

    /**
     * The time that stands in a line before a place, in any form that {@link Stamp} knows; at the beginning of the line where
     * the place is that.
     */
    public static long before(String line, int end, Stamp stamp) {
        int from = end == 0 && !line.isEmpty() && "[(<".indexOf(line.charAt(0)) >= 0 ? 1 : 0;
        boolean found = end == 0 ? stamp.at(line, from) : stamp.before(line, end);
        return found ? stamp.micros() : ExecutionRow.NONE;
    }

    /** Seconds, or milli-, micro- or nanoseconds by their size. */
    private static long epoch(String text) {
        try {
            if (text.indexOf('.') >= 0) {
                return Math.round(Double.parseDouble(text) * MICROS);
            }
            long number = Long.parseLong(text);
            if (text.length() <= 8) {
                return ExecutionRow.NONE;
            }
            return number < 100_000_000_000L
                    ? number * MICROS
                    : number < 100_000_000_000_000L
                            ? number * 1000
                            : number < 100_000_000_000_000_000L ? number : number / 1000;
        } catch (NumberFormatException e) {
            return ExecutionRow.NONE;
        }
    }

    /** A duration in milliseconds: a plain number is that already; also {@code 1.5s}, {@code 00:01:30}, {@code 2m 3s}, {@code PT2S}. */
    public static long millis(String text) {
        String plain = text.strip();
        if (!plain.isEmpty() && plain.length() < 16 && isWhole(plain)) {
            return Long.parseLong(plain);
        }
        Matcher number = DURATION.matcher(plain);
        if (number.matches()) {
            double value = Decimals.of(number.group(1));
            return Double.isNaN(value) ? ExecutionRow.NONE : Math.round(value * factor(number.group(2)));
        }
        Matcher clock = CLOCK.matcher(plain);
        if (clock.matches()) {
            long hours = clock.group(1) == null ? 0 : Long.parseLong(clock.group(1));
            long minutes = Long.parseLong(clock.group(2));
            return Math.round((hours * 3600
                            + minutes * 60
                            + Double.parseDouble(clock.group(3).replace(',', '.')))
                    * 1000);
        }
        long parts = UnitDuration.millis(plain);
        if (parts != ExecutionRow.NONE) {
            return parts;
        }
        try {
            return java.time.Duration.parse(plain).toMillis();
        } catch (DateTimeException e) {
            return ExecutionRow.NONE;
        }
    }

    private static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static double factor(String unit) {
        return switch (unit == null ? "ms" : unit) {
            case "s", "sec", "secs", "seconds" -> 1000;
            case "m", "min" -> 60_000;
            case "h" -> 3_600_000;
            case "us", "\u00b5s" -> 0.001;
            case "ns" -> 0.000001;
            default -> 1;
        };
    }

    /** Milliseconds between two times; {@link ExecutionRow#NONE} where one is unknown or the clock went back. */
    public static long between(long fromMicros, long toMicros) {
        boolean known = fromMicros != ExecutionRow.NONE && toMicros != ExecutionRow.NONE && toMicros >= fromMicros;
        return known ? (toMicros - fromMicros) / 1000 : ExecutionRow.NONE;
    }

    public static long micros(OffsetDateTime at) {
        return ChronoUnit.MICROS.between(java.time.Instant.EPOCH, at.toInstant());
    }
}
