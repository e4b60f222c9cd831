/**
 * What the next file of a role will say. In: the past files of one path template with their contents, oldest first, and
 * what their slots stood for. Out: a text template, and the score of all templates that would have been written on the
 * way. Pure: no store, no git, no framework. Called by the nightly job, {@code pave backtest} and {@code pave suggest}.
 */
package dev.pave.mine.templates;
