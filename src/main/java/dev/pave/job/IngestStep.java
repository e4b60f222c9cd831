package dev.pave.job;

import dev.pave.ingest.git.HistoryIngest;
import dev.pave.ingest.git.IngestResult;
import dev.pave.ingest.git.KnownSources;
import dev.pave.ingest.git.RepositorySource;
import dev.pave.ingest.git.Until;
import dev.pave.store.HistoryStore;
import dev.pave.store.source.SourceStore;
import java.io.IOException;
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
    public void execute() throws IOException {
        KnownSources known = new KnownSources(
                new HistoryStore(run.warehouse()).sources(),
                run.request().home().cache());
        for (Path location : run.request().repositories()) {
            KnownSources.Recognised recognised = known.recognise(location);
            RepositorySource source = recognised.source();
            adopt(recognised);
            if (recognised.isAnotherClone()) {
                sayTwin(recognised);
            } else if (recognised.twin() == null) {
                run.listener().step("read " + source.name());
                new SourceBoundary(run, "ingest").each(source.sourceId(), source.name(), () -> read(source));
            }
        }
    }

    /** No failure: all that the other clone has is read. */
    private void sayTwin(KnownSources.Recognised twin) {
        String what = twin.location() + " is another clone of " + twin.twin() + ", which is read";
        run.listener().warning(what + "; it is not read twice");
        run.notes().same(twin.location().toString(), what);
    }

    /** What the home has of it under other ids is under its id of today before anything is read. */
    private void adopt(KnownSources.Recognised recognised) throws IOException {
        SourceStore sources = new SourceStore(run.warehouse());
        String id = recognised.source().sourceId();
        for (String before : recognised.before()) {
            sources.adopt(before, id);
            new SourceCache(run.request().home().cache()).forget(before);
            run.listener()
                    .warning(before + " is " + id + " now: ids stand for the history, wherever it lies;"
                            + " what was decided of its patterns holds");
        }
        if (sources.former(id).isEmpty()) {
            sources.noteFormer(recognised.formerId(), id);
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
