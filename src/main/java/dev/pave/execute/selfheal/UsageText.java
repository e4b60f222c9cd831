package dev.pave.execute.selfheal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads out of a program's usage which words may stand at a place. */
final class UsageText {

    private static final Pattern ROW = Pattern.compile("(?m)^ {2,}([a-z][\\w-]*)(?: {2,}|\\t|$)");
    private static final Pattern SPLIT = Pattern.compile("\\s*\\|\\s*");

    private UsageText() {}

    /** The words that may follow those typed; none where the output does not tell. */
    static List<String> after(List<String> typed, String output) {
        String prefix = Pattern.quote(String.join(" ", typed)).replace(" ", "\\E\\s+\\Q");
        List<String> used = new ArrayList<>();
        Matcher line = Pattern.compile("(?mi)^\\s*(?:usage:|or:)\\s*" + prefix
                        + "(?:\\s+\\[-[^\\]]*]){0,99}\\s+[\\[({<]?\\s*([a-z][\\w-]*(?:\\s*\\|\\s*[a-z][\\w-]*)*+)")
                .matcher(output);
        while (line.find()) {
            used.addAll(SPLIT.splitAsStream(line.group(1)).toList());
        }
        if (used.size() == 1 && used.get(0).matches("(?i)(?:sub)?command")) {
            used.clear();
            ROW.matcher(output).results().forEach(row -> used.add(row.group(1)));
        }
        return used;
    }
}
