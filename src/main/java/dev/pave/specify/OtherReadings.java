package dev.pave.specify;

import dev.pave.pattern.Action;
import dev.pave.pattern.RoleInstance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Roles whose files are those of another role, read otherwise: {@code lib/{folder}/{name}.php} and
 * {@code lib/Sniffs/{folder}/{name}.php}. With one folder they would be two files, of which a person makes one.
 */
final class OtherReadings {

    private static final double NEARLY_ALL = 0.9;

    private final Set<String> others = new HashSet<>();

    /** @param files that were created and edited in the roles of one pattern */
    OtherReadings(Iterable<RoleInstance> files) {
        Map<String, Set<String>> paths = new LinkedHashMap<>();
        for (RoleInstance file : files) {
            if (file.action() == Action.CREATE) {
                paths.computeIfAbsent(file.template(), t -> new LinkedHashSet<>())
                        .add(file.commitId() + " " + file.path());
            }
        }
        List<String> latestFirst = new ArrayList<>(paths.keySet());
        Collections.reverse(latestFirst);
        for (String role : latestFirst) {
            if (paths.keySet().stream().anyMatch(other -> isPartOf(role, other, paths))) {
                others.add(role);
            }
        }
    }

    /** Of two that have the same files the first stays. */
    private boolean isPartOf(String role, String other, Map<String, Set<String>> paths) {
        Set<String> own = paths.get(role);
        Set<String> theirs = paths.get(other);
        if (role.equals(other) || others.contains(other) || own.size() > theirs.size()) {
            return false;
        }
        return own.stream().filter(theirs::contains).count() >= NEARLY_ALL * own.size();
    }

    /** Whether a role is another reading of one that stays. */
    boolean has(String role) {
        return others.contains(role);
    }
}
