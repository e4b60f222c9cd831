package dev.pave.ingest.log;

import dev.pave.ingest.text.Mark;
import dev.pave.store.log.Page;
import dev.pave.store.log.Reject;
import java.util.List;
import java.util.Map;

/** Takes what is read of a file, in its order: pages of rows, and behind some of them the end of a stretch. */
interface PageTaker {

    /** Rows of the stretch that is under way. The page is the taker's now. */
    void page(Page page);

    /** The stretch ends: all pages since the one before are of one transaction. */
    void settled(Stretch stretch);

    /**
     * What was read up to the end of a stretch.
     *
     * @param reached    where what follows begins
     * @param rejects    lines of this stretch that could not be read
     * @param executions read so far, from the beginning of the reading
     * @param rejected   lines that could not be read so far
     * @param redacted   secrets taken out so far
     * @param parents    by sessions of this stretch, those that they go on from, or were begun by
     * @param named      whether executions have ids of their own, which they keep in another file
     */
    record Stretch(
            Mark reached,
            List<Reject> rejects,
            Map<String, String> parents,
            long executions,
            long rejected,
            long redacted,
            boolean named) {}
}
