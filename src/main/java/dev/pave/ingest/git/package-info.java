/**
 * Reads the history of git repositories, names only. In goes a repository; out come its commits, oldest first, parents
 * before children, with the paths that each created, modified, deleted or renamed: into the store with
 * {@link dev.pave.ingest.git.HistoryIngest} (the job), or straight to a consumer with
 * {@link dev.pave.ingest.git.HistoryReader} (suggestions, backtest). A repository is never written to.
 */
package dev.pave.ingest.git;
