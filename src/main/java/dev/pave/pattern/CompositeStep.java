package dev.pave.pattern;

import dev.pave.pattern.text.Ordered;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One step of a composite pattern: a command, or another pattern. All texts are templates of the pattern's inputs.
 *
 * @param name     what later steps call it; {@code step 1} and so on where it has none
 * @param run      the program and its arguments; empty where a pattern is used
 * @param use      the built-in pattern that is used; null for a command
 * @param with     its input
 * @param when     {@code NAME succeeded}, {@code NAME failed} or {@code NAME skipped}; null for always
 * @param optional whether the others go on where it fails
 * @param limit    how long a command may take
 * @param undo     the command that takes it back; empty where nothing does
 * @param byHand   why a person does it; null where pave does
 */
public record CompositeStep(
        String name,
        List<String> run,
        String use,
        Map<String, Object> with,
        String when,
        boolean optional,
        Duration limit,
        List<String> undo,
        String byHand) {

    public CompositeStep {
        run = List.copyOf(run);
        with = Ordered.copy(with);
        undo = List.copyOf(undo);
    }
}
