package dev.pave.pattern.finding;

import dev.pave.pattern.change.Origin;
import java.time.Instant;
import java.util.Map;

/**
 * A guard's finding in what a repository's commits added, with the rule that made it.
 *
 * @param repo    the repository's source id
 * @param rule    the rule's name
 * @param values  the values that the rule saw, by name
 * @param finding what was found, as the file is today
 * @param origin  the commit that brought it; null when unknown
 * @param goneAt  when the newest commit without it was authored; null while it is there
 */
public record SourceFinding(
        String repo, String rule, Map<String, Object> values, Finding finding, Origin origin, Instant goneAt) {

    /** The same, no longer there. */
    public SourceFinding goneAt(Instant at) {
        return new SourceFinding(repo, rule, values, finding, origin, at);
    }
}
