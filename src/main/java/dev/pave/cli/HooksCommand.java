package dev.pave.cli;

import dev.pave.home.Person;
import dev.pave.home.UsageException;
import dev.pave.hooks.ClaudeCodeHook;
import dev.pave.hooks.GitHook;
import dev.pave.hooks.Hook;
import dev.pave.hooks.Program;
import dev.pave.hooks.ShellHook;
import dev.pave.ingest.git.GitHooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "hooks",
        description = "Makes git, shells and coding agents tell pave what they do.",
        subcommands = {HooksCommand.Install.class, HooksCommand.Uninstall.class, HooksCommand.Status.class},
        footer = {
            "",
            "Examples:",
            "  pave hooks install                    git's post-commit of this repository",
            "  pave hooks install git bash --repo ../eslint",
            "  pave hooks status",
            "  pave hooks install claude-code        tools that the agent uses in this repository",
            "  pave hooks uninstall git bash zsh     every file is as it was before"
        })
final class HooksCommand extends PaveCommand {

    @Override
    ExitCode run() {
        throw new UsageException("give install, uninstall or status");
    }

    /** What the three have in common. */
    abstract static class OfHooks extends PaveCommand {

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
        final List<Hook> hooks(List<String> otherwise) throws IOException {
            List<String> asked = ids.isEmpty() ? otherwise : ids;
            List<Hook> hooks = new ArrayList<>();
            for (String id : asked) {
                hooks.add(hook(id));
            }
            return hooks;
        }

        private Hook hook(String id) throws IOException {
            Path checkout = Path.of(System.getProperty("pave.checkout", "")).toAbsolutePath();
            Program program = new Program(checkout, home());
            return switch (id) {
                case "git" -> new GitHook(GitHooks.folder(repo), program);
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

        final ExitCode show(List<Hook> hooks) throws IOException {
            List<Map<String, Object>> rows = new ArrayList<>();
            for (Hook hook : hooks) {
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("hook", hook.id());
                row.put("installed", hook.isInstalled());
                row.put("file", hook.file().toString());
                row.put("purpose", hook.purpose());
                rows.add(row);
            }
            if (output().isJson()) {
                output().document(Map.of("hooks", rows));
            } else {
                output().table(
                                List.of("hook", "installed", "file", "what it does"),
                                rows.stream()
                                        .map(row -> row.values().stream()
                                                .map(String::valueOf)
                                                .toList())
                                        .toList());
            }
            return ExitCode.DONE;
        }
    }

    /** Does something to each hook, and shows how they stand then. */
    abstract static class Changing extends OfHooks {

        abstract void change(Hook hook) throws IOException;

        @Override
        final ExitCode run() throws IOException {
            List<Hook> hooks = hooks(List.of("git"));
            for (Hook hook : hooks) {
                change(hook);
            }
            return show(hooks);
        }
    }

    @Command(name = "install", description = "Puts hooks in; what is in a file already stays.")
    static final class Install extends Changing {
        @Override
        void change(Hook hook) throws IOException {
            hook.install();
        }
    }

    @Command(name = "uninstall", description = "Takes hooks out; every file is as it was before.")
    static final class Uninstall extends Changing {
        @Override
        void change(Hook hook) throws IOException {
            hook.uninstall();
        }
    }

    @Command(name = "status", description = "Says which hooks are in, and where.")
    static final class Status extends OfHooks {
        @Override
        ExitCode run() throws IOException {
            List<String> all = new ArrayList<>(List.of("bash", "zsh", "claude-code"));
            if (Files.exists(Path.of(".git"))) {
                all.add(0, "git");
            }
            return show(hooks(all));
        }
    }
}
