package dev.pave.judge.fact;

/**
 * A fact: another pattern makes all its new files and says more of the same work; absent where none does.
 *
 * @param patternId the other
 * @param places    that usually come along with it
 */
public record PartOf(String patternId, int places) {}
