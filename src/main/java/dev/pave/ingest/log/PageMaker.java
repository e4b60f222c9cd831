package dev.pave.ingest.log;

import dev.pave.ingest.log.format.LogEvent;
import dev.pave.ingest.log.format.Sink;
import dev.pave.ingest.text.LinePlace;
import dev.pave.ingest.text.Mark;
import dev.pave.pattern.event.Secrets;
import dev.pave.store.log.ExecutionRow;
import dev.pave.store.log.Page;
import dev.pave.store.log.Reject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes pages of what a format reads. It knows no store: what it gives its taker can be written here, or elsewhere later. */
final class PageMaker implements Sink {

    private static final int LONGEST_EXCERPT = 200;

    private final RowMaker rows;
    private final Limits limits;
    private final PageTaker taker;
    private Page page = new Page();
    private List<Reject> rejects = new ArrayList<>();
    private Map<String, String> parents = new TreeMap<>();
    private long rowsSince;
    private long executions;
    private long rejected;
    private byte[] lastId;

    /** Rows of a transaction at least; {@code whole} makes it one. */
    record Limits(long rows, boolean whole) {}

    PageMaker(RowMaker rows, Limits limits, PageTaker taker) {
        this.rows = rows;
        this.limits = limits;
        this.taker = taker;
    }

    @Override
    public void execution(LogEvent draft) {
        ExecutionRow row = rows.row(draft);
        lastId = row.executionId();
        page.add(row);
        if (draft.parent != null) {
            parents.putIfAbsent(new String(row.sessionId(), StandardCharsets.UTF_8), draft.parent);
        }
        executions++;
        rowsSince++;
        if (page.isFull()) {
            taker.page(page);
            page = new Page();
        }
    }

    @Override
    public Mark provisional(LogEvent draft, Mark beginning) {
        execution(draft);
        return beginning.with(new String(lastId, StandardCharsets.UTF_8));
    }

    @Override
    public void reject(long line, long offset, String reason, String excerpt) {
        String shown = excerpt.length() > LONGEST_EXCERPT ? excerpt.substring(0, LONGEST_EXCERPT) : excerpt;
        rejects.add(new Reject(line, offset, reason, Secrets.redact(shown).text()));
        rejected++;
    }

    @Override
    public void settled(LinePlace place) {
        if (!limits.whole() && rowsSince + rejects.size() >= limits.rows()) {
            commit(place.get());
        }
    }

    /** Executions and rejects so far. */
    long read() {
        return executions + rejected;
    }

    /** What is left, with the place where the next reading begins. */
    void end(Mark last) {
        commit(last);
    }

    private void commit(Mark here) {
        if (!page.isEmpty()) {
            taker.page(page);
        }
        taker.settled(
                new PageTaker.Stretch(here, rejects, parents, executions, rejected, rows.redacted(), rows.named()));
        page = new Page();
        rejects = new ArrayList<>();
        parents = new TreeMap<>();
        rowsSince = 0;
    }
}
