/**
 * What happens now, as server-sent events. In: the spool of the home, which is tailed, and {@code state/progress.json} of a
 * run that is under way. Out: {@code GET /api/events} ({@link dev.pave.serve.live.LiveEvents}), which
 * {@code <pave-activity>} shows. Memory is bounded whatever comes in and however slow a client is.
 */
package dev.pave.serve.live;
