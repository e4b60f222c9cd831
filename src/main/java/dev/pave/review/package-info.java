/**
 * The queue of what waits for a person, in words: what a candidate saves, how sure it is, what would lift an objection, what
 * is nearly the same. Candidates come in; the page and the terminal show what comes out.
 */
package dev.pave.review;
