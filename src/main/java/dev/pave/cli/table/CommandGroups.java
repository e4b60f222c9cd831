package dev.pave.cli.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The commands of the program in the groups that people look for them in; one that is in no group comes last. */
public final class CommandGroups {

    private static final Map<String, List<String>> GROUPS = new LinkedHashMap<>();

    static {
        GROUPS.put("Every night", List.of("nightly", "rerun", "sources"));
        GROUPS.put("Look and decide", List.of("candidates", "approve", "reject", "retire", "auto-approve", "backtest"));
        GROUPS.put("Act", List.of("suggest", "run"));
        GROUPS.put("Find what is wrong", List.of("guards", "classify", "parse"));
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
        Set<String> left = new TreeSet<>(commands.keySet());
        List<String> lines = new ArrayList<>();
        GROUPS.forEach((group, names) -> {
            lines.add(group);
            names.stream().filter(left::remove).forEach(name -> lines.add(line(name, commands.get(name))));
        });
        lines.add("Other");
        left.forEach(name -> lines.add(line(name, commands.get(name))));
        return String.join("\n", lines) + "\n";
    }

    private static String line(String name, String does) {
        String first = does.replace("%n", " ");
        return String.format(Locale.ROOT, "  %-13s %s", name, first.length() <= 63 ? first : shortened(first));
    }

    /** Its first clause, or as many whole words as fit. */
    private static String shortened(String text) {
        int end = text.lastIndexOf(' ', 60);
        return text.substring(0, end) + "...";
    }
}
