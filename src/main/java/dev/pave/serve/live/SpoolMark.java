package dev.pave.serve.live;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Up to where the spool was read: bytes of each day's file. As text, and as the id of an event,
 * {@code 2026-03-01:120,2026-03-02:0}: it means the same to a server that was started anew.
 */
record SpoolMark(SortedMap<LocalDate, Long> days) {

    private static final int LONGEST = 400;

    SpoolMark {
        days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
    }

    /** Empty for what is no mark. */
    static Optional<SpoolMark> of(String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            return Optional.empty();
        }
        SortedMap<LocalDate, Long> days = new TreeMap<>();
        try {
            for (String part : text.split(",")) {
                int colon = part.indexOf(':');
                long offset = Long.parseLong(part.substring(colon + 1));
                if (colon < 0 || offset < 0) {
                    return Optional.empty();
                }
                days.put(LocalDate.parse(part.substring(0, colon)), offset);
            }
        } catch (DateTimeParseException | NumberFormatException | StringIndexOutOfBoundsException isNone) {
            return Optional.empty();
        }
        return Optional.of(new SpoolMark(days));
    }

    /** Where to read a day from. */
    long at(LocalDate day) {
        return days.getOrDefault(day, 0L);
    }

    @Override
    public String toString() {
        return days.entrySet().stream()
                .map((Map.Entry<LocalDate, Long> day) -> day.getKey() + ":" + day.getValue())
                .collect(Collectors.joining(","));
    }
}
