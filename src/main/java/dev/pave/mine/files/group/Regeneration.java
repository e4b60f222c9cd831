package dev.pave.mine.files.group;

import dev.pave.mine.files.predict.Context;
import dev.pave.pattern.Role;
import dev.pave.pattern.change.CommitFiles;
import java.util.List;

/**
 * Files of which a program writes all at once: nearly each commit that brings one rewrites many that are there. So come the
 * catalogues of a service for translations, and the expected output of tests. Nobody makes such a file by hand, however surely
 * they come together.
 */
final class Regeneration {

    /** The newest commits that are looked at, and how many there must be. */
    private static final int NEWEST = 10;

    private static final int FEWEST = 3;

    /** Files of the kind that a commit rewrites. */
    private static final int MANY = 10;

    private static final double NEARLY_ALL = 0.8;

    private Regeneration() {}

    /** Whether what a convention usually creates is made so. */
    static boolean isOf(Evidence evidence, List<Role> roles) {
        List<String> created = Roles.usuallyCreated(roles);
        List<CommitFiles> commits =
                evidence.happened().stream().map(evidence::commit).distinct().toList();
        List<CommitFiles> newest = commits.subList(Math.max(0, commits.size() - NEWEST), commits.size());
        long rewriting =
                newest.stream().filter(commit -> rewritesMany(commit, created)).count();
        return newest.size() >= FEWEST && rewriting >= NEARLY_ALL * newest.size();
    }

    private static boolean rewritesMany(CommitFiles commit, List<String> created) {
        return commit.modified().size() >= MANY
                && commit.modified().stream()
                                .filter(path -> created.stream().anyMatch(template -> isOfKind(path, template)))
                                .limit(MANY)
                                .count()
                        >= MANY;
    }

    private static boolean isOfKind(String path, String template) {
        return path.startsWith(template.substring(0, Math.max(0, template.indexOf('{'))))
                && path.endsWith(template.substring(template.lastIndexOf('}') + 1))
                && Context.match(template, path) != null;
    }
}
