/**
 * Files that come together. In: the names in each commit, oldest first. Out: repetitions of kind
 * {@code similar_files} and {@code companion_edit} with their walk-forward records, suggestions for a change that is
 * being made, and the score of all that on the history itself. Pure: no store, no git, no framework. Called by the
 * nightly job, {@code pave suggest} and {@code pave backtest}.
 */
package dev.pave.mine.files;
