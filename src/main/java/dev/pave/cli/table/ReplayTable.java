package dev.pave.cli.table;

import dev.pave.pattern.text.Replay;
import dev.pave.pattern.text.RoleTemplate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the replays of templates are printed: a line a role beside copying the last file, and all together. */
public record ReplayTable(Map<String, List<RoleTemplate>> templates) {

    private static final List<String> HEADER = List.of(
            "pattern", "role", "method", "files", "coverage", "kept", "edit cost", "copying", "its cost", "saved");

    public void print(Output output) {
        output.table(HEADER, rows());
    }

    private List<List<String>> rows() {
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
                Table.two(replay.coverage()),
                Table.two(replay.kept()),
                Table.two(replay.editCost()),
                Table.two(copy.coverage()) + " at " + Table.two(copy.kept()),
                Table.two(copy.editCost()),
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
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("files", replay.instances());
        json.put("lines", replay.written());
        json.put("coverage", replay.coverage());
        json.put("kept", replay.kept());
        json.put("edit_cost", replay.editCost());
        json.put("lines_saved", replay.linesSaved());
        return json;
    }

    private Replay total(java.util.function.Function<RoleTemplate, Replay> which) {
        return templates.values().stream().flatMap(List::stream).map(which).reduce(Replay.NOTHING, Replay::plus);
    }
}
