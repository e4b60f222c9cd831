package dev.pave.pattern;

import java.time.Instant;
import java.util.Optional;

/**
 * A repetition with what was decided about it: a row of {@code pattern_candidates}.
 *
 * @param found       what mining found
 * @param executor    the executor that would run it, e.g. {@code batch_create}
 * @param linesSaved  lines an executor would have typed; null where its texts were not mined
 * @param timeSavedMs time an executor would have saved, milliseconds; null when unknown
 * @param status      where it stands
 * @param decidedBy   a person's name, or {@code rule}; null while undecided
 * @param decidedAt   when; null while undecided
 * @param reason      the decision's reason, or the objections that hold it back, in words; never null
 * @param rule        the rule that decided or objected; null for a person's decision
 * @param spec        path of its specification below {@code specs/}; null when it has none
 */
public record Candidate(
        Repetition found,
        String executor,
        Long linesSaved,
        Long timeSavedMs,
        Status status,
        String decidedBy,
        Instant decidedAt,
        String reason,
        String rule,
        String spec) {

    /**
     * The same, with what it would have saved.
     *
     * @param lines null when unknown
     * @param ms    milliseconds; null when unknown
     */
    public Candidate saving(Long lines, Long ms) {
        return new Candidate(found, executor, lines, ms, status, decidedBy, decidedAt, reason, rule, spec);
    }

    /** The same of a repetition of which more is known. */
    public Candidate of(Repetition known) {
        return new Candidate(
                known, executor, linesSaved, timeSavedMs, status, decidedBy, decidedAt, reason, rule, spec);
    }

    /** Confidence from which rules would approve it, by their usual threshold. */
    private static final double SURE = 0.75;

    /** Places that nobody has in mind at once. */
    private static final int MANY = 3;

    /** Why one who asked for nothing else does not see a candidate. */
    public enum Aside {
        SILENT("not seen for longer than their rhythm allows"),
        UNPROVEN("with little evidence yet"),
        WRONG("wrong too often"),
        ALONE("of one file that nothing usually comes along with"),
        LOOSE("of one file with edits of no form that come too seldom"),
        COUNTED("whose names are numbers"),
        AUTOMATED("that a program makes"),
        GAINLESS("whose text saves no typing"),
        DECIDED("rejected or retired");

        private final String words;

        Aside(String words) {
            this.words = words;
        }

        /** As it is said of several. */
        public String inWords() {
            return words;
        }
    }

    /**
     * Why it is left out for one who asked for nothing else; empty where it is shown: it was approved, or it still happens,
     * its predictions came true three times, in more than one commit, and often enough, it has a usual place, and not one file
     * alone without a text, of which the companions are gone, or with edits that come too seldom (by any text, where they have
     * no form), nor of several that a number names or a program makes, and what pave would write of it leaves less to do than writing it by hand,
     * or its places are sure or many.
     */
    public Optional<Aside> aside() {
        if (status != Status.CANDIDATE) {
            return status == Status.APPROVED ? Optional.empty() : Optional.of(Aside.DECIDED);
        }
        if (!found.isAlive()) {
            return Optional.of(Aside.SILENT);
        }
        if (!found.isHit()) {
            return Optional.of(Aside.UNPROVEN);
        }
        if (!found.isRight()) {
            return Optional.of(Aside.WRONG);
        }
        if (found.isOfOneFile()
                && (found.kind() == Kind.COMPANION_EDIT
                        || found.usualPlaces() == 0
                        || found.isLeftAlone()
                        || !isForeseen())) {
            return Optional.of(Aside.ALONE);
        }
        if (found.circumstances().formless() && found.isOfOneNewFile() && found.surestEdit() < SURE) {
            return Optional.of(Aside.LOOSE);
        }
        if (found.isMadeByNumber()) {
            return Optional.of(Aside.COUNTED);
        }
        if (found.circumstances().automated()) {
            return Optional.of(Aside.AUTOMATED);
        }
        return isGainless() ? Optional.of(Aside.GAINLESS) : Optional.empty();
    }

    /** A run that types nothing is still worth being told where to look, if the places are sure; any, if they are many. */
    private boolean isGainless() {
        return linesSaved != null
                && found.usualPlaces() < MANY
                && (linesSaved < 0 || linesSaved == 0 && found.confidence() < SURE);
    }

    /** Whether one who asked for nothing else sees it. */
    public boolean isWorthALook() {
        return aside().isEmpty();
    }

    private boolean isForeseen() {
        return linesSaved != null && linesSaved > 0;
    }

    /** The same, decided in another way. */
    public Candidate decided(Status to, String by, Instant at, String why, String byRule) {
        return new Candidate(found, executor, linesSaved, timeSavedMs, to, by, at, why, byRule, spec);
    }

    /** The same as a decision has it that may be newer; null for none. */
    public Candidate under(Decision decision) {
        return decision == null || decision.status() == status
                ? this
                : decided(decision.status(), decision.by(), decision.at(), decision.reason(), null);
    }
}
