package dev.pave.cli.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;

/** The commands of the program in the groups that people look for them in; one that is in no group comes last. */
public final class CommandGroups implements IHelpSectionRenderer {

    private static final Map<String, List<String>> GROUPS = new LinkedHashMap<>();

    static {
        GROUPS.put("Every night", List.of("nightly", "rerun", "sources"));
        GROUPS.put("Look and decide", List.of("candidates", "approve", "reject", "retire", "auto-approve", "backtest"));
        GROUPS.put("Act", List.of("suggest", "run"));
        GROUPS.put("Find what is wrong", List.of("guards", "classify", "parse"));
        GROUPS.put("Record what is run", List.of("record", "hooks"));
        GROUPS.put("Keep the home", List.of("init", "doctor", "rules", "registry", "query", "db", "ledger"));
    }

    @Override
    public String render(Help help) {
        Map<String, Help> commands = help.subcommands();
        if (!commands.keySet().containsAll(GROUPS.get("Every night"))) {
            return help.commandList();
        }
        Set<String> left = new TreeSet<>(commands.keySet());
        List<String> lines = new ArrayList<>();
        GROUPS.forEach((group, names) -> {
            List<String> there = names.stream().filter(commands::containsKey).toList();
            lines.add(group);
            there.forEach(name -> lines.add(line(name, commands.get(name))));
            there.forEach(left::remove);
        });
        lines.add("Other");
        left.forEach(name -> lines.add(line(name, commands.get(name))));
        return String.join("\n", lines) + "\n";
    }

    private static String line(String name, Help command) {
        String[] description = command.commandSpec().usageMessage().description();
        String first = description.length == 0 ? "" : description[0].replace("%n", " ");
        return String.format("  %-13s %s", name, first.length() <= 63 ? first : shortened(first));
    }

    /** Its first clause, or as many whole words as fit. */
    private static String shortened(String text) {
        int end = text.lastIndexOf(' ', 60);
        return text.substring(0, end) + "...";
    }
}
