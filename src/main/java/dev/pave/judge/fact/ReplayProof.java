package dev.pave.judge.fact;

/**
 * A fact: what the pattern's text templates would have been worth for the files of its past; absent where it has none.
 *
 * @param files    past files that were replayed
 * @param coverage share of the people's lines that was foreseen, 0 to 1
 * @param kept     share of the generated lines that survived, 0 to 1
 */
public record ReplayProof(int files, double coverage, double kept) {}
