package dev.pave.ingest.log.format;

import dev.pave.ingest.text.Timestamps;
import dev.pave.pattern.event.Execution.Outcome;
import dev.pave.store.log.ExecutionRow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The events of a trace as executions, by the life cycle of XES, also in other words for its start and end: both are one, with a duration. They
 * belong together first in, first out, by their instance, else by activity and resource, and what is left over by activity.
 * What only prepares or interrupts (schedule, assign, suspend, resume) is passed over; what ends nothing that had begun
 * (a withdrawal, a skip) as well.
 */
final class LifeCycle {

    private static final Set<String> STARTS = Set.of("start", "started", "begin", "began");
    private static final Set<String> ENDS =
            Set.of("complete", "completed", "end", "ended", "finish", "finished", "stop", "stopped");
    private static final Set<String> BETWEEN = Set.of("schedule", "assign", "reassign", "suspend", "resume");
    private static final Set<String> DROPPED = Set.of("autoskip", "manualskip", "withdraw");

    private final List<Step> steps = new ArrayList<>();
    private final Map<String, Deque<Step>> begun = new HashMap<>();

    /** An event. Of two that are one, the end is joined. */
    private static final class Step {
        private final LogEvent event;
        private final String transition;
        private final String key;
        private final long micros;
        private boolean joined;
        private boolean ended;

        Step(LogEvent event, String transition, String key, long micros) {
            this.event = event;
            this.transition = transition;
            this.key = key;
            this.micros = micros;
        }
    }

    static long micros(String text) {
        return text.isEmpty() ? ExecutionRow.NONE : Timestamps.micros(text.strip());
    }

    /**
     * @param event      with its outcome, where the log tells that beside the life cycle
     * @param transition of {@code lifecycle:transition}; empty where there is none
     * @param started    where the event tells its beginning itself; else {@link ExecutionRow#NONE}
     */
    void add(LogEvent event, String transition, String instance, long started, long micros) {
        String word = transition.strip().toLowerCase(Locale.ROOT);
        if (BETWEEN.contains(word)) {
            return;
        }
        event.at(started == ExecutionRow.NONE ? micros : started);
        event.ended(event.outcome == Outcome.UNKNOWN ? outcome(word) : event.outcome);
        event.lasting(started == ExecutionRow.NONE ? event.durationMs : Timestamps.between(started, micros));
        String key = event.text + "\0" + instance;
        Step step = new Step(event, word, instance.isEmpty() ? key + event.actor : key, micros);
        steps.add(step);
        if (STARTS.contains(word)) {
            begun.computeIfAbsent(step.key, of -> new ArrayDeque<>()).add(step);
        } else if (started == ExecutionRow.NONE) {
            join(step, begun.get(step.key));
        }
    }

    private static void join(Step end, Deque<Step> waiting) {
        if (waiting != null && !waiting.isEmpty()) {
            Step first = waiting.remove();
            first.event.lasting(Timestamps.between(first.micros, end.micros)).ended(end.event.outcome);
            first.ended = true;
            end.joined = true;
        }
    }

    /** Whether all that had begun has ended. */
    boolean isSettled() {
        return begun.values().stream().allMatch(Deque::isEmpty);
    }

    /** Whether a word says that something begins. */
    static boolean isStart(String transition) {
        return STARTS.contains(transition.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether a word is of a life cycle. */
    static boolean isTransition(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT);
        return STARTS.contains(plain)
                || ENDS.contains(plain)
                || BETWEEN.contains(plain)
                || DROPPED.contains(plain)
                || plain.equals("ate_abort")
                || plain.equals("pi_abort");
    }

    private static Outcome outcome(String transition) {
        return transition.contains("abort")
                ? Outcome.FAILURE
                : ENDS.contains(transition) ? Outcome.SUCCESS : Outcome.UNKNOWN;
    }

    /** Gives the executions, in the order of their starts. */
    void give(Sink sink) {
        Map<String, Deque<Step>> left = new HashMap<>();
        for (Step step : steps) {
            Deque<Step> same = left.computeIfAbsent(step.event.text, of -> new ArrayDeque<>());
            if (STARTS.contains(step.transition)) {
                if (!step.ended) {
                    same.add(step);
                }
            } else if (!step.joined && step.event.durationMs == ExecutionRow.NONE) {
                join(step, same);
            }
        }
        steps.removeIf(step -> step.joined || DROPPED.contains(step.transition));
        InOrder.give(steps.stream().map(step -> step.event).toList(), sink);
    }
}
