package dev.pave.mine.failures;

import dev.pave.mine.messages.Masker;
import dev.pave.pattern.event.Failure;
import dev.pave.pattern.event.FailureForm.Role;
import dev.pave.pattern.event.FailureForms;
import dev.pave.pattern.event.Secrets;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Weighs what a log tells. The first command that its runner says failed, and in it the surest verdict, say in which step it
 * failed; what other steps told counts {@value #ELSEWHERE} less. The surest line, cause or verdict, gives the category; the surest and then first cause of that
 * category is the decisive line, one of no category where there is none, and the verdict itself where nothing tells more.
 */
final class Conclusion {

    private static final int ELSEWHERE = 30;
    /** Weight from which on a line is what a runner says of itself: it counts wherever it stands. */
    private static final int RUNNERS_OWN = 88;
    /** Weight from which on a verdict of no category says at least at what it failed. */
    private static final int SAYS_WHAT = 40;

    private static final int LONGEST_SIGNATURE = 300;

    /** What a compiler calls its messages, such as {@code TS2322:}; it does not vary. */
    private static final Pattern CODE = Pattern.compile("[A-Z]{1,5}\\d{2,5}: ");

    private final Set<Hit> hits = new LinkedHashSet<>();
    /** Causes that seemed to be overcome by parts that went well. */
    private final List<Hit> earlier;
    /** Says which command failed, in the words of what ran it; null where nothing does. */
    private final Hit end;
    /** Says which step failed; null where nothing does. */
    private final Hit failed;

    /**
     * @param found    what was kept, with nulls and twice the same in it
     * @param overcome what parts that went well have overcome, with nulls in it
     */
    Conclusion(Stream<Hit> found, Stream<Hit> overcome) {
        earlier = overcome.filter(Objects::nonNull)
                .filter(hit -> hit.form.role() == Role.CAUSE)
                .toList();
        List<Hit> all = found.filter(Objects::nonNull).toList();
        end = all.stream()
                .filter(Hit::isEnd)
                .min(Comparator.comparingLong(hit -> hit.said))
                .orElse(null);
        all.stream()
                .filter(hit -> end == null || end.spansStepOf(hit) || hit.form.weight() >= RUNNERS_OWN)
                .forEach(hits::add);
        failed = hits.stream()
                .filter(Hit::isVerdict)
                .filter(hit -> end == null || end.spansStepOf(hit))
                .min(Comparator.comparingInt((Hit hit) -> -hit.form.weight()).thenComparingLong(Hit::line))
                .orElse(null);
    }

    /**
     * @param last   of the log, for want of anything better
     * @param number its place, from 1
     */
    Failure failure(String last, long number) {
        Optional<Hit> surest = surest(hits.stream()
                .filter(hit -> hit.form.category() != null)
                .filter(hit -> !hit.isGuess() || isWhereItFailed(hit))
                .toList());
        String category = surest.map(hit -> hit.form.category()).orElse(FailureForms.OTHER);
        Optional<Hit> told = surest(causes(category))
                .or(() -> overcome(category))
                .or(() -> surest(causes(null)))
                .or(() -> surest.filter(hit -> !hit.isGuess()));
        Optional<Hit> decisive = told.or(() -> surest(telling()))
                .or(() -> surest(passing()))
                .or(() -> Optional.ofNullable(end))
                .or(() -> surest)
                .or(() -> surest(hits));
        return decisive.map(hit -> failure(category, hit.what(), hit.line(), hit.excerpt(), hit.form.name()))
                .orElseGet(() -> failure(category, Plain.withoutLevel(last), number, last.strip(), ""));
    }

    /** A tool says at last that just this failed: another part that went well in between was another part. */
    private Optional<Hit> overcome(String category) {
        return surest(earlier.stream()
                .filter(hit -> category.equals(hit.form.category()))
                .toList());
    }

    /** Verdicts of no category that say what about. */
    private Collection<Hit> telling() {
        return hits.stream()
                .filter(hit ->
                        hit.isVerdict() && !hit.isEnd() && hit.form.weight() >= SAYS_WHAT && isWhereItFailed(hit))
                .toList();
    }

    /** Words in passing that something is bad, for want of anything better. */
    private Collection<Hit> passing() {
        return hits.stream()
                .filter(hit -> hit.form.role() == Role.CAUSE && hit.form.category() == null && isWhereItFailed(hit))
                .filter(hit -> hits.stream().noneMatch(other -> other.isVerdict() && other.said == hit.said))
                .toList();
    }

    private Collection<Hit> causes(String category) {
        return hits.stream()
                .filter(hit -> hit.form.role() == Role.CAUSE)
                .filter(hit -> category == null
                        ? hit.form.category() == null && hit.form.weight() >= Hit.TELLING && isWhereItFailed(hit)
                        : category.equals(hit.form.category()))
                .toList();
    }

    private Optional<Hit> surest(Collection<Hit> among) {
        return among.stream()
                .min(Comparator.comparingInt((Hit hit) -> -score(hit))
                        .thenComparing(hit -> hit.form.role() == Role.VERDICT ? 0 : 1)
                        .thenComparingLong(Hit::line));
    }

    private int score(Hit hit) {
        return hit.form.weight() - (isWhereItFailed(hit) ? 0 : ELSEWHERE);
    }

    private boolean isWhereItFailed(Hit hit) {
        return failed == null || failed.spansStepOf(hit) || hit.isVerdict() && (end == null || end.spansStepOf(hit));
    }

    private static Failure failure(String category, String what, long line, String excerpt, String form) {
        String said = Secrets.redact(what).text();
        Matcher code = CODE.matcher(said);
        int varies = code.lookingAt() ? code.end() : 0;
        String template = said.substring(0, varies) + new Masker().shape(said.substring(varies));
        String shown = template.length() > LONGEST_SIGNATURE ? template.substring(0, LONGEST_SIGNATURE) : template;
        return new Failure(
                category, category + ": " + shown, line, Secrets.redact(excerpt).text(), form);
    }
}
