package dev.pave.mine.routines;

import dev.pave.pattern.event.SessionEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Values that flow through a routine: parameters of different steps that are the same within nearly every occurrence and
 * change from one occurrence to another. Learned from the newest {@value #NEWEST} occurrences.
 */
final class Bindings {

    private static final int NEWEST = 200;
    private static final double NEARLY_EVERY = 0.8;
    private static final int SEVERAL = 2;

    /** A parameter of a step. */
    private record Place(int step, String parameter) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return step != other.step ? Integer.compare(step, other.step) : parameter.compareTo(other.parameter);
        }

        String inWords() {
            return "step " + (step + 1) + " " + parameter;
        }
    }

    private record Pair(Place one, Place other) {}

    private final List<SessionEvent> events;
    private final Map<Place, List<Place>> groups = new LinkedHashMap<>();

    Bindings(List<SessionEvent> events, List<Stretch> occurrences) {
        this.events = events;
        Map<Place, Integer> having = new TreeMap<>();
        Map<Place, Set<String>> values = new HashMap<>();
        Map<Pair, Integer> same = new HashMap<>();
        Map<Place, Integer> both = new HashMap<>();
        for (Stretch stretch : occurrences.subList(Math.max(0, occurrences.size() - NEWEST), occurrences.size())) {
            TreeMap<Place, String> bound = places(stretch);
            bound.forEach((place, value) -> {
                having.merge(place, 1, Integer::sum);
                values.computeIfAbsent(place, p -> new HashSet<>()).add(value);
            });
            pairs(bound, same);
        }
        Set<Place> grouped = new HashSet<>();
        for (Place place : having.keySet()) {
            if (!grouped.contains(place) && values.get(place).size() >= SEVERAL) {
                List<Place> group = new ArrayList<>(List.of(place));
                for (Place other : having.keySet()) {
                    int least = Math.min(having.get(place), having.get(other));
                    if (other.step() > place.step()
                            && !grouped.contains(other)
                            && same.getOrDefault(new Pair(place, other), 0)
                                    >= Math.max(SEVERAL, NEARLY_EVERY * least)) {
                        group.add(other);
                    }
                }
                if (group.size() > 1) {
                    groups.put(place, group);
                    grouped.addAll(group);
                }
            }
        }
    }

    private TreeMap<Place, String> places(Stretch stretch) {
        TreeMap<Place, String> bound = new TreeMap<>();
        for (int i = 0; i < stretch.steps().length; i++) {
            int step = stretch.steps()[i];
            events.get(stretch.events()[i])
                    .parameters()
                    .forEach((name, value) -> bound.putIfAbsent(new Place(step, name), value));
        }
        return bound;
    }

    private static void pairs(TreeMap<Place, String> bound, Map<Pair, Integer> same) {
        Map<String, List<Place>> byValue = new LinkedHashMap<>();
        bound.forEach((place, value) ->
                byValue.computeIfAbsent(value, v -> new ArrayList<>()).add(place));
        for (List<Place> places : byValue.values()) {
            for (int i = 0; i < places.size(); i++) {
                for (int j = i + 1; j < places.size(); j++) {
                    same.merge(new Pair(places.get(i), places.get(j)), 1, Integer::sum);
                }
            }
        }
    }

    /** A name for each value, and the parameters that have it. */
    Map<String, List<String>> named() {
        Map<String, List<String>> named = new LinkedHashMap<>();
        groups.forEach((place, group) ->
                named.put(name(place), group.stream().map(Place::inWords).toList()));
        return named;
    }

    private String name(Place place) {
        boolean only = groups.keySet().stream()
                        .filter(p -> p.parameter().equals(place.parameter()))
                        .count()
                == 1;
        return only ? place.parameter() : place.parameter() + (place.step() + 1);
    }

    /** What the names stood for in one occurrence. */
    Map<String, String> of(Stretch stretch) {
        Map<Place, String> bound = places(stretch);
        Map<String, String> values = new LinkedHashMap<>();
        groups.forEach((place, group) -> group.stream()
                .filter(bound::containsKey)
                .findFirst()
                .ifPresent(p -> values.put(name(place), bound.get(p))));
        return values;
    }
}
