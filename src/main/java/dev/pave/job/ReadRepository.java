package dev.pave.job;

import dev.pave.ingest.git.IngestResult;
import java.util.ArrayList;
import java.util.List;

/** Tells what reading a repository left out, and why. */
record ReadRepository(RunState run, IngestResult result) {

    void tell() {
        if (result.reread()) {
            run.listener()
                    .warning(result.name()
                            + ": its history was rewritten or cut, or objects are back; all of it was read anew");
        }
        List<String> left = left();
        left.forEach(what -> run.listener().warning("ingest of " + result.name() + ": " + what));
        if (!left.isEmpty()) {
            run.notes().skipped(result.sourceId(), result.unread() + result.notFetched(), String.join("; ", left));
        }
        if (result.remark() != null) {
            run.listener().warning("ingest of " + result.name() + ": " + result.remark());
        }
    }

    private List<String> left() {
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
        return left;
    }
}
