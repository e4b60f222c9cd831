/**
 * The jobs, assembled with Spring Batch: which steps, in which order, over what. In: a {@link dev.pave.job.JobRequest}.
 * Out: tables, ledger and report. No logic lives here; each step calls one stage.
 */
package dev.pave.job;
