package dev.pave.mine.files.group;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Conventions of one created file each that are one piece of work: they edit the same files, and nearly each time that one
 * happened the other did, under the same name and in the same commit.
 */
final class OneWork {

    private static final double NEARLY_ALL = 0.9;
    private static final double USUAL = 0.2;

    private final Evidences evidences;

    /** A convention, and when it happened under which name. */
    private record Part(Convention convention, Set<String> happened) {

        boolean isOneWith(Part other) {
            long both = happened.stream().filter(other.happened::contains).count();
            return both >= NEARLY_ALL * Math.max(happened.size(), other.happened.size());
        }
    }

    OneWork(Evidences evidences) {
        this.evidences = evidences;
    }

    List<Convention> joined(List<Convention> conventions) {
        List<Convention> all = new ArrayList<>();
        Map<TreeSet<String>, List<Part>> byEdits = new HashMap<>();
        for (Convention convention : conventions) {
            Evidence evidence = evidences.of(convention);
            TreeSet<String> living = evidence.livingRoles(USUAL);
            if (living.stream().filter(role -> role.startsWith("+")).count() != 1) {
                all.add(convention);
                continue;
            }
            living.removeIf(role -> role.startsWith("+"));
            if (living.isEmpty()) {
                all.add(convention);
                continue;
            }
            Part part = new Part(convention, happened(evidence));
            List<Part> parts = byEdits.computeIfAbsent(living, edits -> new ArrayList<>());
            Part same = parts.stream().filter(part::isOneWith).findFirst().orElse(null);
            if (same == null) {
                parts.add(part);
                all.add(convention);
            } else {
                convention.members().forEach(same.convention()::add);
            }
        }
        return all;
    }

    private static Set<String> happened(Evidence evidence) {
        return evidence.happened().stream()
                .map(instance -> instance.commit() + " " + instance.bindings())
                .collect(Collectors.toSet());
    }
}
