package dev.pave.report;

import dev.pave.pattern.Candidate;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.Role;
import dev.pave.pattern.Status;
import dev.pave.review.MonthlySaving;
import dev.pave.review.QueueLine;
import dev.pave.review.Shortlist;
import java.time.Instant;
import java.util.List;

/**
 * One thing that is worth doing: what a night ends with, and what its first page begins with.
 *
 * @param patternId what it is about
 * @param repo      where it was found
 * @param kind      as tables name it
 * @param status    where it stands, as tables name it
 * @param what      in words
 * @param proof     how often it was foreseen
 * @param saves     what it saves a month, and where that number comes from
 * @param command   to copy
 */
public record NextStep(
        String patternId,
        String repo,
        String kind,
        String status,
        String what,
        String proof,
        String saves,
        String command) {

    private static final int MOST_PATHS = 3;

    /** The first few of candidates in the order of their worth: what still happens, has proved itself and is not refused. */
    public static List<NextStep> first(List<Candidate> candidates, int most) {
        return first(candidates, Shortlist.of(candidates), most);
    }

    /** The same where it is known which of them are shown. */
    public static List<NextStep> first(List<Candidate> candidates, Shortlist shown, int most) {
        Instant newest = QueueLine.newest(candidates);
        return candidates.stream()
                .filter(c -> shown.has(c) && !c.found().isOfOneFile())
                .limit(most)
                .map(c -> of(c, newest))
                .toList();
    }

    private static NextStep of(Candidate candidate, Instant newest) {
        Repetition found = candidate.found();
        return new NextStep(
                found.patternId(),
                found.repo(),
                found.kind().id(),
                candidate.status().id(),
                what(found),
                found.hits() + " of " + (found.hits() + found.misses()) + " predictions came true",
                MonthlySaving.of(candidate, newest).inWords(),
                command(candidate));
    }

    private static String what(Repetition found) {
        List<String> paths =
                found.roles().stream().filter(Role::isUsual).map(Role::template).toList();
        if (paths.isEmpty()) {
            return found.signature();
        }
        String first = String.join(" + ", paths.subList(0, Math.min(MOST_PATHS, paths.size())));
        return paths.size() > MOST_PATHS ? first + " and " + (paths.size() - MOST_PATHS) + " more" : first;
    }

    private static String command(Candidate candidate) {
        String id = candidate.found().patternId();
        if (!candidate.found().kind().isOfFiles() || candidate.status() != Status.APPROVED) {
            return "pave candidates show " + id;
        }
        boolean folder = candidate.found().roles().stream()
                .anyMatch(role -> role.isUsual() && role.template().contains("{folder}"));
        return "pave run " + id + " --set name=..." + (folder ? " --set folder=..." : "") + " --dry-run";
    }
}
