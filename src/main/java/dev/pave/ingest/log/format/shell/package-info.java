/** Histories of shells, and what tools that keep them export. A command is an execution. */
package dev.pave.ingest.log.format.shell;
