package dev.pave.specify;

import dev.pave.pattern.text.CaseStyle;
import dev.pave.pattern.text.Gap;
import dev.pave.pattern.text.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names the text gaps of lines by the word before them: {@code Description: …} wants a {@code description}, {@code (#…)} a {@code pr}, {@code @since …} a {@code version}. */
final class GapNames {

    private static final String UNNAMED = "text";
    /** A number of which several places of a line speak. */
    private static final String REQUEST = "pr";

    private static final String VERSION = "version";

    private static final Pattern LAST_WORD = Pattern.compile("([A-Za-z][A-Za-z0-9_]*)[^A-Za-z0-9_]*$");

    /** What stands before the number of a pull request or an issue. */
    private static final Pattern REFERENCE = Pattern.compile("(^|[^\\p{L}\\p{N}])#$|/(pull|issues)/$");

    /** What says since which version something is there. */
    private static final Pattern SINCE =
            Pattern.compile("(?i)(?:since|introduced|versionadded|version_added|added_in)");

    private GapNames() {}

    /** A name for each gap of a text, in order. */
    static List<String> ofText(String text) {
        return text.lines().flatMap(line -> of(line).stream()).toList();
    }

    /** A name for each gap of a line, in order; those that would have the same are numbered, but for numbers of requests. */
    static List<String> of(String line) {
        List<String> names = new ArrayList<>();
        Map<String, Integer> times = new HashMap<>();
        for (int i = 0; i < line.length(); i++) {
            if (Gap.of(line.charAt(i)) == Gap.TEXT) {
                String name = name(line.substring(0, i));
                int time = times.merge(name, 1, Integer::sum);
                names.add(time == 1 || name.equals(REQUEST) ? name : name + "_" + time);
            }
        }
        return names;
    }

    private static String name(String before) {
        if (REFERENCE.matcher(before).find()) {
            return REQUEST;
        }
        Matcher word = LAST_WORD.matcher(before);
        String name = word.find() ? word.group(1).toLowerCase(Locale.ROOT) : UNNAMED;
        return SINCE.matcher(name).matches() ? VERSION : isTaken(name) ? UNNAMED : name;
    }

    /** Whether a name means something else in a template already. */
    private static boolean isTaken(String name) {
        return HandlebarsText.WORDS.contains(name)
                || Stream.of(CaseStyle.values()).anyMatch(style -> style.id().equals(name))
                || Slot.NAMES.contains(name);
    }
}
