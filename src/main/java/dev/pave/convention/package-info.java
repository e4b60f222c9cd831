/**
 * What a history proves of files that come together, in words and with its evidence, and the block of AGENTS.md that says it.
 * In go what a miner learned and such a file; out come lines and the file as it would be.
 */
package dev.pave.convention;
