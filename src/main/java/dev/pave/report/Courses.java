package dev.pave.report;

import dev.pave.store.JsonTable;

/**
 * How the routines go, as two pages show them.
 *
 * @param courses  their times, and the values that flow through them
 * @param steps    their steps
 * @param variants the ways in which they were done
 */
record Courses(JsonTable courses, JsonTable steps, JsonTable variants) {

    static Courses of(JsonRows rows) {
        return new Courses(rows.table("shared/courses"), rows.table("shared/steps"), rows.table("shared/variants"));
    }
}
