/** Answers that need no night: what a change lacks, what is wrong in a tree or a session, why something failed. */
package dev.pave.inspect;
