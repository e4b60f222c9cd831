package dev.pave.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** The data of the page about what can be run. */
public record LibraryPage(@JsonUnwrapped PageHead head) {

    static LibraryPage of(JsonRows rows, String runId) {
        return new LibraryPage(PageHead.of(rows, runId));
    }
}
