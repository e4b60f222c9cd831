/**
 * Answers that need no night: what a change lacks, how well a history is foreseen, what is wrong in a tree or a session,
 * why something failed, which rules fire. Each answer is a record, of which tables and JSON are made.
 */
package dev.pave.inspect;
