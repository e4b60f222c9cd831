/**
 * A repository's part of a night: its history read, what repeats in it mined, the texts of that. In the night's own tables,
 * or in those of a task that an engine does elsewhere: the same work, with the same outcome.
 */
package dev.pave.job.repository;
