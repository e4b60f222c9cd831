package dev.pave.specify.routine;

import dev.pave.pattern.event.RoutineStep;
import dev.pave.pattern.event.Savings;
import dev.pave.shell.CommandLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A routine whose steps are commands: as a script, and how much of what was typed that script would have typed. */
public final class RunnableRoutine {

    private static final int PROVEN_ON = 20;
    private static final int FEWEST_BEFORE = 2;
    private static final double USUAL = 0.5;

    private final List<RoutineStep> routine;
    private final List<List<String>> lines;
    private final List<Map<Integer, List<String>>> occurrences;
    private final Script script;

    /**
     * @param routine     its steps
     * @param occurrences oldest first; of each, by step, the command as it was typed; null where it was left out
     */
    public RunnableRoutine(List<RoutineStep> routine, List<List<String>> occurrences) {
        this.routine = List.copyOf(routine);
        this.lines = occurrences;
        this.occurrences = occurrences.stream().map(RunnableRoutine::words).toList();
        this.script = new ScriptWriter(routine, this.occurrences).script();
    }

    private static Map<Integer, List<String>> words(List<String> lines) {
        Map<Integer, List<String>> words = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i) != null) {
                int step = i;
                CommandLine.arguments(lines.get(i)).ifPresent(arguments -> words.put(step, arguments));
            }
        }
        return words;
    }

    /** Whether any of its steps can be run. */
    public boolean isRunnable() {
        return script.steps().stream()
                .anyMatch(step -> CommandLine.byHand(line(step.position())).isEmpty());
    }

    /** The newest command of a step; empty where none is known. */
    private String line(int position) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            String line = lines.get(i).get(position);
            if (line != null) {
                return line;
            }
        }
        return "";
    }

    /**
     * How much of what was typed in the newest occurrences a script made of those before each would have typed, its inputs
     * given.
     */
    public Proof proof() {
        long right = 0;
        long all = 0;
        int proven = 0;
        for (int i = Math.max(FEWEST_BEFORE, occurrences.size() - PROVEN_ON); i < occurrences.size(); i++) {
            Script before = new ScriptWriter(routine, occurrences.subList(0, i)).script();
            Map<Integer, List<String>> typed = occurrences.get(i);
            Map<String, String> inputs = before.inputsOf(typed);
            Map<Integer, List<String>> made = new HashMap<>();
            before.steps()
                    .forEach(step -> made.put(
                            step.position(),
                            step.arguments().stream()
                                    .map(argument -> argument.typed(inputs))
                                    .toList()));
            for (Map.Entry<Integer, List<String>> step : typed.entrySet()) {
                List<String> foretold = made.getOrDefault(step.getKey(), List.of());
                for (int k = 0; k < step.getValue().size(); k++) {
                    all++;
                    right += k < foretold.size()
                                    && foretold.get(k).equals(step.getValue().get(k))
                            ? 1
                            : 0;
                }
            }
            proven++;
        }
        return new Proof(proven, all, all == 0 ? 0 : right / (double) all);
    }

    /**
     * What a script was worth.
     *
     * @param occurrences that it was held against
     * @param arguments   that were typed in them
     * @param share       of those that it would have typed, 0 to 1
     */
    public record Proof(int occurrences, long arguments, double share) {

        /** For people. */
        public String inWords() {
            return arguments == 0
                    ? "nothing is known of how its commands are typed"
                    : "it would have typed " + Math.round(100 * share) + " % of " + arguments
                            + " arguments, its inputs given, in the newest " + occurrences + " times";
        }
    }

    /** The steps of a specification, in order, as YAML takes them; what comes less than every second time is left out. */
    List<Map<String, Object>> steps() {
        List<Map<String, Object>> steps = new ArrayList<>();
        for (int position = 0; position < routine.size(); position++) {
            if (routine.get(position).share() >= USUAL) {
                steps.add(step(position));
            }
        }
        return steps;
    }

    private Map<String, Object> step(int position) {
        RoutineStep of = routine.get(position);
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("name", "step " + (position + 1));
        String line = line(position);
        List<Argument> arguments = script.steps().stream()
                .filter(each -> each.position() == position)
                .findFirst()
                .map(Script.ScriptStep::arguments)
                .orElse(List.of());
        String why = why(line, arguments);
        if (why.isEmpty()) {
            List<String> templates = arguments.stream().map(Argument::template).toList();
            step.put("run", templates);
            List<String> undo = Inverses.of(templates);
            if (!undo.isEmpty()) {
                step.put("undo", undo);
            }
        } else {
            String typed = arguments.isEmpty()
                    ? line.isEmpty() ? of.operations().get(0) : line
                    : String.join(
                            " ", arguments.stream().map(Argument::template).toList());
            step.put("by_hand", typed + " (" + why + ")");
        }
        return step;
    }

    /** What stays for a person: the waiting before its steps and the time that they take, each in the median. */
    public Savings.Part rest() {
        long ms = 0;
        List<String> steps = new ArrayList<>();
        for (int position = 0; position < routine.size(); position++) {
            RoutineStep step = routine.get(position);
            if (step.share() >= USUAL && step(position).containsKey("by_hand")) {
                ms += (position == 0 ? 0 : step.waits().median())
                        + step.durations().median();
                steps.add(step.notation());
            }
        }
        return new Savings.Part(
                ms,
                steps.isEmpty() ? "no step is left to a person" : "medians in the logs of " + String.join(", ", steps));
    }

    private static String why(String line, List<Argument> arguments) {
        if (line.isEmpty()) {
            return "nothing is known of how it is typed";
        }
        if (arguments.stream().anyMatch(argument -> argument.around().contains("{{"))) {
            return "it holds {{, which would be filled in";
        }
        return CommandLine.byHand(line).orElse(arguments.isEmpty() ? "it is typed in another way each time" : "");
    }

    /** By input, the newest values. */
    Map<String, List<String>> inputs() {
        return script.inputs();
    }
}
