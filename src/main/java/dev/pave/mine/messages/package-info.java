/**
 * What kinds of messages a log has. In: raw lines. Out: templates with counts, and the template and parameters of a line.
 * {@link dev.pave.mine.messages.Header} is learned from the first lines and tells where the message begins;
 * {@link dev.pave.mine.messages.MessageMiner} masks messages and counts the distinct ones, and
 * {@link dev.pave.mine.messages.MinedMessages} merges them into templates. The order of the lines, and how they were split
 * among miners, do not matter. Pure: no store, no files. Called by log ingestion and {@code pave parse}.
 */
package dev.pave.mine.messages;
