/** Logs of what runs jobs: CI systems. A step or command is an execution, a job a session. */
package dev.pave.ingest.log.format.runner;
