package dev.pave.review;

import dev.pave.pattern.Candidate;
import dev.pave.pattern.SameWork;
import dev.pave.pattern.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one sees who asked for nothing else: what is {@linkplain Candidate#isWorthALook worth a look}, each once. One of several
 * that look alike or are one piece of work stands for the others; what is approved stands for itself.
 *
 * @param like by pattern, the one that stands for it
 */
public record Shortlist(Map<String, String> like) {

    private static final String SAID = "that say what one of these says";

    /** One that may stand for others. */
    private record Leader(Candidate candidate, LookAlike shape, boolean isShown) {

        static Leader of(Candidate candidate) {
            return new Leader(candidate, LookAlike.of(candidate), candidate.isWorthALook());
        }

        boolean isApproved() {
            return candidate.status() == Status.APPROVED;
        }

        String id() {
            return candidate.found().patternId();
        }

        boolean standsFor(Leader other, SameWork work) {
            Candidate its = other.candidate();
            return (candidate.status() == its.status() || mayStandFor(its))
                    && (isApproved() || !other.shape().opens(shape))
                    && (shape.isLike(other.shape()) || isUndecided(its) && work.tells(candidate.found(), its.found()));
        }

        private boolean mayStandFor(Candidate other) {
            return isUndecided(other) && (isUndecided(candidate) || isApproved());
        }
    }

    /** @param candidates all of them, with what happened, what is most worth looking at first */
    public static Shortlist of(List<Candidate> candidates) {
        return of(
                candidates,
                SameWork.of(candidates.stream().map(Candidate::found).toList()));
    }

    /**
     * @param candidates all of them, what is most worth looking at first
     * @param work       what is known of when they happened
     */
    public static Shortlist of(List<Candidate> candidates, SameWork work) {
        Map<String, String> like = new LinkedHashMap<>();
        Map<String, List<Leader>> leaders = new HashMap<>();
        for (Leader own : leadersFirst(candidates)) {
            List<Leader> there =
                    leaders.computeIfAbsent("" + own.candidate().found().repo(), repo -> new ArrayList<>());
            Optional<Leader> leader =
                    there.stream().filter(known -> known.standsFor(own, work)).findFirst();
            if (leader.isPresent()) {
                like.put(own.id(), leader.get().id());
            } else {
                takeOver(own, there, work, like);
                there.add(own);
            }
        }
        return new Shortlist(like);
    }

    /** One that tells more of the work of earlier ones, or of which they are special cases or siblings in one folder, stands for them from now on. */
    private static void takeOver(Leader larger, List<Leader> leaders, SameWork work, Map<String, String> like) {
        for (Leader part : List.copyOf(leaders)) {
            if (isUndecided(part.candidate())
                    && larger.mayStandFor(part.candidate())
                    && larger.isShown() == part.isShown()
                    && (larger.shape().covers(part.shape())
                            || larger.shape().opens(part.shape())
                            || work.tells(
                                    larger.candidate().found(), part.candidate().found()))) {
                leaders.remove(part);
                like.replaceAll((id, stands) -> stands.equals(part.id()) ? larger.id() : stands);
                like.put(part.id(), larger.id());
            }
        }
    }

    /** What is approved, then what is worth a look: nothing that is left out stands for what is shown. */
    private static List<Leader> leadersFirst(List<Candidate> candidates) {
        List<Leader> all = candidates.stream().map(Leader::of).toList();
        return Stream.of(
                        all.stream().filter(Leader::isApproved),
                        all.stream().filter(each -> !each.isApproved() && each.isShown()),
                        all.stream().filter(each -> !each.isApproved() && !each.isShown()))
                .flatMap(part -> part)
                .toList();
    }

    private static boolean isUndecided(Candidate candidate) {
        return candidate.status() == Status.CANDIDATE;
    }

    /** Whether one who asked for nothing else sees it. */
    public boolean has(Candidate candidate) {
        return aside(candidate).isEmpty();
    }

    /** Why one who asked for nothing else does not see it, as it is said of several; empty where it is seen. */
    public Optional<String> aside(Candidate candidate) {
        Optional<String> own = candidate.aside().map(Candidate.Aside::inWords);
        return own.isEmpty()
                        && isUndecided(candidate)
                        && like.containsKey(candidate.found().patternId())
                ? Optional.of(SAID)
                : own;
    }
}
