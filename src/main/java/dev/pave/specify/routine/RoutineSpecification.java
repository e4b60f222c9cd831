package dev.pave.specify.routine;

import dev.pave.home.YamlText;
import dev.pave.pattern.Candidate;
import dev.pave.pattern.PatternId;
import dev.pave.specify.WrittenSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The specification of a routine that people run: its commands as steps, what varies as inputs.
 *
 * @param candidate what was approved
 * @param routine   its commands
 */
public record RoutineSpecification(Candidate candidate, RunnableRoutine routine) implements WrittenSpecification {

    @Override
    public Map<String, String> files(int version) {
        String id = candidate.found().patternId();
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("id", id);
        spec.put("version", version);
        spec.put("kind", "routine");
        spec.put("signature", candidate.found().signature());
        Map<String, List<String>> known = new TreeMap<>(routine.inputs());
        known.values().removeIf(List::isEmpty);
        if (!known.isEmpty()) {
            spec.put("values", known);
        }
        spec.put("steps", routine.steps());
        Map<String, String> files = new TreeMap<>();
        files.put(
                id + ".pattern.yaml",
                """
                # Mined by pave from what was typed: %s.
                # Edit it as you like: what you change is never written over. Run it: pave run %s %s--dry-run
                # A step: run (program and arguments), by_hand, or use (a pattern); with when, optional, timeout, undo.
                """.formatted(
                                        routine.proof().inWords(),
                                        id,
                                        String.join(
                                                "",
                                                routine.inputs().keySet().stream()
                                                        .map(name -> "--set " + name + "=... ")
                                                        .toList()))
                        + YamlText.of(spec));
        return files;
    }

    @Override
    public String fingerprint() {
        return PatternId.sha256(routine.steps().toString());
    }
}
