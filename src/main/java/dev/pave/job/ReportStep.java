package dev.pave.job;

import dev.pave.home.Feedback;
import dev.pave.report.PageData;
import dev.pave.report.PageWriter;
import dev.pave.report.RunsIndex;
import dev.pave.store.RunStore;
import dev.pave.store.Snapshots;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Writes the pages and the snapshot; readers are switched to them last. */
record ReportStep(RunState run) implements RunStep {

    @Override
    public void execute() throws IOException {
        run.listener().step("report");
        Path reports = run.request().home().reports();
        String figures = JsonMapper.builder()
                .build()
                .writeValueAsString(Summary.of(run, false).figures());
        new RunStore(run.warehouse()).finish(run.id(), "done", figures);
        List<Feedback.Answer> answers = new Feedback(run.request().home().feedback()).inForce();
        int secondsPerLine = run.thresholds().savings().secondsPerLine();
        try (PageData data =
                new PageData(run.warehouse(), run.id(), new HomeShelf(run).all(), answers, secondsPerLine)) {
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
