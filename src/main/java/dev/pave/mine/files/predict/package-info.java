/** Predicts at each commit which files go with it, learning only from the commits before it. */
package dev.pave.mine.files.predict;
