package dev.pave.execute.worktreelifecycle;

import dev.pave.git.Git;
import dev.pave.workspace.Scratch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a branch came into another one, by trees: at some commit, to merge the branch would have changed nothing. So a squash
 * and a rebase count, whatever their messages; what differs in white space only, and what was taken back since, do not.
 *
 * @param git  that may write trees
 * @param into the other branch
 */
record MergedBranch(Git git, String into) {

    private static final int MOST_FILES = 1000;

    /** @param aside for what git writes */
    static MergedBranch into(WorkTrees trees, String into, Scratch aside) throws IOException {
        return new MergedBranch(aside.aside(trees.here()), into);
    }

    /** Why it is not; empty where it is. */
    Optional<String> objection(WorkTree tree) {
        String tip = tree.head();
        Git.Answer base = git.ask("merge-base", into, tip);
        if (base.code() != 0) {
            return Optional.of("it has no commit in common with " + into);
        }
        String common = base.text().strip();
        return common.equals(tip) ? ofAncestor(tree) : ofOthers(common, tip);
    }

    private Optional<String> ofAncestor(WorkTree tree) {
        String tip = tree.head();
        boolean onLine = git.text("rev-list", "--first-parent", into).lines().anyMatch(tip::equals);
        if (onLine) {
            boolean begun = tree.branch() == null
                    || git.text("reflog", "show", "--format=%H", "refs/heads/" + tree.branch())
                                    .lines()
                                    .distinct()
                                    .count()
                            != 1;
            return begun ? Optional.empty() : Optional.of("nothing was committed on it yet");
        }
        List<String> since = git.text("rev-list", "--first-parent", "--ancestry-path", tip + ".." + into)
                .lines()
                .toList();
        return undone(since.get(since.size() - 1), new ArrayList<>());
    }

    private Optional<String> ofOthers(String base, String tip) {
        List<String> files = names(base, tip);
        for (String commit : lines("rev-list", "--first-parent", "--reverse", base + ".." + into, files)) {
            Git.Answer both = git.ask("merge-tree", "--write-tree", commit, tip);
            boolean isIn = both.code() == 0
                    && both.text()
                            .strip()
                            .equals(git.text("rev-parse", commit + "^{tree}").strip());
            if (isIn) {
                return undone(commit, files);
            }
        }
        return files.isEmpty() ? Optional.empty() : Optional.of("what it changes is not in " + into);
    }

    private List<String> names(String from, String to) {
        return Stream.of(git.text("diff", "--name-only", "--no-renames", "-z", from, to)
                        .split("\0"))
                .filter(name -> !name.isEmpty())
                .limit(MOST_FILES)
                .toList();
    }

    /** Whether a later commit has the files as they were before that one. */
    private Optional<String> undone(String commit, List<String> changed) {
        String before = commit + "~1";
        List<String> files = changed.isEmpty() ? names(before, commit) : changed;
        for (String later : lines("rev-list", "--first-parent", "--reverse", commit + ".." + into, files)) {
            List<String> question = new ArrayList<>(List.of("diff", "--quiet", "--no-ext-diff", before, later, "--"));
            question.addAll(files);
            if (git.ask(question.toArray(String[]::new)).code() == 0) {
                return Optional.of("it came into " + into + ", and " + later.substring(0, 7) + " took it back");
            }
        }
        return Optional.empty();
    }

    private List<String> lines(String command, String how, String order, String range, List<String> files) {
        List<String> question = new ArrayList<>(List.of(command, how, order, range, "--"));
        question.addAll(files);
        return git.text(question.toArray(String[]::new)).lines().toList();
    }
}
