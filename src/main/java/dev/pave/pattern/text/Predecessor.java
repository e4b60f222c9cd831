package dev.pave.pattern.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The numbered file before another one, which the next one often names: a migration says {@code down_revision = "0011"} or depends
 * on {@code 0011_voucher}.
 */
public final class Predecessor {

    /** Slot of its number. */
    public static final String NUMBER = "previous";

    /** Slot of its name without an ending. */
    public static final String FILE = "previous_file";

    /** Both. */
    public static final List<String> SLOTS = List.of(NUMBER, FILE);

    private Predecessor() {}

    /**
     * What a file's slots stand for, with those of the one before it, where that is known to be the one.
     *
     * @param template path template of both
     * @param bindings of the file
     * @param path     of the file that was made before it; null where there is none
     */
    public static Map<String, String> known(String template, Map<String, String> bindings, String path) {
        String number = bindings.get("number");
        Sequence before = number == null || path == null ? null : Sequence.in(path, template);
        if (before == null || !(Sequence.isTime(number) || before.digits().equals(ofNumber(number)))) {
            return bindings;
        }
        Map<String, String> known = new HashMap<>(bindings);
        known.putIfAbsent(NUMBER, before.digits());
        known.putIfAbsent(FILE, Sequence.stem(path, template));
        return known;
    }

    /** The number before a running one, as wide as that; null where it is a time, or the first. */
    static String ofNumber(String number) {
        if (number == null || Sequence.isTime(number) || !number.matches("\\d{1,17}") || number.matches("0*")) {
            return null;
        }
        String before = String.valueOf(Long.parseLong(number) - 1);
        return number.startsWith("0") && number.length() > before.length()
                ? "0".repeat(number.length() - before.length()) + before
                : before;
    }
}
