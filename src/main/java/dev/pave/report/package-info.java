/**
 * The pages of a run. In: the tables of the warehouse. Out: {@code reports/<run-id>/index.html}, one file that needs
 * no network, and the list of runs. Called by the last step of a job.
 */
package dev.pave.report;
