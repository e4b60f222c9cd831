package dev.pave.cli;

import dev.pave.approve.PersonDecision;
import dev.pave.cli.failure.ExitCode;
import dev.pave.cli.review.HeldDecisions;
import dev.pave.cli.review.QueueEvidence;
import dev.pave.cli.review.QueueItem;
import dev.pave.cli.review.Review;
import dev.pave.cli.review.ReviewTerminal;
import dev.pave.decide.Decisions;
import dev.pave.home.UsageException;
import dev.pave.pattern.Candidate;
import dev.pave.pattern.Status;
import dev.pave.store.Snapshots;
import dev.pave.store.Warehouse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The queue of the page of candidates, for those who live in a terminal. */
@Command(
        name = "review",
        description = "Goes through what waits for a decision, key by key: the page of candidates in a terminal.",
        footer = {
            "",
            "Keys: j k next and before, Enter the evidence, a approve, r reject, z undo, x select, / search, ? help, q leave.",
            "A decision is kept ten seconds after it was made, or when one leaves; until then z takes it back.",
            "",
            "Examples:",
            "  pave review                           what is worth a look",
            "  pave review --all                     also what has little evidence or was not seen for long"
        })
final class ReviewCommand extends PaveCommand {

    @Option(names = "--all", description = "Also what is not worth a look: silent, unproven, often wrong.")
    private boolean everything;

    @Override
    ExitCode run() throws IOException {
        Decisions decisions = new Decisions(home());
        HeldDecisions held =
                new HeldDecisions((candidate, status, reason) -> keep(candidate, status, reason), Clock.systemUTC());
        try (Warehouse tables = Snapshots.open(home())) {
            List<QueueItem> waiting = QueueItem.waiting(decisions.candidates(tables), everything);
            if (waiting.isEmpty()) {
                output().say("Nothing waits for a decision; `pave candidates list --all` has all.");
                return ExitCode.DONE;
            }
            if (System.console() == null || output().isJson()) {
                throw new UsageException(
                        "pave review wants a terminal; " + waiting.size() + (waiting.size() == 1 ? " waits" : " wait")
                                + ": `pave candidates list` has them, `pave approve` and `pave reject` decide");
            }
            try {
                ReviewTerminal.run(
                        new Review(waiting, held), new QueueEvidence(tables), System.getenv("NO_COLOR") == null);
            } finally {
                held.keepAll();
            }
        }
        held.kept().forEach((id, status) -> output().say(id + " is " + status.id()));
        held.failed().forEach(output()::note);
        return held.failed().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    /** Only what was looked at: a run may have ended since. */
    private void keep(Candidate looked, Status status, String reason) {
        String id = looked.found().patternId();
        try (Warehouse now = Snapshots.open(home())) {
            Candidate candidate = new Decisions(home()).candidate(now, id);
            if (!candidate.found().signature().equals(looked.found().signature())
                    || candidate.status() != looked.status()) {
                throw new UsageException("it is no longer what was looked at (now "
                        + candidate.status().id() + "); look again");
            }
        }
        new PersonDecision(home()).decide(id, status, reason);
    }
}
