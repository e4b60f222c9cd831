package dev.pave.mine.routines;

import dev.pave.pattern.Kind;
import dev.pave.pattern.PatternId;
import java.util.HashSet;
import java.util.Set;

/** Ids of the routines of one log, each given once. */
final class RoutineIds {

    private final String sourceId;
    private final Set<String> taken = new HashSet<>();

    RoutineIds(String sourceId) {
        this.sourceId = sourceId;
    }

    /**
     * The id of a routine; of two that differ only in what may be left out, or in other ways to do a step, the second is
     * named by all that it is.
     *
     * @param anchor    the steps that are always there, which stay the same while the routine grows
     * @param signature all of its steps
     */
    String of(String anchor, String signature) {
        String id = PatternId.of(sourceId, Kind.ROUTINE, anchor);
        if (!taken.add(id)) {
            id = PatternId.of(sourceId, Kind.ROUTINE, anchor + "\n" + signature);
            taken.add(id);
        }
        return id;
    }
}
