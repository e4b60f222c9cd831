package dev.pave.job;

import dev.pave.pattern.Repetition;
import dev.pave.pattern.RoleTemplate;
import java.util.List;
import java.util.Map;

/**
 * All that was mined of one repository.
 *
 * @param repetitions what repeats, most worth looking at first
 * @param templates   by pattern, the text templates of its roles
 */
record Mined(List<Repetition> repetitions, Map<String, List<RoleTemplate>> templates) {}
