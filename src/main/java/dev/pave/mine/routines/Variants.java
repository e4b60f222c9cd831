package dev.pave.mine.routines;

import dev.pave.pattern.event.Quartiles;
import dev.pave.pattern.event.Routine;
import dev.pave.pattern.event.SessionEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The different ways in which a routine was done: occurrences with the same operations at the same steps are one. */
final class Variants {

    private final Map<List<String>, List<Stretch>> byOperations = new LinkedHashMap<>();
    private final RoutineTimes times;

    Variants(List<SessionEvent> events, Alphabet alphabet, List<Stretch> occurrences, RoutineTimes times) {
        this.times = times;
        for (Stretch stretch : occurrences) {
            byOperations
                    .computeIfAbsent(operations(events, alphabet, stretch), o -> new ArrayList<>())
                    .add(stretch);
        }
    }

    private static List<String> operations(List<SessionEvent> events, Alphabet alphabet, Stretch stretch) {
        List<String> operations = new ArrayList<>();
        Set<Integer> done = new HashSet<>();
        for (int i = 0; i < stretch.steps().length; i++) {
            if (done.add(stretch.steps()[i])) {
                operations.add(alphabet.name(alphabet.symbol(events.get(stretch.events()[i]))));
            }
        }
        return operations;
    }

    /** Most frequent first; of equally frequent ones the one that was done first. */
    List<Routine.Variant> mostFrequent(int most) {
        return byOperations.entrySet().stream()
                .map(e -> new Routine.Variant(
                        e.getKey(),
                        e.getValue().size(),
                        Quartiles.of(e.getValue().stream()
                                .flatMapToLong(times::whole)
                                .toArray())))
                .sorted(Comparator.comparingInt((Routine.Variant v) -> -v.count()))
                .limit(most)
                .toList();
    }
}
