/** Work trees of a repository: made, listed, locked, moved, repaired, and removed where nothing is lost. */
package dev.pave.execute.worktreelifecycle;
