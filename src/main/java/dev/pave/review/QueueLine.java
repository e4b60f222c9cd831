package dev.pave.review;

import dev.pave.pattern.Candidate;
import dev.pave.pattern.Repetition;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a line of the queue says of a candidate.
 *
 * @param aside  why one who asked for nothing else does not see it, as it is said of several; null where it is seen
 * @param sure   how sure it is
 * @param saving what it saves a month
 * @param like   the candidate that stands for it; null where it stands for itself
 */
public record QueueLine(String aside, String sure, MonthlySaving saving, String like) {

    /**
     * By pattern.
     *
     * @param all  every candidate, what is most worth looking at first
     * @param most how many of them are shown
     */
    public static Map<String, QueueLine> of(List<Candidate> all, int most) {
        List<Candidate> shown = all.stream().limit(most).toList();
        return of(all, shown, Shortlist.of(shown));
    }

    /**
     * The same of all of them.
     *
     * @param shortlist theirs
     */
    public static Map<String, QueueLine> of(List<Candidate> all, Shortlist shortlist) {
        return of(all, all, shortlist);
    }

    private static Map<String, QueueLine> of(List<Candidate> all, List<Candidate> shown, Shortlist shortlist) {
        Instant newest = newest(all);
        Map<String, String> like = shortlist.like();
        Map<String, QueueLine> lines = new LinkedHashMap<>();
        for (Candidate candidate : shown) {
            Repetition found = candidate.found();
            lines.put(
                    found.patternId(),
                    new QueueLine(
                            candidate.aside().map(Candidate.Aside::inWords).orElse(null),
                            Sureness.of(found),
                            MonthlySaving.of(candidate, newest),
                            like.get(found.patternId())));
        }
        return lines;
    }

    /** When any of them was seen last. */
    public static Instant newest(List<Candidate> all) {
        return all.stream()
                .map(candidate -> candidate.found().lastSeen())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    /** Ready for JSON, beside what the tables say. */
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("aside", aside);
        json.put("sure", sure);
        json.put("monthly", saving.uses());
        json.put("often", saving.often());
        json.put("saves_seconds", saving.seconds());
        json.put("saves", saving.briefly());
        json.put("saves_from", saving.inWords());
        json.put("like", like);
        return json;
    }
}
