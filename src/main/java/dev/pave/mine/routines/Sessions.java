package dev.pave.mine.routines;

import dev.pave.pattern.event.SessionEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The events of each session, in their order, of a log in which they may be mixed. */
final class Sessions {

    private final List<int[]> sessions = new ArrayList<>();
    private final int[] places;

    Sessions(List<SessionEvent> events) {
        this.places = new int[events.size()];
        Map<String, int[]> sizes = new LinkedHashMap<>();
        for (int i = 0; i < places.length; i++) {
            places[i] = sizes.computeIfAbsent(events.get(i).sessionId(), id -> new int[1])[0]++;
        }
        sizes.replaceAll((id, size) -> new int[size[0]]);
        for (int i = 0; i < places.length; i++) {
            sizes.get(events.get(i).sessionId())[places[i]] = i;
        }
        sessions.addAll(sizes.values());
    }

    /**
     * What lies in one session.
     *
     * @param events all events of the session, growing
     * @param first  the first place that is meant
     * @param end    the place after the last one
     */
    record Part(int[] events, int first, int end) {}

    /** Where in the sessions these events of the log are. */
    List<Part> parts(int from, int to) {
        return sessions.stream()
                .map(s -> new Part(s, placeFrom(s, from), placeFrom(s, to)))
                .filter(p -> p.first() < p.end())
                .toList();
    }

    /** Where in its session an event is, from 0. */
    int place(int event) {
        return places[event];
    }

    int events() {
        return places.length;
    }

    private static int placeFrom(int[] session, int event) {
        int found = Arrays.binarySearch(session, event);
        return found >= 0 ? found : -found - 1;
    }
}
