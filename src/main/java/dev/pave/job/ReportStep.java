package dev.pave.job;

import dev.pave.report.PageData;
import dev.pave.report.PageWriter;
import dev.pave.report.RunsIndex;
import dev.pave.store.RunStore;
import dev.pave.store.Snapshots;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/** Writes the pages and the snapshot; readers are switched to them last. */
record ReportStep(RunState run) implements RunStep {

    @Override
    public void execute() {
        run.listener().step("report");
        Path reports = run.request().home().reports();
        String figures = JsonMapper.builder()
                .build()
                .writeValueAsString(Summary.of(run, false).figures());
        new RunStore(run.warehouse()).finish(run.id(), "done", figures);
        try (PageData data = new PageData(run.warehouse(), run.id())) {
            new PageWriter(data, run.id(), reports.resolve(run.id())).write();
        }
        Snapshots snapshots = new Snapshots(reports);
        snapshots.take(run.warehouse(), run.id());
        if (run.decides()) {
            snapshots.publish(run.id());
        }
        snapshots.prune(run.request().keepReports());
        new RunsIndex(reports).write(new RunStore(run.warehouse()).list());
    }
}
