package dev.pave.ingest.log;

import dev.pave.store.log.Page;

/** Gives on what was read of the parts of a file, one after the other, as if it had been read as one, with what was before. */
final class JoinedRanges implements PageTaker {

    private final PageTaker taker;
    private final SessionCounters counters;
    private Stretch before;
    private Stretch last;

    /** @param counters the last places in sessions that were read before */
    JoinedRanges(PageTaker taker, SessionCounters counters) {
        this.taker = taker;
        this.counters = counters;
    }

    /** Each part numbers its sessions from 1. */
    @Override
    public void page(Page page) {
        page.number(counters::next);
        taker.page(page);
    }

    @Override
    public void settled(Stretch stretch) {
        last = before == null
                ? stretch
                : new Stretch(
                        stretch.reached(),
                        stretch.rejects(),
                        stretch.parents(),
                        before.executions() + stretch.executions(),
                        before.rejected() + stretch.rejected(),
                        before.redacted() + stretch.redacted(),
                        before.named() || stretch.named());
        taker.settled(last);
    }

    /** The part is at its end; another one follows. */
    void next() {
        before = last;
    }
}
