package dev.pave.mine.failures;

import dev.pave.pattern.event.Execution.Outcome;
import dev.pave.pattern.event.SessionEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Finds, by the signature of the failure, what happened until its operation was run again in the same session. A run that
 * fails in another way is no answer to whether the steps helped, so that is not counted; nor is what comes after
 * {@value #FARTHEST} other events.
 */
final class Passages {

    private static final int FARTHEST = 40;
    private static final int MOST_STEPS = 12;

    private final Function<SessionEvent, String> signatures;
    private final Predicate<String> onlyLooks;
    private final Map<String, List<Passage>> bySignature = new TreeMap<>();
    private final Map<String, Open> open = new HashMap<>();
    private String session;
    private int position;

    /** A failure whose operation was not run again yet. */
    private static final class Open {
        private final SessionEvent failed;
        private final String signature;
        private final LinkedHashSet<String> steps = new LinkedHashSet<>();
        private int age;

        Open(SessionEvent failed, String signature) {
            this.failed = failed;
            this.signature = signature;
        }
    }

    /**
     * @param signatures of a failed event; null where it has none
     * @param onlyLooks  whether an operation can change nothing
     */
    Passages(Function<SessionEvent, String> signatures, Predicate<String> onlyLooks) {
        this.signatures = signatures;
        this.onlyLooks = onlyLooks;
    }

    /** The next event; sessions are contiguous. */
    void accept(SessionEvent event) {
        if (!event.sessionId().equals(session)) {
            session = event.sessionId();
            open.clear();
        }
        Open before = open.remove(event.operation());
        open.values().removeIf(other -> ++other.age > FARTHEST || other.steps.size() > MOST_STEPS);
        if (event.outcome() == Outcome.SUCCESS) {
            end(before, event, true);
            if (!open.isEmpty() && !onlyLooks.test(event.operation())) {
                open.values().forEach(other -> other.steps.add(event.operation()));
            }
        } else if (event.outcome() == Outcome.FAILURE) {
            String signature = signatures.apply(event);
            if (before != null && before.signature.equals(signature)) {
                end(before, event, false);
            }
            if (signature != null) {
                open.put(event.operation(), new Open(event, signature));
            }
        }
        position++;
    }

    private void end(Open before, SessionEvent event, boolean succeeded) {
        if (before != null) {
            bySignature
                    .computeIfAbsent(before.signature, signature -> new ArrayList<>())
                    .add(new Passage(
                            event.sessionId(),
                            before.failed.seq(),
                            event.seq(),
                            event.startedAt(),
                            position,
                            List.copyOf(before.steps),
                            succeeded));
        }
    }

    /** By signature, oldest first. */
    Map<String, List<Passage>> bySignature() {
        return bySignature;
    }

    /** Events that were seen. */
    int events() {
        return position;
    }
}
