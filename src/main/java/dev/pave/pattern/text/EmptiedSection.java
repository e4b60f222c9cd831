package dev.pave.pattern.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The section of a changelog that a release has emptied: its first entry goes below its heading, with the blank lines that other sections
 * have there, and below a heading inside it where entries stand below such a one.
 *
 * @param text    the file
 * @param heading number of the section's heading, of which no entry follows
 * @param inside  the heading inside it that was there before the release; null for none
 */
record EmptiedSection(List<String> text, int heading, String inside) {

    private static final Pattern HEADING = Pattern.compile("(#{1,6}) .*");
    private static final Pattern TO_COME = Pattern.compile(
            "#{1,3} .*\\b(?:unreleased|next|upcoming|head|develop|development|main|master|trunk)\\b.*",
            Pattern.CASE_INSENSITIVE);

    /**
     * Empty where the heading is not there, or entries follow it.
     *
     * @param known the heading that the newest entry was put below
     */
    static Optional<EmptiedSection> of(List<String> text, String known) {
        int at = known == null || level(known) == 0 ? -1 : text.indexOf(known);
        int coming = coming(text);
        if (at >= 0 && !isReleased(text, at)) {
            return isEmpty(text, at) ? Optional.of(new EmptiedSection(text, at, null)) : Optional.empty();
        }
        boolean isBelow = coming >= 0 && known != null && level(known) > level(text.get(coming));
        return isBelow && isEmpty(text, coming)
                ? Optional.of(new EmptiedSection(text, coming, known))
                : Optional.empty();
    }

    /** Whether a heading belongs to what was released: another section begins between what is to come and it. */
    static boolean isReleased(List<String> text, int heading) {
        int coming = coming(text);
        if (coming < 0 || coming >= heading || level(text.get(heading)) <= level(text.get(coming))) {
            return false;
        }
        return text.subList(coming + 1, heading).stream()
                .anyMatch(line -> level(line) > 0 && level(line) <= level(text.get(coming)));
    }

    private static int coming(List<String> text) {
        for (int i = 0; i < text.size(); i++) {
            if (TO_COME.matcher(text.get(i)).matches()) {
                return i;
            }
        }
        return -1;
    }

    /** Depth of a heading, from 1; 0 for any other line. */
    private static int level(String line) {
        Matcher heading = HEADING.matcher(line);
        return heading.matches() ? heading.end(1) : 0;
    }

    private static int behindBlanks(List<String> text, int from) {
        int at = from;
        while (at < text.size() && text.get(at).isBlank()) {
            at++;
        }
        return at;
    }

    private static boolean isEmpty(List<String> text, int heading) {
        int next = behindBlanks(text, heading + 1);
        return next == text.size() || level(text.get(next)) > 0 && level(text.get(next)) <= level(text.get(heading));
    }

    /** Entries at their place. */
    PlacedLines placed(List<String> entries) {
        boolean hasBlank = hasBlankBelow();
        List<String> lines = new ArrayList<>();
        if (inside != null) {
            lines.add(inside);
            lines.addAll(hasBlank ? List.of("") : List.of());
        }
        lines.addAll(entries);
        int blanks = behindBlanks(text, heading + 1) - heading - 1;
        boolean below = hasBlank && blanks > 0;
        if (hasBlank && !below) {
            lines.add(0, "");
        }
        boolean isLast = heading + 1 + blanks == text.size();
        if (!isLast && (below ? blanks == 1 : blanks == 0)) {
            lines.add("");
        }
        return new PlacedLines(heading + 1 + (below ? 1 : 0), lines);
    }

    /** Whether a blank line stands below headings of sections that have entries; so it is where there are none. */
    private boolean hasBlankBelow() {
        for (int i = 0; i + 1 < text.size(); i++) {
            if (i != heading && level(text.get(i)) >= level(text.get(heading)) && !isEmpty(text, i)) {
                return text.get(i + 1).isBlank();
            }
        }
        return true;
    }
}
