package dev.pave.mine.files.predict;

/**
 * A prediction and what became of it.
 *
 * @param created    the file that was created and asked about
 * @param prediction what was foreseen
 * @param hit        whether the commit had it
 */
public record Scored(String created, Prediction prediction, boolean hit) {}
