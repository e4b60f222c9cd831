package dev.pave.cli;

import dev.pave.cli.failure.ExitCode;
import dev.pave.decide.Decisions;
import dev.pave.home.UsageException;
import dev.pave.store.ledger.Ledger;
import dev.pave.store.ledger.LedgerRescue;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "ledger",
        description = "The decisions: whether they are all there, copies of them, and how to get them back.",
        subcommands = {LedgerCommand.Check.class, LedgerCommand.Backup.class, LedgerCommand.Restore.class},
        footer = {
            "",
            "Each decision is also a line of state/ledger.jsonl; each night keeps a copy in state/ledger-backups.",
            "",
            "Examples:",
            "  pave ledger check",
            "  pave ledger backup",
            "  pave ledger restore",
            "  pave ledger restore --from state/ledger-backups/20260301-020000.jsonl"
        })
final class LedgerCommand extends PaveCommand {

    @Override
    ExitCode run() {
        throw new UsageException("say what to do: pave ledger check, pave ledger backup or pave ledger restore");
    }

    @Command(
            name = "check",
            description = "Looks whether the ledger opens and holds all that is known; ends with 1 where not.",
            footer = {"", "Example:", "  pave ledger check --json"})
    static final class Check extends PaveCommand {

        @Override
        ExitCode run() {
            LedgerRescue.State state = new LedgerRescue(home()).check();
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("ledger", state.ledger().toString());
            json.put("ok", state.problem() == null);
            json.put("problem", state.problem());
            json.put("decisions", state.decisions());
            json.put("trusts", state.trusts());
            json.put("backups", state.backups().stream().map(Path::toString).toList());
            String whole = "The ledger is whole: " + state.decisions() + " decisions, " + state.trusts() + " trusts; "
                    + state.backups().size() + " copies of earlier nights";
            output().answer(json, List.of(state.problem() != null ? state.problem() : whole));
            return state.problem() == null ? ExitCode.DONE : ExitCode.FAILED;
        }
    }

    @Command(
            name = "backup",
            description = "Keeps a copy of all decisions now, and reads it back; the newest 14 stay.",
            footer = {"", "Example:", "  pave ledger backup"})
    static final class Backup extends PaveCommand {

        @Override
        ExitCode run() {
            Path file;
            try (Ledger ledger = Ledger.open(home())) {
                file = ledger.backup(Decisions.now());
            }
            output().answer(Map.of("file", file.toString()), List.of("The decisions are also in " + file));
            return ExitCode.DONE;
        }
    }

    @Command(
            name = "restore",
            description = {
                "Rebuilds the ledger from everything that still tells of decisions: the copies, the ledger as far as it",
                "can be read, and the tables. The file that was there is kept in state/set-aside."
            },
            footer = {
                "",
                "Examples:",
                "  pave ledger restore",
                "  pave ledger restore --from state/ledger-backups/20260301-020000.jsonl"
            })
    static final class Restore extends PaveCommand {

        @Option(names = "--from", paramLabel = "FILE", description = "A copy whose lines come first.")
        private Path from;

        @Override
        ExitCode run() {
            LedgerRescue.Restored restored = new LedgerRescue(home()).restore(from, Decisions.now());
            String aside =
                    restored.setAside() == null ? null : restored.setAside().toString();
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("decisions", restored.decisions());
            json.put("trusts", restored.trusts());
            json.put("from", restored.from());
            json.put("set_aside", aside);
            String from = restored.from().isEmpty() ? "" : ", from " + String.join(", ", restored.from());
            output().answer(
                            json,
                            List.of(
                                    "The ledger has " + restored.decisions() + " decisions and " + restored.trusts()
                                            + " trusts" + from,
                                    aside == null ? "" : "The old file is " + aside));
            return ExitCode.DONE;
        }
    }
}
