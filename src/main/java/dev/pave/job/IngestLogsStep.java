package dev.pave.job;

import dev.pave.home.JobSpec;
import dev.pave.ingest.log.LogGlob;
import dev.pave.ingest.log.LogIngest;
import dev.pave.ingest.log.LogReading;
import dev.pave.ingest.log.Templates;
import dev.pave.ingest.log.format.LogRequest;
import dev.pave.shell.CommandNormaliser;
import dev.pave.store.log.ExecutionStore;
import dev.pave.store.log.LogStore;
import dev.pave.store.log.MessageStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads what is new in the logs and in the home's spool. A file that cannot be read is a warning, and the others go on. */
record IngestLogsStep(RunState run) implements RunStep {

    @Override
    public void execute() throws IOException {
        run.logs().clear();
        List<Asked> asked = asked();
        if (!asked.isEmpty()) {
            run.listener().step("read " + asked.size() + (asked.size() == 1 ? " log file" : " log files"));
            Map<String, String> groups = new TreeMap<>();
            ExecutionStore executions = new ExecutionStore(run.warehouse(), run.notes());
            try (LogIngest ingest = new LogIngest(executions, new CommandNormaliser(), run.engine())) {
                ingest.ahead(asked.stream().map(Asked::request).toList());
                for (Asked one : asked) {
                    String file = one.request().file().toString();
                    new SourceBoundary(run, "ingest-logs").each(file, file, () -> {
                        LogReading reading = read(ingest, one.request());
                        if (reading.isSource()) {
                            groups.put(reading.sourceId(), one.glob() + " (" + reading.format() + ")");
                        }
                    });
                }
            }
            new LogStore(run.warehouse()).group(groups);
            Templates.settle(executions, new MessageStore(run.warehouse()), run.engine());
        }
    }

    /** A file to read, and the glob that named it, from the home where it is below it. */
    private record Asked(String glob, LogRequest request) {}

    private LogReading read(LogIngest ingest, LogRequest request) {
        LogReading reading;
        try {
            reading = ingest.ingest(request);
        } catch (IOException e) {
            String name = request.file().getFileName().toString();
            reading = LogReading.refused(null, name, null, 0, name + ": cannot be read: " + e.getMessage());
        }
        run.logs().add(reading);
        if (reading.refusal() != null) {
            run.notes().unread(request.file().toString(), reading.refusal());
            run.listener().warning(reading.refusal());
        } else if (reading.rejected() > 0) {
            run.listener().warning(reading.name() + ": " + reading.rejected() + " lines were rejected");
        }
        return reading;
    }

    /** A file that several globs name is read as the first of them says. */
    private List<Asked> asked() throws IOException {
        Map<Path, Asked> byFile = new LinkedHashMap<>();
        for (JobSpec.LogSource source : run.request().logs()) {
            List<Path> files = LogGlob.files(source.path());
            if (files.isEmpty()) {
                run.listener().warning("no log file matches " + source.path());
            }
            files.forEach(file -> byFile.putIfAbsent(
                    file, new Asked(fromHome(source.path()), new LogRequest(file, source.format(), source.columns()))));
        }
        String spool = LogGlob.literal(run.request().home().spool().toString()) + "/*.jsonl";
        for (Path file : LogGlob.files(spool)) {
            byFile.putIfAbsent(file, new Asked(fromHome(spool), new LogRequest(file, "pave", Map.of())));
        }
        return List.copyOf(byFile.values());
    }

    private String fromHome(String glob) {
        String home = LogGlob.literal(run.request().home().root().toString()) + "/";
        return glob.startsWith(home) ? glob.substring(home.length()) : glob;
    }
}
