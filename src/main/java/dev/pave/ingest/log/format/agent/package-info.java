/** Transcripts of coding agents. A tool call and its result are an execution, and so is what the agent said last. */
package dev.pave.ingest.log.format.agent;
