package dev.pave.execute.refactorpatch;

import dev.pave.decide.ApprovalCheck;
import dev.pave.execute.Orchestrator;
import dev.pave.execute.RunRequest;
import dev.pave.execute.RunResult;
import dev.pave.execute.registry.Executors;
import dev.pave.home.BuiltIn;
import dev.pave.home.Home;
import dev.pave.pattern.Decision;
import dev.pave.pattern.Status;
import dev.pave.store.ledger.Ledger;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A repository of a test, and a home that runs built-in patterns on it. */
public record PatchedRepository(Home home, Path tree) {

    /** With a first commit of nothing. */
    public static PatchedRepository in(Path folder) throws IOException {
        Home home = new Home(folder.resolve("home"));
        Files.createDirectories(home.specs());
        Files.createDirectories(home.rules());
        Files.copy(Path.of("rules/failures.yaml"), home.rules().resolve("failures.yaml"));
        PatchedRepository made = new PatchedRepository(home, Files.createDirectory(folder.resolve("repository")));
        made.git("init", "--quiet", "--initial-branch=main");
        made.git("config", "user.name", "Ada");
        made.git("config", "user.email", "ada@example.org");
        made.git("commit", "--quiet", "--allow-empty", "-m", "first");
        return made;
    }

    public String git(String... arguments) {
        return git(tree, arguments);
    }

    /** Git as its user has it, in a folder; what it prints. */
    public static String git(Path folder, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        try {
            Process git = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (git.waitFor() != 0) {
                throw new IllegalStateException(command + ": " + said);
            }
            return said;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public void write(String path, String text) throws IOException {
        Path file = tree.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    public String read(String path) throws IOException {
        return Files.readString(tree.resolve(path));
    }

    /** Commits all that is there. */
    public void commit(String message) {
        git("add", "--all");
        git("commit", "--quiet", "-m", message);
    }

    /** The changes of the work tree as a patch; they are undone. */
    public String patch() {
        git("add", "--all");
        String patch = git("diff", "--cached", "--binary", "-M");
        git("reset", "--quiet", "--hard");
        return patch;
    }

    public void approve(String pattern) {
        try (Ledger ledger = Ledger.open(home)) {
            ledger.record(new Decision(
                    pattern, Status.APPROVED, "ada", true, Instant.parse("2026-03-01T10:00:00Z"), "read it", "hash"));
        }
        new ApprovalCheck(home).give(BuiltIn.find(pattern).orElseThrow().specification(), "ada", "read it");
    }

    public RunResult run(String pattern, boolean apply, Map<String, Object> input) throws IOException {
        return new Orchestrator(home, Executors.all()).run(new RunRequest(pattern, tree, input, null, apply));
    }
}
