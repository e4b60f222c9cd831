package dev.pave.pattern.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;

/** Slots that are the day of the change as texts write it: {@code 22-Apr-2026}, {@code April 22, 2026}. */
public final class WrittenDate {

    private static final Map<String, DateTimeFormatter> FORMS = Map.of(
            "date_compact", form("yyyyMMdd"),
            "date_slashed", form("yyyy/MM/dd"),
            "date_dotted", form("dd.MM.yyyy"),
            "date_month", form("dd-MMM-yyyy"),
            "date_day_first", form("d MMMM yyyy"),
            "date_words", form("MMMM d, yyyy"));

    private WrittenDate() {}

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    /** Whether a slot is one of them. */
    public static boolean is(String slot) {
        return FORMS.containsKey(slot);
    }

    /**
     * A day in the form of a slot.
     *
     * @param date as {@code 2026-04-22}; null where it is not known
     * @return null where it is not known, or the slot is none of these; what is no day stays as it is
     */
    static String of(String slot, String date) {
        DateTimeFormatter form = FORMS.get(slot);
        if (form == null || date == null) {
            return null;
        }
        try {
            return LocalDate.parse(date).format(form);
        } catch (DateTimeParseException saidOtherwise) {
            return date;
        }
    }
}
