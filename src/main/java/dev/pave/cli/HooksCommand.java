package dev.pave.cli;

import dev.pave.cli.failure.ExitCode;
import dev.pave.home.UsageException;
import dev.pave.hooks.Hook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "hooks",
        description = "Makes git, shells and coding agents tell pave what they do.",
        subcommands = {HooksCommand.Install.class, HooksCommand.Uninstall.class, HooksCommand.Status.class},
        footer = {
            "",
            "Examples:",
            "  pave hooks install                    git's post-commit of this repository",
            "  pave hooks install git bash --repo ../eslint",
            "  pave hooks install --pre-commit --commit-msg   no commit with an error (pave verify-commit)",
            "  pave hooks status",
            "  pave hooks install claude-code        tools that the agent uses in this repository",
            "  pave hooks uninstall git bash zsh     every file is as it was before"
        })
final class HooksCommand extends PaveCommand {

    @Override
    ExitCode run() {
        throw new UsageException("give install, uninstall or status");
    }

    /** Does something to hooks, and shows how they stand then. */
    abstract static class OfHooks extends PaveCommand {

        @Mixin
        private HookOptions options;

        /** Those that are meant where none is named. */
        List<String> usual() {
            return List.of("git");
        }

        abstract void change(Hook hook) throws IOException;

        @Override
        final ExitCode run() throws IOException {
            List<Hook> hooks = options.hooks(home(), usual());
            for (Hook hook : hooks) {
                change(hook);
            }
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

    @Command(
            name = "install",
            description = "Puts hooks in; what is in a file already stays.",
            footer = {"", "Example:", "  pave hooks install git bash"})
    static final class Install extends OfHooks {
        @Override
        void change(Hook hook) throws IOException {
            hook.install();
        }
    }

    @Command(
            name = "uninstall",
            description = "Takes hooks out; every file is as it was before.",
            footer = {"", "Example:", "  pave hooks uninstall git bash"})
    static final class Uninstall extends OfHooks {
        @Override
        void change(Hook hook) throws IOException {
            hook.uninstall();
        }
    }

    @Command(
            name = "status",
            description = "Says which hooks are in, and where.",
            footer = {"", "Example:", "  pave hooks status --json"})
    static final class Status extends OfHooks {
        @Override
        List<String> usual() {
            return Files.exists(Path.of(".git"))
                    ? List.of("git", "pre-commit", "commit-msg", "bash", "zsh", "claude-code")
                    : List.of("bash", "zsh", "claude-code");
        }

        @Override
        void change(Hook hook) {}
    }
}
