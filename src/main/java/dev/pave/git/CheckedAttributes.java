package dev.pave.git;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What git's attributes say of one file of a work tree, whether or not it is there yet.
 *
 * @param values by name; only those that are set to something
 */
public record CheckedAttributes(Map<String, String> values) {

    private static final int PARTS = 3;

    /** Of nothing where the folder is in no work tree, or there is no git. */
    public static CheckedAttributes of(Path folder, String path) {
        Map<String, String> values = new HashMap<>();
        if (Git.isThere()) {
            Git.Answer said = Git.in(folder).ask("check-attr", "-z", "eol", "filter", "linguist-generated", "--", path);
            String[] parts = said.code() == 0 ? said.text().split("\0") : new String[0];
            for (int i = 0; i + PARTS <= parts.length; i += PARTS) {
                values.put(parts[i + 1], parts[i + 2]);
            }
        }
        return new CheckedAttributes(values);
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

    /** {@code crlf} or {@code lf}; empty where it is not said. */
    public String lineEnd() {
        String end = values.getOrDefault("eol", "");
        return end.equals("crlf") || end.equals("lf") ? end : "";
    }
}
