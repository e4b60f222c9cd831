/**
 * The pages of a run. In: the tables of the warehouse. Between: {@link dev.pave.report.PageData}, ready for JSON. Out: {@code index.html}, {@code sessions.html} and
 * {@code anti-patterns.html} in {@code reports/<run-id>}, each one file that needs no network, and the list of runs. Called
 * by the last step of a job.
 */
package dev.pave.report;
