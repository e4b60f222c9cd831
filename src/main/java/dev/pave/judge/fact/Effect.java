package dev.pave.judge.fact;

import dev.pave.pattern.Action;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.Role;
import dev.pave.pattern.text.TextProof;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A fact: what a run of the pattern would do.
 *
 * @param places  places that come along usually and were foreseen; not what the change is about, nor files that a program makes
 * @param known   whether its texts were mined; where not, there are none
 * @param texts   of them, new files whose text is known
 * @param edits   of them, edits that are made to the line
 * @param lines   that its texts would have saved on the files of its past, less those to take out again
 * @param changes commits or stretches of sessions that it was seen in; several files of one commit are one
 * @param rarest  path template of the place that comes along least often of them; null where there is none
 * @param rarestConfidence its own record, 0 to 1; 1 where there is none
 */
public record Effect(
        int places,
        boolean known,
        int texts,
        int edits,
        long lines,
        int changes,
        String rarest,
        double rarestConfidence) {

    /** That of a repetition with what is known of its texts. */
    public static Effect of(Repetition found, TextProof proof) {
        List<Role> usual = found.roles().stream().filter(Role::isUsual).toList();
        Optional<Role> rarest = usual.stream().min(Comparator.comparingDouble(Role::confidence));
        return new Effect(
                found.usualPlaces()
                        - count(
                                usual,
                                role -> found.comesAlong(role)
                                        && (isUnproven(role)
                                                || isMade(role, proof)
                                                || isByHandAndCalledByTheFolder(role, proof))),
                proof.known(),
                count(
                        usual,
                        role -> role.action() == Action.CREATE && proof.texts().contains(role.template())),
                count(
                        usual,
                        role -> role.action() == Action.EDIT
                                && !isUnproven(role)
                                && proof.edits().contains(role.template())),
                proof.replay().linesSaved(),
                (int) found.occurrences().stream()
                        .map(occurrence -> occurrence.commitId() != null
                                ? occurrence.commitId()
                                : occurrence.sourceId() + " " + occurrence.sessionId() + " " + occurrence.firstSeq())
                        .distinct()
                        .count(),
                rarest.map(Role::template).orElse(null),
                rarest.map(Role::confidence).orElse(1.0));
    }

    /** An edit that came lately and that nobody foresaw so far: of many edits of a large change some come twice and thrice. */
    private static boolean isUnproven(Role role) {
        return role.action() == Action.EDIT && !role.isSubject() && role.hits() + role.misses() == 0;
    }

    /** What a program makes of another file comes along whether somebody thinks of it or not. */
    private static boolean isMade(Role role, TextProof proof) {
        return role.action() == Action.CREATE && proof.made().contains(role.template());
    }

    /** A registry gets lines of one form; what nobody could foresee is what the new file is about. */
    private static boolean isByHandAndCalledByTheFolder(Role role, TextProof proof) {
        return proof.known()
                && role.isCalledByTheFolder()
                && !role.isSubject()
                && !proof.edits().contains(role.template());
    }

    private static int count(List<Role> roles, Predicate<Role> wanted) {
        return (int) roles.stream().filter(wanted).count();
    }
}
