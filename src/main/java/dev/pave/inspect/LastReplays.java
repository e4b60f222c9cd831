package dev.pave.inspect;

import dev.pave.mine.templates.FileScore;
import dev.pave.mine.templates.ReplayWatcher;
import dev.pave.pattern.text.Replay;
import dev.pave.pattern.text.RoleTemplate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The replays of the newest files of each role: what pave would have written beside line voting, naive line voting and
 * copying the newest file, in both readings of {@link FileScore}. Not thread-safe.
 */
public final class LastReplays {

    private static final List<String> HEADER = List.of(
            "pattern", "role", "files", "written by", "coverage", "kept", "edit cost", "of a file: coverage", "kept");

    private static final List<String> SHOWN =
            List.of(ReplayWatcher.PAVE, "voting", ReplayWatcher.NAIVE_VOTING, RoleTemplate.COPY_LAST);

    private final int last;
    private final Map<Role, Deque<Map<String, FileScore>>> scores = new LinkedHashMap<>();

    /** @param last newest files of a role that are kept; 0 for none */
    public LastReplays(int last) {
        this.last = last;
    }

    private record Role(String pattern, String template) {}

    /** Remembers the replays of a pattern; null where nothing is to be remembered, which is quicker. */
    ReplayWatcher of(String pattern) {
        return last == 0
                ? null
                : (role, file) -> add(scores.computeIfAbsent(new Role(pattern, role), r -> new ArrayDeque<>()), file);
    }

    private void add(Deque<Map<String, FileScore>> newest, Map<String, FileScore> file) {
        newest.addLast(file);
        if (newest.size() > last) {
            newest.removeFirst();
        }
    }

    public List<String> header() {
        return HEADER;
    }

    public List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        scores.forEach((role, files) -> SHOWN.forEach(method -> rows.add(row(role, method, of(method, files)))));
        return rows;
    }

    private static List<String> row(Role role, String method, List<FileScore> files) {
        Replay replay = together(files);
        return List.of(
                role.pattern(),
                role.template(),
                "" + files.size(),
                method.replace('_', ' '),
                two(replay.coverage()),
                two(replay.kept()),
                two(replay.editCost()),
                two(mean(files, FileScore::coverage)),
                two(mean(files, FileScore::kept)));
    }

    /** For JSON: by role, the figures of each method. */
    public Map<String, Object> json() {
        List<Map<String, Object>> roles = new ArrayList<>();
        scores.forEach((role, files) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("pattern", role.pattern());
            one.put("template", role.template());
            one.put("files", files.size());
            Map<String, Object> methods = new LinkedHashMap<>();
            SHOWN.forEach(method -> methods.put(method, figures(of(method, files))));
            one.put("methods", methods);
            roles.add(one);
        });
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("files", last);
        json.put("roles", roles);
        return json;
    }

    private static Map<String, Object> figures(List<FileScore> files) {
        Replay replay = together(files);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("coverage", replay.coverage());
        figures.put("kept", replay.kept());
        figures.put("edit_cost", replay.editCost());
        figures.put("mean_coverage", mean(files, FileScore::coverage));
        figures.put("mean_kept", mean(files, FileScore::kept));
        return figures;
    }

    private static List<FileScore> of(String method, Deque<Map<String, FileScore>> files) {
        return files.stream().map(file -> file.get(method)).toList();
    }

    private static Replay together(List<FileScore> files) {
        return files.stream().map(FileScore::replay).reduce(Replay.NOTHING, Replay::plus);
    }

    private static double mean(List<FileScore> files, ToDoubleFunction<FileScore> figure) {
        return files.stream().mapToDouble(figure).average().orElse(0);
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
