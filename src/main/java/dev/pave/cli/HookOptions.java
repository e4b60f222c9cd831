package dev.pave.cli;

import dev.pave.home.Home;
import dev.pave.home.Person;
import dev.pave.home.UsageException;
import dev.pave.hooks.ClaudeCodeHook;
import dev.pave.hooks.GitHook;
import dev.pave.hooks.Hook;
import dev.pave.hooks.Program;
import dev.pave.hooks.ShellHook;
import dev.pave.ingest.git.RepositorySource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which hooks are meant, and of which repository. */
final class HookOptions {

    @Parameters(
            paramLabel = "HOOK",
            arity = "0..*",
            description = "git, bash, zsh or claude-code (default: git; status shows all).")
    private List<String> ids = new ArrayList<>();

    @Option(
            names = "--repo",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The repository of git's and the agent's hook (default: this one).")
    private Path repo;

    /** Those that were asked for, else these. */
    List<Hook> hooks(Home home, List<String> otherwise) throws IOException {
        List<Hook> hooks = new ArrayList<>();
        for (String id : ids.isEmpty() ? otherwise : ids) {
            hooks.add(hook(home, id));
        }
        return hooks;
    }

    private Hook hook(Home home, String id) throws IOException {
        Path checkout = Path.of(System.getProperty("pave.checkout", "")).toAbsolutePath();
        Program program = new Program(checkout, home);
        return switch (id) {
            case "git" -> new GitHook(RepositorySource.at(repo).hooks(), program);
            case "bash" -> new ShellHook(id, Person.folder().resolve(".bashrc"), program);
            case "zsh" -> new ShellHook(id, zshFolder().resolve(".zshrc"), program);
            case "claude-code" ->
                new ClaudeCodeHook(
                        repo.resolve(".claude/settings.local.json")
                                .toAbsolutePath()
                                .normalize(),
                        program);
            default ->
                throw new UsageException("there is no hook " + id + "; there are git, bash, zsh and claude-code");
        };
    }

    private static Path zshFolder() {
        String folder = System.getenv("ZDOTDIR");
        return folder == null || folder.isBlank() ? Person.folder() : Path.of(folder);
    }
}
