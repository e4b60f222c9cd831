package dev.pave.pattern;

import dev.pave.pattern.change.TestPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What mining found and no rule has looked at yet.
 *
 * @param patternId    stable id, {@code P-} and hexadecimal digits, from the kind and the anchor role
 * @param repo         where it was found
 * @param kind         sort of repetition
 * @param signature    readable and complete, e.g. {@code similar_files:lib/rules/{name}.js+tests/lib/rules/{name}.js}
 * @param roles        its places, most supported first
 * @param confidence   walk-forward confidence, 0 to 1
 * @param hits         predictions that came true, all of history
 * @param misses       predictions that did not, all of history
 * @param support      occurrences
 * @param largestBatch most occurrences in a single change
 * @param firstSeen    time of its first occurrence
 * @param lastSeen     time of its last occurrence
 * @param freshness    how much of its record has not been forgotten since its last occurrence, 1 fresh to 0 gone; 0
 *                     where no folder that its files come in is there any more
 * @param occurrences  where it happened, oldest first
 * @param circumstances what the history also says of it
 */
public record Repetition(
        String patternId,
        String repo,
        Kind kind,
        String signature,
        List<Role> roles,
        double confidence,
        int hits,
        int misses,
        int support,
        int largestBatch,
        Instant firstSeen,
        Instant lastSeen,
        double freshness,
        List<Occurrence> occurrences,
        Circumstances circumstances) {

    public Repetition with(Circumstances known) {
        return with(repo, roles, occurrences, known);
    }

    /** The same with another confidence of its places. */
    public Repetition with(List<Role> places) {
        return with(repo, places, occurrences, circumstances);
    }

    /** The same in what another source id names: a clone of the same history. */
    public Repetition in(String sourceId) {
        return with(
                sourceId,
                roles,
                occurrences.stream().map(each -> each.in(sourceId)).toList(),
                circumstances);
    }

    /**
     * The same with those occurrences alone by which it is told whether it is worth a look: a few that were foreseen, each in
     * another commit, and one whose name is a number, where nearly all are. All of them may fill memory.
     */
    public Repetition inBrief() {
        Map<String, Occurrence> foreseen = new LinkedHashMap<>();
        occurrences.stream()
                .filter(occurrence -> Boolean.TRUE.equals(occurrence.hit()))
                .forEach(occurrence -> foreseen.putIfAbsent(occurrence.commitId(), occurrence.withoutNames()));
        List<Occurrence> few =
                new ArrayList<>(foreseen.values().stream().limit(FEWEST_HITS).toList());
        if (isCounted()) {
            occurrences.stream().filter(Repetition::isNumbered).findFirst().ifPresent(few::add);
        }
        if (few.isEmpty()) {
            occurrences.stream().limit(1).map(Occurrence::withoutNames).forEach(few::add);
        }
        return with(repo, roles, few, circumstances.ofAll());
    }

    /** The same, as it happened so often and then, and as fresh as that. */
    public Repetition happened(List<Occurrence> seen, int times, Instant first, Instant last, double fresh) {
        return new Repetition(
                patternId,
                repo,
                kind,
                signature,
                roles,
                confidence,
                hits,
                misses,
                times,
                largestBatch,
                first,
                last,
                fresh,
                seen,
                circumstances);
    }

    private Repetition with(String sourceId, List<Role> places, List<Occurrence> seen, Circumstances known) {
        return new Repetition(
                patternId,
                sourceId,
                kind,
                signature,
                places,
                confidence,
                hits,
                misses,
                support,
                largestBatch,
                firstSeen,
                lastSeen,
                freshness,
                seen,
                known);
    }

    /** Freshness from which it still happens: below, it was silent for some sixteen of its usual intervals. */
    private static final double ALIVE = 0.25;

    /** Confidence from which people would listen to it. */
    private static final double RIGHT = 0.6;

    /** Predictions that came true, below which there is too little to go by. */
    private static final int FEWEST_HITS = 3;

    private static final int FEWEST_CHANGES = 2;
    private static final double NEARLY_ALL = 0.8;
    /** A number, or a word for one of the first. */
    private static final Pattern NUMBER = Pattern.compile("\\d+|(?i:first|second|third)(?![a-z])");

    /**
     * Whether enough was predicted of it that came true: of files, in more than one commit, for one is one piece of work, and of
     * one new file with edits in three, for a large commit edits much by chance.
     */
    public boolean isHit() {
        int fewest = kind == Kind.COMPANION_EDIT ? FEWEST_HITS : FEWEST_CHANGES;
        return hits >= FEWEST_HITS && (!kind.isOfFiles() || occurrences.isEmpty() || changesThatHit() >= fewest);
    }

    private long changesThatHit() {
        return occurrences.stream()
                .filter(occurrence -> Boolean.TRUE.equals(occurrence.hit()))
                .map(Occurrence::commitId)
                .distinct()
                .count();
    }

    /**
     * Whether nearly all its names are numbers or versions, so that something else counts them: a release, a ticket, a series
     * of fixtures.
     */
    public boolean isCounted() {
        long named = occurrences.stream()
                .map(Repetition::name)
                .filter(Objects::nonNull)
                .count();
        long counted = occurrences.stream().filter(Repetition::isNumbered).count();
        return named > 0 && counted >= NEARLY_ALL * named;
    }

    private static boolean isNumbered(Occurrence occurrence) {
        String name = name(occurrence);
        return name != null && name.chars().noneMatch(Character::isLetter);
    }

    private static String name(Occurrence occurrence) {
        return occurrence.bindings().get("name");
    }

    /** The places that come along usually, of one action. */
    public Stream<Role> usual(Action action) {
        return roles.stream().filter(role -> role.isUsual() && role.action() == action);
    }

    /** Whether several files come with each such number: a program or a script makes those. */
    public boolean isMadeByNumber() {
        return isCounted() && usual(Action.CREATE).count() > 1;
    }

    /** Whether it still happens, by its own rhythm. */
    public boolean isAlive() {
        return freshness >= ALIVE;
    }

    /** Whether anything was ever predicted of it, so that its confidence rests on something. */
    public boolean isProven() {
        return hits + misses > 0;
    }

    /** Whether its predictions came true at least as often as not, and in its newer events too. */
    public boolean isRight() {
        return hits >= misses && confidence >= RIGHT;
    }

    /** Whether it is one path and no more: of files, of which not two usually come along. */
    public boolean isOfOneFile() {
        return kind.isOfFiles() && usualPlaces() < 2;
    }

    /** Whether one path is left of several: none of the others comes with it any more, or one that only tells this one. */
    public boolean isLeftAlone() {
        return isOfOneFile()
                && roles.size() > 1
                && (roles.stream().allMatch(role -> role.isUsual() || role.isRetired())
                        || roles.stream().anyMatch(role -> role.isUsual() && (isOnlyAbout(role) || isTested(role))));
    }

    /** Whether of one new file and what is edited with it. */
    public boolean isOfOneNewFile() {
        return kind.isOfFiles() && usual(Action.CREATE).count() == 1;
    }

    /** The confidence of the edit that comes most surely, 0 to 1; 0 where none is usual. */
    public double surestEdit() {
        return usual(Action.EDIT).mapToDouble(Role::confidence).max().orElse(0);
    }

    /** Predictions of a place, as a share of another's, below which it was hardly ever expected. */
    private static final double HARDLY_EVER = 0.1;

    /**
     * Whether a created file is about another one of these and only tells that one: a test has the file that it tests, and most
     * such files have no test, so that none was expected of them.
     */
    private boolean isOnlyAbout(Role role) {
        return role.action() == Action.CREATE
                && usual(Action.CREATE)
                        .anyMatch(other ->
                                role.isCalledAfter(other) && role.predictions() < HARDLY_EVER * other.predictions());
    }

    /**
     * Whether it is an edit of what new tests test: all that is created are tests, and the edited file is of their language and
     * no test. A registry of tests is a test by its path, or of another kind.
     */
    private boolean isTested(Role role) {
        List<Role> created = usual(Action.CREATE).toList();
        return role.action() == Action.EDIT
                && !TestPath.isOne(role.template())
                && !created.isEmpty()
                && created.stream().allMatch(test -> TestPath.isOne(test.template()) && role.isOfTheKindOf(test));
    }

    /** Whether a place comes along usually, and is not the subject of the work, be it edited, tested or made with what is only about it. */
    public boolean comesAlong(Role role) {
        return role.isUsual() && !role.isSubject() && !isOnlyAbout(role) && !isTested(role);
    }

    /**
     * Places that come along; those that differ by a number only, as {@code {name}-1.js} and {@code {name}-2.js}, or {@code
     * First{name}.php} and {@code Second{name}.php}, are one.
     */
    public int usualPlaces() {
        return (int) roles.stream()
                .filter(this::comesAlong)
                .map(role -> role.action() + NUMBER.matcher(role.template()).replaceAll("0"))
                .distinct()
                .count();
    }

    /** What is most worth looking at: predictions that came true, weighed by how sure and how alive it is. */
    public double worth() {
        return confidence * freshness * (hits + 1);
    }
}
