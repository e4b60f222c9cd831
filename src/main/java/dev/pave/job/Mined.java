package dev.pave.job;

import dev.pave.pattern.Repetition;
import dev.pave.pattern.text.PatternText;
import java.util.List;
import java.util.Map;

/**
 * All that was mined of one repository.
 *
 * @param repetitions what repeats, most worth looking at first
 * @param texts       by pattern, what its changes write
 */
record Mined(List<Repetition> repetitions, Map<String, PatternText> texts) {}
