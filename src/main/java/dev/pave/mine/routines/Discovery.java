package dev.pave.mine.routines;

import dev.pave.pattern.event.SessionEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds routines one after the other: each is taken out of the events, and the next one is looked for in what is left,
 * until nothing makes the log's description shorter.
 */
final class Discovery {

    private final RoutineSettings settings;
    private final int tries;

    /**
     * @param tries operations that a routine is looked for around, each time
     */
    Discovery(RoutineSettings settings, int tries) {
        this.settings = settings;
        this.tries = tries;
    }

    /**
     * A routine in the events that it was found in.
     *
     * @param profile  its steps
     * @param alphabet what its symbols stand for
     * @param usual    usual frequency of each symbol where it was looked for
     * @param complete its occurrences; the sequence that they were cut from is as long as the log, and is not kept
     * @param gain     how much shorter the log is told with it, nats
     */
    record Mined(Profile profile, Alphabet alphabet, double[] usual, List<Stretch> complete, double gain) {

        /** What is done at each step most often, without numbers. */
        List<String> steps() {
            return profile.columns().stream()
                    .map(c -> Alphabet.form(alphabet.name(c.symbols().get(0))))
                    .toList();
        }
    }

    /** Routines, the one that explains most first; passages of different ones share no step. */
    List<Mined> routines(List<SessionEvent> events) {
        Alphabet alphabet = new Alphabet(events, settings.minSupport());
        SymbolSequence tape = tape(events, alphabet);
        Search search = new Search(events, settings, tries);
        List<Mined> routines = new ArrayList<>();
        while (routines.size() < settings.mostRoutines()) {
            Optional<Search.Found> found = search.best(tape.newest(settings.sample()));
            if (found.isEmpty()) {
                break;
            }
            Profile profile = found.get().profile();
            double[] usual = Decoder.usual(tape);
            int[] path = new Decoder(profile, usual).decode(tape);
            Cut cut = new Cut(tape, path, profile, settings.complete());
            if (cut.complete().size() < settings.minSupport()) {
                break;
            }
            routines.add(new Mined(
                    profile, alphabet, usual, cut.complete(), found.get().gain()));
            tape = tape.without(cut.taken(), settings.mostSteps());
        }
        return routines;
    }

    /** In columns: a number each, for there may be millions. */
    private static SymbolSequence tape(List<SessionEvent> events, Alphabet alphabet) {
        Map<String, Integer> sessions = new HashMap<>();
        int[] session = new int[events.size()];
        for (int i = 0; i < session.length; i++) {
            session[i] = sessions.computeIfAbsent(events.get(i).sessionId(), s -> sessions.size());
        }
        int[] runs = new int[sessions.size() + 1];
        for (int of : session) {
            runs[of + 1]++;
        }
        for (int run = 1; run < runs.length; run++) {
            runs[run] += runs[run - 1];
        }
        int[] next = runs.clone();
        int[] origin = new int[session.length];
        for (int i = 0; i < session.length; i++) {
            origin[next[session[i]]++] = i;
        }
        int[] symbols = new int[session.length];
        for (int n = 0; n < symbols.length; n++) {
            symbols[n] = alphabet.symbol(events.get(origin[n]));
        }
        return new SymbolSequence(symbols, origin, runs, alphabet.size(), sessions.size() > 1);
    }
}
