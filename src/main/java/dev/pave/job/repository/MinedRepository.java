package dev.pave.job.repository;

import dev.pave.pattern.Repetition;
import dev.pave.pattern.text.PatternText;
import java.util.List;
import java.util.Map;

/**
 * All that was mined of one repository.
 *
 * @param repetitions what repeats, most worth looking at first
 * @param texts       by pattern, what its changes write
 * @param byFormerIds the ids of its patterns, by those that they had when ids stood for places
 */
public record MinedRepository(
        List<Repetition> repetitions, Map<String, PatternText> texts, Map<String, String> byFormerIds) {}
