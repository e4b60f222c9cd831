/**
 * The jobs, assembled with Spring Batch: which steps, in which order, over what. In: a {@link dev.pave.job.JobRequest}.
 * Out: tables, ledger and report. No logic lives here; each step calls one stage. Where nothing changed since the last night, no
 * step is begun: {@link dev.pave.job.StillNight}.
 */
package dev.pave.job;
