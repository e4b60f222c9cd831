package dev.pave.cli;

import dev.pave.home.Home;
import dev.pave.home.Person;
import dev.pave.home.UsageException;
import dev.pave.hooks.ClaudeCodeHook;
import dev.pave.hooks.GitHook;
import dev.pave.hooks.GitHook.Moment;
import dev.pave.hooks.Hook;
import dev.pave.hooks.Program;
import dev.pave.hooks.ShellHook;
import dev.pave.ingest.git.RepositorySource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which hooks are meant, and of which repository. */
final class HookOptions {

    @Parameters(
            paramLabel = "HOOK",
            arity = "0..*",
            description = "git, pre-commit, commit-msg, bash, zsh or claude-code (default: git; status shows all).")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--pre-commit", description = "The hook that looks at what is about to be committed.")
    private boolean preCommit;

    @Option(names = "--commit-msg", description = "The hook that looks at the message of a commit.")
    private boolean commitMsg;

    @Option(
            names = "--repo",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The repository of git's and the agent's hook (default: this one).")
    private Path repo;

    /** Those that were asked for, else these. */
    List<Hook> hooks(Home home, List<String> otherwise) throws IOException {
        List<String> wanted = new ArrayList<>(ids);
        if (preCommit) {
            wanted.add(Moment.BEFORE.id());
        }
        if (commitMsg) {
            wanted.add(Moment.MESSAGE.id());
        }
        List<Hook> hooks = new ArrayList<>();
        for (String id : wanted.isEmpty() ? otherwise : wanted) {
            hooks.add(hook(home, id));
        }
        return hooks;
    }

    private Hook hook(Home home, String id) throws IOException {
        Program program = new Program(Path.of(PaveCommand.place()).toAbsolutePath(), home);
        return switch (id) {
            case "git", "pre-commit", "commit-msg" ->
                new GitHook(RepositorySource.at(repo).hooks(), program, moment(id));
            case "bash" -> new ShellHook(id, Person.folder().resolve(".bashrc"), program);
            case "zsh" -> new ShellHook(id, zshFolder().resolve(".zshrc"), program);
            case "claude-code" ->
                new ClaudeCodeHook(
                        repo.resolve(".claude/settings.local.json")
                                .toAbsolutePath()
                                .normalize(),
                        program);
            default ->
                throw new UsageException("there is no hook " + id + "; there are git, pre-commit, commit-msg, bash,"
                        + " zsh and claude-code");
        };
    }

    private static Moment moment(String id) {
        return Arrays.stream(Moment.values())
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Path zshFolder() {
        String folder = System.getenv("ZDOTDIR");
        return folder == null || folder.isBlank() ? Person.folder() : Path.of(folder);
    }
}
