import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A good repository and a good log, which stand beside each hostile input and must lose nothing by it. */
final class Neighbour {

    private static final List<String> TABLES = List.of(
            "SELECT commit_id, author, authored_at, message FROM changes WHERE author LIKE 'Good%' ORDER BY ALL",
            "SELECT path, change_type FROM file_changes WHERE path LIKE 'good/%' ORDER BY ALL",
            "SELECT session_id, seq, operation, outcome FROM execution_logs WHERE session_id LIKE 'good-%' ORDER BY ALL");

    private final Path work;
    private final Path repository;
    private final Path log;
    private final List<String> expected;

    Neighbour(Path work) throws IOException, InterruptedException {
        this.work = work;
        this.repository = work.resolve("good");
        this.log = work.resolve("good.jsonl");
        makeRepository();
        makeLog();
        Path home = home("alone");
        night(home);
        this.expected = tables(home);
        if (expected.stream().anyMatch(table -> table.lines().count() < 10)) {
            throw new IllegalStateException("the good neighbour alone has too few rows: " + expected);
        }
    }

    private void makeRepository() throws IOException, InterruptedException {
        StringBuilder stream = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            stream.append("commit refs/heads/main\ncommitter Good Ada <ada@example.org> ")
                    .append(1_767_225_600L + i * 86_400)
                    .append(" +0000\ndata 3\nAdd\nM 100644 inline good/n").append(i).append(".js\ndata 2\n").append(i % 10)
                    .append("\nM 100644 inline good/test/n").append(i).append(".test.js\ndata 2\n").append(i % 10).append("\n\n");
        }
        fastImport(repository, stream.toString());
    }

    static void fastImport(Path repository, String stream) throws IOException, InterruptedException {
        Files.createDirectories(repository);
        Path input = Files.writeString(repository.resolveSibling(repository.getFileName() + ".fi"), stream);
        git(repository, null, "init", "-q", "-b", "main", ".");
        if (git(repository, input, "fast-import", "--quiet", "--force") != 0) {
            throw new IllegalStateException("git fast-import refused " + input);
        }
    }

    static int git(Path repository, Path input, String... args) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("git"));
        words.addAll(List.of(args));
        var builder = new ProcessBuilder(words).directory(repository.toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        if (input != null) {
            builder.redirectInput(input.toFile());
        }
        return builder.start().waitFor();
    }

    private void makeLog() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            lines.append("{\"execution_id\":\"g%d\",\"session_id\":\"good-%d\",\"started_at\":\"2026-01-01T00:00:%02dZ\","
                            .formatted(i, i / 5, i))
                    .append("\"operation\":\"make all\",\"raw\":\"make all\",\"outcome\":\"success\",\"exit_code\":0}\n");
        }
        Files.writeString(log, lines);
    }

    Path home(String name) {
        Path home = work.resolve("homes").resolve(name);
        Attempt.of("init", home.toString());
        return home;
    }

    /** A night of the neighbour, and of what stands beside it: options as on the command line. */
    Attempt night(Path home, String... beside) {
        List<String> args = new ArrayList<>(
                List.of("--home", home.toString(), "nightly", "--repo", repository.toString(), "--logs", log.toString()));
        args.addAll(List.of(beside));
        return Attempt.of(args.toArray(String[]::new));
    }

    Path repository() {
        return repository;
    }

    /** What of the neighbour is not in the home's tables as it is when it stands alone; null where nothing is lost. */
    String lost(Path home) {
        List<String> found = tables(home);
        for (int i = 0; i < expected.size(); i++) {
            if (!found.get(i).equals(expected.get(i))) {
                return "of the good neighbour " + found.get(i).lines().count() + " lines in place of "
                        + expected.get(i).lines().count() + " of: " + TABLES.get(i);
            }
        }
        return null;
    }

    private static List<String> tables(Path home) {
        return TABLES.stream().map(sql -> Attempt.of("--home", home.toString(), "query", "--csv", sql).out()).toList();
    }
}
