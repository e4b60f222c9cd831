package dev.pave.cli;

import dev.pave.cli.failure.ExitCode;
import dev.pave.cli.table.CandidateDetails;
import dev.pave.cli.table.CandidateSelection;
import dev.pave.cli.table.CandidateTable;
import dev.pave.decide.Decisions;
import dev.pave.pattern.Candidate;
import dev.pave.pattern.Kind;
import dev.pave.pattern.Status;
import dev.pave.review.Shortlist;
import dev.pave.store.Snapshots;
import dev.pave.store.Warehouse;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Candidates with the ledger's word on them: it may be newer than the tables. */
@Command(
        name = "candidates",
        description = "What was found, and what was decided about it.",
        subcommands = {CandidatesCommand.ListAll.class, CandidatesCommand.Show.class},
        footer = {
            "",
            "Examples:",
            "  pave candidates                       what is most worth looking at",
            "  pave candidates show P-3f2a           one of them, by the beginning of its id"
        })
final class CandidatesCommand extends PaveCommand {

    @Override
    ExitCode run() {
        return list(this, c -> true, 50, false);
    }

    private static ExitCode list(PaveCommand command, Predicate<Candidate> wanted, int limit, boolean everything) {
        List<Candidate> all;
        Shortlist shortlist;
        try (Warehouse tables = Snapshots.open(command.home())) {
            all = new Decisions(command.home()).candidates(tables);
            shortlist = Shortlist.of(all);
            all = CandidateSelection.inOrder(all.stream().filter(wanted).toList(), shortlist);
        }
        if (command.output().isJson()) {
            List<Map<String, Object>> json = all.stream()
                    .map(candidate -> CandidateTable.json(candidate, shortlist))
                    .toList();
            command.output().document(Map.of("candidates", json));
        } else {
            CandidateSelection shown = CandidateSelection.of(all, shortlist, everything);
            CandidateTable.print(shown.candidates(), limit, shown.leftOut(), command.output());
        }
        return ExitCode.DONE;
    }

    @Command(
            name = "list",
            description = "Lists candidates, what is most worth looking at first.",
            footer = {
                "",
                "Examples:",
                "  pave candidates list --status approved",
                "  pave candidates list --all --limit 10"
            })
    static final class ListAll extends PaveCommand {

        @Option(names = "--status", description = "Only candidate, approved, rejected or retired ones.")
        private Status status;

        @Option(names = "--kind", description = "Only similar_files, companion_edit, routine or recovery ones.")
        private Kind kind;

        @Option(names = "--limit", defaultValue = "50", description = "At most so many (default: 50; --json: all).")
        private int limit;

        @Option(
                names = "--all",
                description =
                        "Also those that were not seen for long, have no evidence yet, say what another says, or were rejected.")
        private boolean everything;

        @Override
        ExitCode run() {
            return list(
                    this,
                    c -> (status == null || c.status() == status)
                            && (kind == null || c.found().kind() == kind),
                    limit,
                    everything || status != null);
        }
    }

    @Command(
            name = "show",
            description = "Shows one candidate with its roles, record and decisions.",
            footer = {"", "Example:", "  pave candidates show P-3f2a"})
    static final class Show extends PaveCommand {

        @Parameters(paramLabel = "ID", description = "Its id, or the beginning of it.")
        private String id;

        @Override
        ExitCode run() {
            try (Warehouse tables = Snapshots.open(home())) {
                Candidate candidate = new Decisions(home()).candidate(tables, id);
                CandidateDetails details = CandidateDetails.of(tables, candidate);
                if (output().isJson()) {
                    output().document(details.json());
                } else {
                    details.print(output());
                }
            }
            return ExitCode.DONE;
        }
    }
}
