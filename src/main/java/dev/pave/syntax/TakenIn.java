package dev.pave.syntax;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Whether a text takes in what others have, and does nothing with it. */
public final class TakenIn {

    private static final Pattern OF_JAVA = Pattern.compile("(?:package|import)\\s.*");
    private static final Pattern OF_SCRIPTS =
            Pattern.compile("import\\s+(?:type\\s)?.*\\bfrom\\b.*|import\\s*\\{.*|['\"]use strict['\"];?");
    private static final Pattern OF_PYTHON = Pattern.compile("(?:import|from)\\s.*");
    private static final Pattern OF_CS = Pattern.compile("using\\s[^(]*;");

    /** By ending, the first lines of what does nothing by itself. */
    private static final Map<String, Pattern> FORMS = Map.ofEntries(
            Map.entry("java", OF_JAVA),
            Map.entry("kt", OF_JAVA),
            Map.entry("scala", OF_JAVA),
            Map.entry("groovy", OF_JAVA),
            Map.entry("go", OF_JAVA),
            Map.entry("js", OF_SCRIPTS),
            Map.entry("jsx", OF_SCRIPTS),
            Map.entry("mjs", OF_SCRIPTS),
            Map.entry("ts", OF_SCRIPTS),
            Map.entry("tsx", OF_SCRIPTS),
            Map.entry("py", OF_PYTHON),
            Map.entry("cs", OF_CS),
            Map.entry("swift", Pattern.compile("import\\s.*")),
            Map.entry("rs", Pattern.compile("use\\s.*")),
            Map.entry("php", Pattern.compile("<\\?php|declare\\(.*|namespace\\s[^{]*;|use\\s.*")));

    private static final Pattern SAID = Pattern.compile("(?://|/\\*|\\*|#(?!\\[)).*");
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    private TakenIn() {}

    /** The first line of a text that has nothing but such lines and comments, from 1; empty for any other. */
    public static OptionalInt alone(String path, List<String> lines) {
        Pattern form = FORMS.get(Ending.of(path));
        if (form == null) {
            return OptionalInt.empty();
        }
        int first = 0;
        int depth = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || SAID.matcher(line).matches()) {
                continue;
            }
            if (depth == 0 && !form.matcher(line).matches()) {
                return OptionalInt.empty();
            }
            first = first == 0 ? i + 1 : first;
            depth += opened(line);
        }
        return first == 0 ? OptionalInt.empty() : OptionalInt.of(first);
    }

    private static int opened(String line) {
        return (int) (line.chars().filter(c -> OPENING.indexOf(c) >= 0).count()
                - line.chars().filter(c -> CLOSING.indexOf(c) >= 0).count());
    }
}
