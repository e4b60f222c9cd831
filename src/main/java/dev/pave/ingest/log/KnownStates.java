package dev.pave.ingest.log;

import dev.pave.store.log.LogFileState;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is known of log files, by source, by where they were seen and by how they begin, so that one is found among a hundred
 * thousand. Whatever is asked for comes in the order in which sources were first put in.
 */
final class KnownStates {

    private final Map<String, LogFileState> byId = new LinkedHashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, TreeMap<Integer, LogFileState>> byLocation = new HashMap<>();
    private final Map<Integer, Map<String, TreeMap<Integer, LogFileState>>> byBeginning = new TreeMap<>();
    private int next;

    void put(LogFileState state) {
        LogFileState before = byId.put(state.sourceId(), state);
        Integer place = places.computeIfAbsent(state.sourceId(), id -> next++);
        if (before != null) {
            takeOut(before, place);
        }
        byLocation
                .computeIfAbsent(state.location(), location -> new TreeMap<>())
                .put(place, state);
        byBeginning
                .computeIfAbsent(length(state), length -> new HashMap<>())
                .computeIfAbsent(state.fingerprint(), fingerprint -> new TreeMap<>())
                .put(place, state);
    }

    void remove(String sourceId) {
        LogFileState state = byId.remove(sourceId);
        if (state != null) {
            takeOut(state, places.remove(sourceId));
        }
    }

    private void takeOut(LogFileState state, Integer place) {
        byLocation.get(state.location()).remove(place);
        byBeginning.get(length(state)).get(state.fingerprint()).remove(place);
    }

    boolean has(String sourceId) {
        return byId.containsKey(sourceId);
    }

    Optional<LogFileState> of(String sourceId) {
        return Optional.ofNullable(byId.get(sourceId));
    }

    Collection<LogFileState> all() {
        return byId.values();
    }

    /** Those that were seen at a place last. */
    List<LogFileState> at(String location) {
        TreeMap<Integer, LogFileState> there = byLocation.get(location);
        return there == null ? List.of() : List.copyOf(there.values());
    }

    /** Those that a file begins with, by the hashes of its head, and the one of that id, however it begins. */
    List<LogFileState> beginning(HeadHashes head, String sourceId) {
        TreeMap<Integer, LogFileState> found = new TreeMap<>();
        for (Map.Entry<Integer, Map<String, TreeMap<Integer, LogFileState>>> length : byBeginning.entrySet()) {
            if (length.getKey() > head.length()) {
                break;
            }
            TreeMap<Integer, LogFileState> same = length.getValue().get(head.fingerprint(length.getKey()));
            if (same != null) {
                found.putAll(same);
            }
        }
        of(sourceId).ifPresent(state -> found.put(places.get(sourceId), state));
        return List.copyOf(found.values());
    }

    /** Bytes that a fingerprint is of. */
    static int length(LogFileState state) {
        return Integer.parseInt(
                state.fingerprint().substring(0, state.fingerprint().indexOf(':')));
    }
}
