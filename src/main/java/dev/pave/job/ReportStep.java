package dev.pave.job;

import dev.pave.report.AntiPatternsWriter;
import dev.pave.report.ReportWriter;
import dev.pave.report.RunsIndex;
import dev.pave.report.SessionsWriter;
import dev.pave.store.RunStore;
import dev.pave.store.Snapshots;
import java.nio.file.Path;

/** Writes the pages and the snapshot; readers are switched to them last. */
record ReportStep(RunState run) implements RunStep {

    @Override
    public void execute() {
        run.listener().step("report");
        Path reports = run.request().home().reports();
        new RunStore(run.warehouse()).finish(run.id(), "done", Summary.json(Summary.of(run, false)));
        new ReportWriter(run.warehouse().connection()).write(run.id(), reports.resolve(run.id()));
        new SessionsWriter(run.warehouse().connection()).write(run.id(), reports.resolve(run.id()));
        new AntiPatternsWriter(run.warehouse().connection()).write(run.id(), reports.resolve(run.id()));
        Snapshots snapshots = new Snapshots(reports);
        snapshots.take(run.warehouse(), run.id());
        if (run.decides()) {
            snapshots.publish(run.id());
        }
        snapshots.prune(run.request().keepReports());
        new RunsIndex(reports).write();
    }
}
