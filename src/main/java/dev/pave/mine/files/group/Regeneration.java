package dev.pave.mine.files.group;

import dev.pave.mine.files.predict.Context;
import dev.pave.pattern.Role;
import dev.pave.pattern.change.CommitFiles;
import java.util.List;

/**
 * Files of which a program writes all at once: nearly each commit that brings one rewrites many that are there, or takes another
 * one away. So come the catalogues of a service for translations, the expected output of tests, and what is built and called by
 * its own content ({@code assets/index-C407UGgS.js}). Nobody makes such a file by hand, however surely they come together.
 */
final class Regeneration {

    /** Files of the kind that a commit rewrites. */
    private static final int MANY = 10;

    private Regeneration() {}

    /** Whether what a convention usually creates is made so. */
    static boolean isOf(Evidence evidence, List<Role> roles) {
        List<String> created = Roles.usuallyCreated(roles);
        NewestCommits newest = new NewestCommits(evidence);
        return newest.areNearlyAll(commit -> rewritesMany(commit, created))
                || newest.areNearlyAll(commit -> replaces(commit, created));
    }

    private static boolean replaces(CommitFiles commit, List<String> created) {
        return !created.isEmpty()
                && created.stream()
                        .allMatch(template -> commit.deleted().stream().anyMatch(path -> isOfKind(path, template)));
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
