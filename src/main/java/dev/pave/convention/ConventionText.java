package dev.pave.convention;

import dev.pave.convention.ProvenConvention.Companion;
import dev.pave.pattern.Action;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Conventions as people, coding agents and programs read them.
 *
 * @param conventions what is most worth knowing first
 */
public record ConventionText(List<ProvenConvention> conventions) {

    /** More would not be read. */
    private static final int MOST = 20;

    private static final String HEADING = "## Files that come together";

    /** Lines of Markdown, each with its evidence. */
    public String markdown() {
        List<String> lines = new ArrayList<>(List.of(HEADING, ""));
        if (conventions.isEmpty()) {
            lines.add("Nothing in this repository's history comes together surely enough to be told.");
        } else {
            lines.add(
                    "Counted in this repository's history by pave. When you add a file, add what comes with it, in the"
                            + " same commit. `{name}` is the name of the new thing, written as its place writes names; `{folder}`"
                            + " is a folder, `{number}` the next number.");
            lines.add("");
        }
        conventions.stream().limit(MOST).forEach(convention -> add(convention, lines));
        if (conventions.size() > MOST) {
            lines.add("");
            lines.add((conventions.size() - MOST) + " more: `pave conventions --format json`.");
        }
        return String.join("\n", lines) + "\n";
    }

    private static void add(ProvenConvention convention, List<String> lines) {
        List<Companion> companions = convention.companions();
        String evidence = "newest: `" + convention.newest() + "`, " + convention.day();
        if (companions.size() == 1) {
            lines.add("- A new `" + convention.file() + "` comes with " + told(companions.get(0)) + ": "
                    + convention.whole() + " of the last " + convention.of() + " had it (" + evidence + ").");
            return;
        }
        lines.add("- A new `" + convention.file() + "` comes with these " + companions.size() + ": "
                + convention.whole() + " of the last " + convention.of() + " had them all (" + evidence + ").");
        companions.forEach(companion -> lines.add("  - " + told(companion) + " (" + companion.had() + " of "
                + companion.of() + example(companion) + ")"));
    }

    /** A folder may be another one here than in the new file. */
    private static String example(Companion companion) {
        return companion.template().contains("{folder") ? ", e.g. `" + companion.example() + "`" : "";
    }

    private static String told(Companion companion) {
        return (companion.action() == Action.EDIT ? "an edit of `" : "`") + companion.template() + "`";
    }

    /** For programs: {@code {"conventions": [...]}}. */
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("conventions", conventions.stream().map(ConventionText::json).toList());
        return json;
    }

    private static Map<String, Object> json(ProvenConvention convention) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pattern", convention.pattern());
        json.put("new_file", convention.file());
        json.put("of_the_last", convention.of());
        json.put("had_all", convention.whole());
        List<Map<String, Object>> companions = new ArrayList<>();
        for (Companion companion : convention.companions()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("path", companion.template());
            one.put("action", companion.action().id());
            one.put("had", companion.had());
            one.put("of_the_last", companion.of());
            one.put("example", companion.example());
            companions.add(one);
        }
        json.put("comes_with", companions);
        json.put("newest", convention.newest());
        json.put("day", convention.day().toString());
        return json;
    }
}
