package dev.pave.job;

import dev.pave.home.Feedback;
import dev.pave.report.PageData;
import dev.pave.report.PageWriter;
import dev.pave.report.RunsIndex;
import dev.pave.store.RunRow;
import dev.pave.store.RunStore;
import dev.pave.store.Snapshots;
import dev.pave.store.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the pages and the snapshot; readers are switched to them last.
 *
 * @param still looks at the home before the pages tell of it
 */
record ReportStep(RunState run, StillNight still) implements RunStep {

    @Override
    public void execute() throws IOException {
        run.listener().step("report");
        run.histories()
                .waitForWriting((source, done) ->
                        new SourceBoundary(run, "mine").each(source.sourceId(), source.name(), done::get));
        JobRequest request = run.request();
        new RunStore(run.warehouse()).finish(run.id(), "done", summary(Summary.of(run, false)));
        still.look(run);
        List<Feedback.Answer> answers = new Feedback(request.home().feedback()).inForce();
        int secondsPerLine = run.thresholds().savings().secondsPerLine();
        try (Ledger ledger = run.ledger();
                PageData data = new PageData(
                        run.warehouse(),
                        run.listed(),
                        run.id(),
                        new HomeShelf(request.home(), run.listener()).all(ledger),
                        answers,
                        secondsPerLine)) {
            new PageWriter(data, run.id(), request.home().reports().resolve(run.id())).write();
        }
        List<RunRow> runs = new RunStore(run.warehouse()).list();
        new Snapshots(request.home().reports()).take(run.warehouse(), run.id());
        publish(request, run.id(), runs);
    }

    /** What the tables keep of how a run ended, as JSON. */
    static String summary(JobOutcome outcome) {
        return JsonMapper.builder().build().writeValueAsString(outcome.figures());
    }

    /** The first page of a run. */
    static Path page(JobRequest request, String runId) {
        return request.home().reports().resolve(runId).resolve("index.html");
    }

    /**
     * Has readers see a run whose pages and snapshot are written, and lets go of old ones; a rerun is only listed.
     *
     * @param runs that the tables know
     */
    static void publish(JobRequest request, String runId, List<RunRow> runs) {
        Path reports = request.home().reports();
        Snapshots snapshots = new Snapshots(reports);
        if (!request.job().equals(JobRunner.RERUN)) {
            snapshots.publish(runId);
        }
        snapshots.prune(request.keepReports());
        new RunsIndex(reports).write(runs);
    }
}
