package dev.pave.cli.table;

import dev.pave.pattern.Candidate;
import dev.pave.pattern.Occurrence;
import dev.pave.pattern.event.Quartiles;
import dev.pave.pattern.event.Routine;
import dev.pave.pattern.event.RoutineStep;
import dev.pave.specify.routine.RunnableRoutine;
import dev.pave.store.RoutineStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a routine goes, as text and JSON.
 *
 * @param proof  what it would have typed as a specification; empty where nobody typed it
 * @param whyNot why nothing can run it; empty where something can
 */
public record RoutineTable(
        Candidate candidate,
        RoutineStore.Course course,
        Optional<RunnableRoutine.Proof> proof,
        Optional<String> whyNot) {

    private static final int VARIANTS = 5;
    private static final int OCCURRENCES = 10;
    private static final int LONGEST_NAME = 40;

    public void print(Output output) {
        boolean timed = !course.durations().equals(Quartiles.NONE);
        output.say(
                timed
                        ? "takes " + Durations.spread(course.durations()) + "; "
                                + Durations.time(candidate.timeSavedMs()) + " in all so far"
                        : "how long it takes was not recorded");
        output.say("");
        List<List<String>> steps = new ArrayList<>();
        for (RoutineStep step : course.steps()) {
            steps.add(List.of(
                    "" + (steps.size() + 1),
                    step.notation(),
                    Math.round(100 * step.share()) + " %",
                    steps.isEmpty() ? "" : Durations.spread(step.waits()),
                    Durations.spread(step.durations())));
        }
        output.table(List.of("step", "operation", "share", "waiting before it", "takes"), steps);
        course.bindings().forEach((name, places) -> output.say("{" + name + "}: " + String.join(" = ", places)));
        output.say("");
        output.table(
                List.of("times", "takes", "done as"),
                course.variants().stream().limit(VARIANTS).map(this::row).toList());
        if (course.variants().size() > VARIANTS) {
            output.say("... and " + (course.variants().size() - VARIANTS) + " more; --json has them");
        }
        output.say("");
        List<Occurrence> all = candidate.found().occurrences();
        output.table(
                List.of("session", "executions", "foreseen", "with"),
                all.subList(Math.max(0, all.size() - OCCURRENCES), all.size()).stream()
                        .map(RoutineTable::row)
                        .toList());
        proof.ifPresent(typed -> output.say("As a specification " + typed.inWords()));
        whyNot.ifPresent(why -> output.say("Nothing can run it: " + why));
    }

    private List<String> row(Routine.Variant variant) {
        List<String> usual = course.variants().get(0).operations();
        return List.of(
                "" + variant.count(),
                Durations.spread(variant.durations()),
                variant.operations().equals(usual) ? "the steps above" : variant.unlike(usual));
    }

    private static List<String> row(Occurrence o) {
        String session = o.sessionId().equals(o.sourceId())
                ? shortened(o.sourceId())
                : shortened(o.sourceId()) + " " + shortened(o.sessionId());
        return List.of(
                session,
                o.firstSeq() + " to " + o.lastSeq(),
                o.hit() == null ? "" : o.hit() ? "yes" : "no",
                o.bindings().entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue())
                        .collect(Collectors.joining(" ")));
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : "…" + name.substring(name.length() - LONGEST_NAME);
    }

    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("durations_ms", course.durations());
        json.put("bindings", course.bindings());
        json.put("steps", course.steps().stream().map(RoutineTable::json).toList());
        json.put("variants", course.variants().stream().map(RoutineTable::json).toList());
        proof.ifPresent(typed -> json.put("typed", typed));
        whyNot.ifPresent(why -> json.put("not_run", why));
        return json;
    }

    private static Map<String, Object> json(RoutineStep step) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("operations", step.operations());
        json.put("share", step.share());
        json.put("repeated", step.repeated());
        json.put("waits_ms", step.waits());
        json.put("durations_ms", step.durations());
        return json;
    }

    private static Map<String, Object> json(Routine.Variant variant) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("operations", variant.operations());
        json.put("occurrences", variant.count());
        json.put("durations_ms", variant.durations());
        return json;
    }
}
