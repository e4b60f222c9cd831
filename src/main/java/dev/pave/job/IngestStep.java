package dev.pave.job;

import dev.pave.ingest.git.HistoryIngest;
import dev.pave.ingest.git.IngestResult;
import dev.pave.ingest.git.RepositorySource;
import dev.pave.ingest.git.Until;
import dev.pave.store.HistoryStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what is new in the repositories, one after the other, since each is read on several threads. One that cannot be read
 * is a warning, and the others go on. No partitions of Spring Batch: how far each repository was read is in its cursor, and
 * runs that went on after a kill met partitions without the context that says what they are about.
 */
record IngestStep(RunState run) implements RunStep {

    @Override
    public void execute() {
        for (Path location : run.request().repositories()) {
            RepositorySource source = RepositorySource.at(location);
            run.listener().step("read " + source.name());
            new SourceBoundary(run, "ingest").each(source.sourceId(), source.name(), () -> read(source));
        }
    }

    private void read(RepositorySource source) {
        IngestResult result = new HistoryIngest(new HistoryStore(run.warehouse(), run.notes()))
                .ingest(
                        source,
                        Until.parse(run.request().until()),
                        (done, total) -> run.listener().reading(source.name(), done, total));
        if (result.reread()) {
            run.listener()
                    .warning(source.name()
                            + ": its history was rewritten or cut, or objects are back; all of it was read anew");
        }
        List<String> left = new ArrayList<>(result.leftOut().inWords());
        if (left.isEmpty() && result.notFetched() > 0) {
            left.add("this partial clone lacks contents of " + result.notFetched()
                    + " commits, so that it is not known which files moved in them;"
                    + " `git fetch --refetch --no-filter` gets all");
        }
        if (result.unread() > 0) {
            left.add("something of " + result.unread() + " commit(s) cannot be read, first of " + result.firstUnread()
                    + "; the table skips names all, `git fsck` tells more");
        }
        left.forEach(what -> run.listener().warning("ingest of " + source.name() + ": " + what));
        if (!left.isEmpty()) {
            run.notes().skipped(source.sourceId(), result.unread() + result.notFetched(), String.join("; ", left));
        }
        if (result.remark() != null) {
            run.listener().warning("ingest of " + source.name() + ": " + result.remark());
        }
    }
}
