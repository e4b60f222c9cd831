package dev.pave.specify.routine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A routine as commands whose arguments stay or come from inputs.
 *
 * @param steps  in order
 * @param inputs by name, the newest values, the newest first
 */
record Script(List<ScriptStep> steps, Map<String, List<String>> inputs) {

    /**
     * A step.
     *
     * @param position  of the routine's step
     * @param arguments the program and what follows; empty where nothing is known of it
     * @param optional  whether more than one occurrence in ten goes without it
     */
    record ScriptStep(int position, List<Argument> arguments, boolean optional) {}

    /** What the inputs were in an occurrence, each as the first place that has it tells. */
    Map<String, String> inputsOf(Map<Integer, List<String>> occurrence) {
        Map<String, String> values = new LinkedHashMap<>();
        for (ScriptStep step : steps) {
            List<String> typed = occurrence.getOrDefault(step.position(), List.of());
            for (int i = 0; i < Math.min(typed.size(), step.arguments().size()); i++) {
                Argument argument = step.arguments().get(i);
                if (argument.input() != null && !values.containsKey(argument.input())) {
                    Optional<String> inside = argument.affixes().inside(typed.get(i));
                    inside.ifPresent(value -> values.put(argument.input(), value));
                }
            }
        }
        return values;
    }
}
