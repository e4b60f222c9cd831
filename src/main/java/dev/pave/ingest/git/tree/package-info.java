/** Trees of git: how they are read and compared, and what was renamed. */
package dev.pave.ingest.git.tree;
