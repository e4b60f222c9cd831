package dev.pave.cli.table;

import dev.pave.pattern.text.Replay;
import dev.pave.pattern.text.RoleTemplate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How the replays of templates are printed: a line a role beside copying the last file, and all together. */
public record ReplayTable(Map<String, List<RoleTemplate>> templates) {

    private static final List<String> HEADER = List.of(
            "pattern", "role", "method", "files", "coverage", "kept", "edit cost", "copying", "its cost", "saved");

    public List<String> header() {
        return HEADER;
    }

    public List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        templates.forEach((id, roles) -> roles.forEach(role -> {
            if (role.replay().instances() > 0) {
                rows.add(row(id, role.template().path(), role.template().method(), role.replay(), role.copyLast()));
            }
        }));
        rows.add(row("all", "", "", total(RoleTemplate::replay), total(RoleTemplate::copyLast)));
        return rows;
    }

    private static List<String> row(String id, String path, String method, Replay replay, Replay copy) {
        return List.of(
                id,
                path,
                method,
                "" + replay.instances(),
                two(replay.coverage()),
                two(replay.kept()),
                two(replay.editCost()),
                two(copy.coverage()) + " at " + two(copy.kept()),
                two(copy.editCost()),
                "" + replay.linesSaved());
    }

    /** For JSON: figures of each role, and of all. */
    public Map<String, Object> json() {
        List<Map<String, Object>> roles = new ArrayList<>();
        templates.forEach((id, list) -> list.forEach(role -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("pattern", id);
            one.put("template", role.template().path());
            one.put("method", role.template().method());
            one.put("replay", figures(role.replay()));
            Map<String, Object> methods = new LinkedHashMap<>();
            role.methods().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(m -> methods.put(m.getKey(), figures(m.getValue())));
            one.put("methods", methods);
            one.put("left_out", role.leftOut());
            roles.add(one);
        }));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("roles", roles);
        json.put("all", figures(total(RoleTemplate::replay)));
        json.put("copy_last", figures(total(RoleTemplate::copyLast)));
        return json;
    }

    private static Map<String, Object> figures(Replay replay) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("files", replay.instances());
        figures.put("lines", replay.written());
        figures.put("coverage", replay.coverage());
        figures.put("kept", replay.kept());
        figures.put("edit_cost", replay.editCost());
        figures.put("lines_saved", replay.linesSaved());
        return figures;
    }

    private Replay total(java.util.function.Function<RoleTemplate, Replay> which) {
        return templates.values().stream().flatMap(List::stream).map(which).reduce(Replay.NOTHING, Replay::plus);
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
