package dev.pave.cli.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The commands of the program in the groups that people look for them in; one that is in no group comes last. */
public final class CommandGroups {

    private static final Map<String, List<String>> GROUPS = new LinkedHashMap<>();

    static {
        GROUPS.put("Every night", List.of("nightly", "rerun", "sources"));
        GROUPS.put(
                "Look and decide",
                List.of("candidates", "review", "approve", "reject", "retire", "auto-approve", "backtest", "serve"));
        GROUPS.put("Act", List.of("suggest", "run"));
        GROUPS.put("Find what is wrong", List.of("verify-commit", "guards", "classify", "parse"));
        GROUPS.put("Record what is run", List.of("record", "hooks"));
        GROUPS.put("Keep the home", List.of("init", "doctor", "rules", "registry", "query", "db", "ledger"));
    }

    private CommandGroups() {}

    /**
     * A line a command, below its group.
     *
     * @param commands by name, what each does
     */
    public static String of(Map<String, String> commands) {
        Map<String, String> left = new TreeMap<>(commands);
        StringBuilder lines = new StringBuilder();
        for (Map.Entry<String, List<String>> group : GROUPS.entrySet()) {
            lines.append(group.getKey()).append('\n');
            for (String name : group.getValue()) {
                add(name, left.remove(name), lines);
            }
        }
        lines.append("Other\n");
        for (Map.Entry<String, String> other : left.entrySet()) {
            add(other.getKey(), other.getValue(), lines);
        }
        return lines.toString();
    }

    private static void add(String name, String does, StringBuilder lines) {
        if (does != null) {
            String first = does.replace("%n", " ");
            lines.append("  ").append(name).append(" ".repeat(Math.max(0, 13 - name.length()) + 1));
            lines.append(first.length() <= 63 ? first : shortened(first)).append('\n');
        }
    }

    /** Its first clause, or as many whole words as fit. */
    private static String shortened(String text) {
        int end = text.lastIndexOf(' ', 60);
        return text.substring(0, end) + "...";
    }
}
