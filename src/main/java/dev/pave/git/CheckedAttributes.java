package dev.pave.git;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What git's attributes say of one file of a work tree, whether or not it is there yet.
 *
 * @param values by name; only those that are set to something
 */
public record CheckedAttributes(Map<String, String> values) {

    /** Of a file of which nothing is said. */
    public static final CheckedAttributes NONE = new CheckedAttributes(Map.of());

    private static final String ENCODING = "working-tree-encoding";
    private static final List<String> QUESTION =
            List.of("check-attr", "-z", "eol", "filter", "linguist-generated", ENCODING, "--");
    private static final Set<String> NO_ENCODINGS = Set.of("", "SET", "UNSET", "UNSPECIFIED", "UTF-8", "UTF8");
    private static final int PARTS = 3;

    /** A command line takes no more than so many long paths. */
    private static final int AT_ONCE = 1000;

    /** By path; empty where the folder is in no work tree, or there is no git. Asks git once for {@value #AT_ONCE} of them. */
    public static Map<String, CheckedAttributes> of(Path folder, List<String> paths) {
        Map<String, CheckedAttributes> byPath = new HashMap<>();
        if (!paths.isEmpty() && Git.isThere()) {
            for (int from = 0; from < paths.size(); from += AT_ONCE) {
                ask(folder, paths.subList(from, Math.min(paths.size(), from + AT_ONCE)), byPath);
            }
        }
        return byPath;
    }

    private static void ask(Path folder, List<String> paths, Map<String, CheckedAttributes> byPath) {
        String[] question = Stream.concat(QUESTION.stream(), paths.stream()).toArray(String[]::new);
        String[] parts = Git.in(folder).ask(question).text().split("\0");
        for (int i = 0; i + PARTS <= parts.length; i += PARTS) {
            byPath.computeIfAbsent(parts[i], path -> new CheckedAttributes(new HashMap<>()))
                    .values()
                    .put(parts[i + 1], parts[i + 2]);
        }
    }

    /** Whether Git LFS keeps its content. */
    public boolean isPointer() {
        return "lfs".equals(values.get("filter"));
    }

    /** Whether a program makes it. */
    public boolean isGenerated() {
        String generated = values.getOrDefault("linguist-generated", "");
        return generated.equals("set") || generated.equals("true");
    }

    /** How git writes its text into the work tree, as {@code UTF-16LE}; empty where that is UTF-8. */
    public String encoding() {
        String encoding = values.getOrDefault(ENCODING, "");
        return NO_ENCODINGS.contains(encoding.toUpperCase(Locale.ROOT)) ? "" : encoding;
    }

    /** {@code crlf} or {@code lf}; empty where it is not said. */
    public String lineEnd() {
        String end = values.getOrDefault("eol", "");
        return end.equals("crlf") || end.equals("lf") ? end : "";
    }
}
