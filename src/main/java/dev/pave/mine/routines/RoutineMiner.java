package dev.pave.mine.routines;

import dev.pave.pattern.Routine;
import dev.pave.pattern.SessionEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the routines of a log, the one that explains most first: each is taken out of the events, and the next one is
 * looked for in what is left, until nothing makes the log's description shorter. Routines are learned from the newest
 * {@link Settings#sample()} events in time that grows with events times steps; their occurrences are then found in all
 * events in one more pass. Immutable and thread-safe.
 */
public final class RoutineMiner {

    private final Settings settings;

    public RoutineMiner(Settings settings) {
        this.settings = settings;
    }

    /**
     * @param sourceId the log source, part of the patterns' ids
     * @param events   oldest first; those of several sessions may be mixed
     * @return routines, the one that explains most first; occurrences of different ones share no step
     */
    public List<Routine> mine(String sourceId, List<SessionEvent> events) {
        Alphabet alphabet = new Alphabet(events, settings.minSupport());
        Tape tape = tape(events, alphabet);
        Search search = new Search(events, settings);
        List<Routine> routines = new ArrayList<>();
        while (routines.size() < settings.mostRoutines()) {
            Optional<Search.Found> found = search.best(tape.newest(settings.sample()));
            if (found.isEmpty()) {
                break;
            }
            Profile profile = found.get().profile();
            int[] path = new Decoder(profile, Decoder.usual(tape)).decode(tape);
            Cut cut = new Cut(tape, path, profile, settings.complete());
            if (cut.complete().size() < settings.minSupport()) {
                break;
            }
            WalkForward record = new WalkForward(profile.size(), ordered(cut.all()), settings.decay());
            Account account = new Account(sourceId, events, alphabet, profile, ordered(cut.complete()));
            routines.add(account.routine(record, settings.decay(), found.get().gain()));
            tape = tape.without(cut.taken(), settings.mostSteps());
        }
        return routines;
    }

    private static List<Stretch> ordered(List<Stretch> stretches) {
        return stretches.stream()
                .sorted(Comparator.comparingInt(Stretch::first))
                .toList();
    }

    private static Tape tape(List<SessionEvent> events, Alphabet alphabet) {
        Map<String, List<Integer>> sessions = new LinkedHashMap<>();
        for (int i = 0; i < events.size(); i++) {
            sessions.computeIfAbsent(events.get(i).sessionId(), s -> new ArrayList<>())
                    .add(i);
        }
        int[] symbols = new int[events.size()];
        int[] origin = new int[events.size()];
        int[] runs = new int[sessions.size() + 1];
        int n = 0;
        int run = 0;
        for (List<Integer> session : sessions.values()) {
            runs[run++] = n;
            for (int i : session) {
                symbols[n] = alphabet.symbol(events.get(i));
                origin[n++] = i;
            }
        }
        runs[run] = n;
        return new Tape(symbols, origin, runs, alphabet.size());
    }
}
