package dev.pave.judge;

import dev.pave.home.Threshold;

/**
 * How fast people write; from {@code mining_config.yaml}. No rule asks for it: it tells what was saved.
 *
 * @param secondsPerLine what a line of theirs counts as
 */
public record TypingRate(@Threshold(min = 1, max = 3600) int secondsPerLine) {

    /** Where no file says otherwise. */
    public static final TypingRate USUAL = new TypingRate(10);
}
