package dev.pave.mine.templates;

import dev.pave.pattern.change.FileText;
import dev.pave.pattern.change.FileText.State;
import java.util.Map;
import java.util.Optional;

/** Files that pave never writes, since something else makes them. */
final class NotWritten {

    /** Stands where a template says how it was made. */
    static final String METHOD = "none";

    private NotWritten() {}

    /**
     * Why the next file of a role is not written; empty where it is.
     *
     * @param leftOut files that cannot be learned from
     * @param learned files that can
     */
    static Optional<String> why(Map<State, Integer> leftOut, int learned) {
        int generated = leftOut.getOrDefault(State.GENERATED, 0);
        int pointers = leftOut.getOrDefault(State.POINTER, 0);
        if (generated + pointers <= learned) {
            return Optional.empty();
        }
        return Optional.of(generated >= pointers ? FileText.MADE_BY_A_PROGRAM : FileText.KEPT_BY_LFS);
    }
}
