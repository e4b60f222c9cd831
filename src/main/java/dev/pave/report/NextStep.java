package dev.pave.report;

import dev.pave.pattern.Candidate;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.Role;
import dev.pave.pattern.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

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

    /** Past files of a role on which its text is replayed, at most. */
    private static final int REPLAYED = 30;

    private static final int MOST_PATHS = 3;
    private static final double DAYS_A_MONTH = 365.25 / 12;
    private static final double MS_A_MINUTE = 60_000;

    /** The first few of candidates in the order of their worth: what still happens, has proved itself and is not refused. */
    public static List<NextStep> first(List<Candidate> candidates, int most) {
        Instant newest = candidates.stream()
                .map(c -> c.found().lastSeen())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        return candidates.stream()
                .filter(c -> c.isWorthALook() && !c.found().isOfOneFile())
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
                saves(candidate, newest),
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

    private static String saves(Candidate candidate, Instant newest) {
        Repetition found = candidate.found();
        double months = found.firstSeen() == null
                ? 1
                : Math.max(1, Duration.between(found.firstSeen(), newest).toDays() / DAYS_A_MONTH);
        double uses = found.support() / months;
        String often = figure(uses) + " times a month";
        if (candidate.timeSavedMs() != null && candidate.timeSavedMs() > 0) {
            return "about " + figure(candidate.timeSavedMs() / MS_A_MINUTE / months) + " minutes a month: " + often
                    + ", timed in the logs";
        }
        double lines = candidate.linesSaved() == null
                ? 0
                : candidate.linesSaved() / (double) Math.max(1, Math.min(REPLAYED, found.support()));
        return lines <= 0
                ? often + "; no text is foreseen"
                : "about " + figure(uses * lines) + " lines a month: " + often + ", " + figure(lines)
                        + " lines each when its last files were written anew";
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value);
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
