package dev.pave.execute.verifycommit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.execute.Orchestrator;
import dev.pave.execute.RunFinding;
import dev.pave.execute.RunRequest;
import dev.pave.execute.RunResult;
import dev.pave.home.Home;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A repository in a folder, made by git, and looks at it by the shipped rules. */
final class ViewedRepository {

    final Path root;
    private final Home home;

    ViewedRepository(Path folder) throws IOException {
        root = Files.createDirectories(folder.resolve("shop")).toRealPath();
        home = new Home(Files.createDirectories(folder.resolve("home")));
        Files.createDirectories(home.rules());
        try (Stream<Path> rules = Files.list(Path.of("rules"))) {
            for (Path file : rules.toList()) {
                Files.copy(file, home.rules().resolve(file.getFileName()));
            }
        }
        git("init", "-q", "-b", "main", ".");
    }

    ViewedRepository write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    ViewedRepository link(String path, String target) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.createSymbolicLink(root.resolve(path), Path.of(target));
        return this;
    }

    ViewedRepository add() throws IOException {
        git("add", "-A");
        return this;
    }

    ViewedRepository commit(String message) throws IOException {
        add();
        git("commit", "-q", "--allow-empty", "--cleanup=verbatim", "-m", message);
        return this;
    }

    String git(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "git", "-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "core.hooksPath=/dev/null"));
        command.addAll(List.of(words));
        Process git = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertThat(git.waitFor()).as(said).isZero();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        return said;
    }

    RunResult look(Map<String, Object> input) throws IOException {
        return new Orchestrator(home, List.of(new VerifyCommit()))
                .run(new RunRequest("verify_commit", root, input, null, false));
    }

    /** What is found, but for messages: {@code path:line rule}. */
    List<String> found(Map<String, Object> input) throws IOException {
        RunResult result = look(input);
        assertThat(result.failure().map(failure -> failure.message()).orElse("errors"))
                .contains("error");
        return result.findings().stream()
                .filter(finding -> !finding.check().equals("message"))
                .map(ViewedRepository::told)
                .toList();
    }

    List<String> staged() throws IOException {
        add();
        return found(Map.of("staged", true));
    }

    List<String> messages(Map<String, Object> input) throws IOException {
        return look(input).findings().stream()
                .filter(finding -> finding.check().equals("message"))
                .map(finding -> finding.severity() + " " + finding.rule())
                .sorted()
                .toList();
    }

    private static String told(RunFinding finding) {
        return finding.path() + (finding.line() > 0 ? ":" + finding.line() : "") + " " + finding.rule();
    }
}
