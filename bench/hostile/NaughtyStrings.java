import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Puts each string into eight places: names of files, messages, authors, branches, logs, job files, values and reasons. */
final class NaughtyStrings {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Neighbour neighbour;
    private final Tally tally;
    private final Path work;

    NaughtyStrings(Neighbour neighbour, Tally tally, Path work) {
        this.neighbour = neighbour;
        this.tally = tally;
        this.work = work;
    }

    /** A JSON list of texts, or a text a line with `#` before remarks. */
    static List<String> read(Path file) throws IOException {
        if (!file.toString().endsWith(".json")) {
            return Files.readAllLines(file).stream().filter(line -> !line.startsWith("#") && !line.isEmpty()).toList();
        }
        List<String> strings = new ArrayList<>();
        JSON.readTree(Files.readAllBytes(file)).forEach(node -> strings.add(node.asString()));
        return strings;
    }

    void run(List<String> strings) throws Exception {
        Path repository = work.resolve("naughty");
        Neighbour.fastImport(repository, history(strings));
        int branches = 0;
        for (String string : strings) {
            boolean taken = string.indexOf('\0') < 0
                    && Neighbour.git(repository, null, "update-ref", "refs/heads/x" + string, "refs/heads/main") == 0;
            branches += taken ? 1 : 0;
        }
        System.out.println(strings.size() + " strings, " + branches + " of them names of branches");
        Path home = neighbour.home("strings");
        Attempt night = neighbour.night(home, "--repo", repository.toString(), "--logs", log(strings).toString());
        tally.took("nightly", night);
        tally.kept("nightly", neighbour.lost(home));
        tally.kept("commits", count(home, "changes WHERE author NOT LIKE 'Good%'", strings.size()));
        tally.kept("executions", count(home, "execution_logs WHERE session_id = 'naughty'", strings.size()));
        commands(home, strings);
        Path job = Files.writeString(home.resolve("jobs/odd.yaml"), job(strings));
        tally.took("job file", Attempt.of("--home", home.toString(), "nightly", "--job", job.toString()));
        tally.kept("job file", neighbour.lost(home));
    }

    private void commands(Path home, List<String> strings) throws IOException {
        String at = home.toString();
        String id = Attempt.of("--home", at, "query", "--csv", "SELECT min(pattern_id) FROM pattern_candidates").out()
                .lines().skip(1).findFirst().orElse("P-none");
        for (String string : strings) {
            tally.took("--set " + string, Attempt.of("--home", at, "run", id, "--repo", neighbour.repository().toString(),
                    "--set", "name=" + string, "--dry-run"));
            tally.took("--reason " + string, Attempt.of("--home", at, "reject", id, "--reason=" + string));
            tally.took("suggest " + string,
                    Attempt.of("--home", at, "suggest", "--repo", neighbour.repository().toString(), "--", string));
        }
        tally.took("approve", Attempt.of("--home", at, "approve", id, "--reason", "after all"));
    }

    private static String count(Path home, String rows, int expected) {
        String found = Attempt.of("--home", home.toString(), "query", "--csv", "SELECT count(*) FROM " + rows).out();
        return found.strip().endsWith("\n" + expected) ? null : found.strip().replace('\n', ' ') + " in place of " + expected + ": " + rows;
    }

    private static String history(List<String> strings) {
        StringBuilder stream = new StringBuilder();
        for (int i = 0; i < strings.size(); i++) {
            String string = strings.get(i);
            String message = "Add " + string;
            stream.append("commit refs/heads/main\ncommitter x").append(string.replaceAll("[<>\n\0]", "")).append(" <a@b> ")
                    .append(1_600_000_000L + i * 60).append(" +0000\ndata ").append(bytes(message)).append('\n').append(message)
                    .append("\nM 100644 inline ").append(quoted("naughty/x" + string.replace('/', '_').replace("\0", "") + ".js"))
                    .append("\ndata 2\n7\n\n");
        }
        return stream.toString();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String quoted(String path) {
        StringBuilder out = new StringBuilder("\"");
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            out.append(b >= 32 && b != '"' && b != '\\' ? String.valueOf((char) b) : "\\%03o".formatted(b & 0xff));
        }
        return out.append('"').toString();
    }

    private Path log(List<String> strings) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < strings.size(); i++) {
            lines.append("{\"execution_id\":\"n").append(i).append("\",\"session_id\":\"naughty\",\"started_at\":")
                    .append("\"2026-01-02T00:00:00Z\",\"operation\":").append(JSON.writeValueAsString("x" + strings.get(i)))
                    .append(",\"raw\":").append(JSON.writeValueAsString(strings.get(i))).append(",\"outcome\":\"success\"}\n");
        }
        return Files.writeString(work.resolve("naughty.jsonl"), lines);
    }

    private String job(List<String> strings) {
        StringBuilder job = new StringBuilder("sources:\n  repositories:\n    - path: ")
                .append(JSON.writeValueAsString(neighbour.repository().toString())).append('\n');
        strings.stream().filter(string -> !string.isBlank()).forEach(string ->
                job.append("    - path: ").append(JSON.writeValueAsString("missing/" + string)).append('\n'));
        return job.toString();
    }
}
