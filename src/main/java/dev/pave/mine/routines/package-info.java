/**
 * Stretches of operations that are repeated. In: the events of sessions, in order; a flat stream is one session. Out:
 * routines with steps, walk-forward records, times and bindings, and where each occurrence begins and ends. Pure: no
 * store, no framework. Called by the nightly job.
 */
package dev.pave.mine.routines;
