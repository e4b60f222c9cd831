package dev.pave.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** The data of the first page: what to do next, what got worse, whether this is up to date. */
public record OverviewPage(@JsonUnwrapped PageHead head) {

    static OverviewPage of(JsonRows rows, String runId) {
        return new OverviewPage(PageHead.of(rows, runId));
    }
}
