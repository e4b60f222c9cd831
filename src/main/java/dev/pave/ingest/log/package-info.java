/**
 * Reads execution logs of many formats. In goes a file; out come its executions, without secrets, in the store, each
 * exactly once, with the lines that could not be read beside them. {@link dev.pave.ingest.log.LogIngest} is what the job
 * calls; a {@link dev.pave.ingest.log.format.LogFormat} is one way to write a log, and {@link dev.pave.ingest.log.LogFormats}
 * lists them all.
 */
package dev.pave.ingest.log;
