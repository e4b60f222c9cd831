package dev.pave.git;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Settings under which git runs no program but its own: they go before what a repository, its user or its machine has set,
 * and into the environment, where no name can be mistaken for something else.
 */
final class Neutral {

    private static final Map<String, String> ALWAYS = Map.of(
            "core.fsmonitor", "false",
            "core.hooksPath", "/dev/null",
            "core.untrackedCache", "false",
            "core.quotePath", "false",
            "protocol.allow", "never",
            "credential.helper", "",
            "submodule.recurse", "false",
            "diff.ignoreSubmodules", "dirty",
            "init.templateDir", "");

    /** Filters run by attributes, which may be in the work tree itself; an empty command is none. */
    private static final Pattern FILTER = Pattern.compile("(?s)(filter\\..*\\.)(clean|smudge|process|required)");

    /** Say where git itself, its user's settings and the ends of its search are; all else is for one call of somebody's. */
    private static final Set<String> KEPT = Set.of(
            "GIT_EXEC_PATH",
            "GIT_CONFIG_GLOBAL",
            "GIT_CONFIG_SYSTEM",
            "GIT_CONFIG_NOSYSTEM",
            "GIT_CEILING_DIRECTORIES",
            "GIT_DISCOVERY_ACROSS_FILESYSTEM");

    private static final Map<String, String> QUIET = Map.ofEntries(
            Map.entry("GIT_TERMINAL_PROMPT", "0"),
            Map.entry("GIT_OPTIONAL_LOCKS", "0"),
            Map.entry("GIT_NO_LAZY_FETCH", "1"),
            Map.entry("GIT_ALLOW_PROTOCOL", "none"),
            Map.entry("GIT_ATTR_NOSYSTEM", "1"),
            Map.entry("GIT_LITERAL_PATHSPECS", "1"),
            Map.entry("GIT_PAGER", "cat"),
            Map.entry("GIT_EDITOR", ":"),
            Map.entry("GIT_SEQUENCE_EDITOR", ":"),
            Map.entry("GIT_ASKPASS", "true"),
            Map.entry("LC_ALL", "C"));

    private Neutral() {}

    /** @param names all settings that are there, each ended by a NUL */
    static void into(Map<String, String> environment, String names) {
        environment.keySet().removeIf(name -> name.startsWith("GIT_") && !KEPT.contains(name));
        environment.putAll(QUIET);
        List<Map.Entry<String, String>> settings = new ArrayList<>(ALWAYS.entrySet());
        for (String name : names.split("\0")) {
            Matcher filter = FILTER.matcher(name);
            if (filter.matches()) {
                settings.add(Map.entry(name, filter.group(2).equals("required") ? "false" : ""));
            }
        }
        environment.put("GIT_CONFIG_COUNT", String.valueOf(settings.size()));
        for (int i = 0; i < settings.size(); i++) {
            environment.put("GIT_CONFIG_KEY_" + i, settings.get(i).getKey());
            environment.put("GIT_CONFIG_VALUE_" + i, settings.get(i).getValue());
        }
    }
}
