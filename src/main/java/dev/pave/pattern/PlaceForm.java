package dev.pave.pattern;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What paths a path template stands for. */
public final class PlaceForm {

    /** A whole open folder with what parts it from the next one, or what varies within a name. */
    private static final Pattern SLOT = Pattern.compile("(?<![^/ ])\\{folder}/|\\{[^}]*}");

    private PlaceForm() {}

    /**
     * Of all its paths: a folder may be several, or none, any other slot is within one name.
     *
     * @param template a path template, also behind other text: {@code src/{folder}/{name}.ts}
     */
    public static Pattern of(String template) {
        StringBuilder regex = new StringBuilder();
        int end = 0;
        Matcher slots = SLOT.matcher(template);
        while (slots.find()) {
            regex.append(Pattern.quote(template.substring(end, slots.start())));
            regex.append(any(slots.group()));
            end = slots.end();
        }
        return Pattern.compile(regex + Pattern.quote(template.substring(end)));
    }

    private static String any(String slot) {
        return switch (slot) {
            case "{folder}/" -> "(?:.+/)?";
            case "{folder}" -> ".+";
            default -> "[^/]+";
        };
    }
}
