package dev.pave.execute.worktreelifecycle;

import dev.pave.git.Git;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What would be lost with a work tree, or cannot be removed whole. Git itself looks at less: not at commits that only this
 * work tree leads to, nor at edits of files that it was told not to look at.
 *
 * @param trees all of the repository
 */
record Obstacles(WorkTrees trees) {

    private static final int SHOWN = 3;

    /** In git's folder for a work tree, while something goes on there. */
    private static final Map<String, String> GOING_ON = goingOn();

    private static Map<String, String> goingOn() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("rebase-merge", "a rebase");
        files.put("rebase-apply", "a rebase");
        files.put("MERGE_HEAD", "a merge");
        files.put("CHERRY_PICK_HEAD", "a cherry-pick");
        files.put("REVERT_HEAD", "a revert");
        files.put("sequencer", "a sequence of picks");
        files.put("BISECT_LOG", "a bisection");
        return files;
    }

    /** Why it is not moved; empty where it may be. */
    Optional<String> toMove(WorkTree tree) throws IOException {
        if (tree.main()) {
            return Optional.of("it is the main work tree");
        }
        if (trees.isHere(tree)) {
            return Optional.of("it is the current work tree");
        }
        if (tree.isLocked()) {
            return Optional.of("it is locked" + (tree.locked().isEmpty() ? "" : ": " + tree.locked()));
        }
        if (tree.admin() == null) {
            return Optional.of("git's folder for it is not found; `git worktree repair`");
        }
        if (tree.isThere() && !tree.isItself()) {
            return Optional.of("something else stands in its place; `git worktree repair`, or `git worktree prune`");
        }
        if (Files.isDirectory(tree.admin().resolve("modules"))) {
            return Optional.of("it has submodules");
        }
        return Optional.empty();
    }

    /** Why it is not removed; empty where nothing is lost with it. */
    Optional<String> toRemove(WorkTree tree) throws IOException {
        Optional<String> fixed = toMove(tree);
        if (fixed.isPresent()) {
            return fixed;
        }
        for (Map.Entry<String, String> each : GOING_ON.entrySet()) {
            if (Files.exists(tree.admin().resolve(each.getKey()))) {
                return Optional.of(each.getValue() + " is in progress");
            }
        }
        Optional<String> lost = tree.isThere() ? changed(tree).or(() -> hidden(tree)) : Optional.empty();
        if (lost.isEmpty()) {
            lost = unreached(tree);
        }
        return lost.isEmpty() && tree.isThere() ? inside(tree) : lost;
    }

    private static Optional<String> changed(WorkTree tree) {
        Git.Answer said = Git.in(tree.path())
                .ask("status", "--porcelain", "-z", "-uall", "--no-renames", "--ignore-submodules=none");
        if (said.code() != 0) {
            return Optional.of("git does not say what is changed in it: " + said.complaint());
        }
        List<String> paths = Stream.of(said.text().split("\0"))
                .filter(line -> line.length() > 3)
                .map(line -> (line.startsWith("??") ? "untracked " : "changed ") + line.substring(3))
                .toList();
        return paths.isEmpty() ? Optional.empty() : Optional.of(told("not committed: ", paths));
    }

    /** Edits of files that git was told not to look at. */
    private static Optional<String> hidden(WorkTree tree) {
        Git git = Git.in(tree.path());
        List<String> edited = new ArrayList<>();
        for (String line : git.text("ls-files", "-v", "-z").split("\0")) {
            boolean isHidden = line.length() > 2 && (Character.isLowerCase(line.charAt(0)) || line.charAt(0) == 'S');
            if (isHidden && isEdited(git, tree.path(), line.substring(2))) {
                edited.add(line.substring(2));
            }
        }
        return edited.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        told("changed, though git was told not to look (assume-unchanged, skip-worktree): ", edited));
    }

    private static boolean isEdited(Git git, Path tree, String path) {
        Path file = tree.resolve(path);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        String known = git.text("rev-parse", ":" + path).strip();
        return !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                || !git.text("hash-object", "--", path).strip().equals(known);
    }

    /** Commits that only its own record of where it has been leads to. */
    private Optional<String> unreached(WorkTree tree) throws IOException {
        Set<String> commits = Reflog.commits(tree.admin().resolve("logs/HEAD"));
        commits.removeAll(Reflog.below(trees.common().resolve("logs/refs")));
        if (tree.branch() == null && tree.head() != null) {
            commits.add(tree.head());
        }
        commits.removeIf(commit -> commit.matches("0+"));
        if (commits.isEmpty()) {
            return Optional.empty();
        }
        List<String> question = new ArrayList<>(List.of("rev-list", "--ignore-missing", "--abbrev-commit"));
        question.addAll(commits);
        question.addAll(List.of("--not", "--branches", "--tags", "--remotes", "--"));
        List<String> lost = Git.in(trees.common())
                .text(question.toArray(String[]::new))
                .lines()
                .toList();
        return lost.isEmpty() ? Optional.empty() : Optional.of(told("commits that no branch or tag reaches: ", lost));
    }

    /** What is below it and must not go with it, or cannot. */
    private Optional<String> inside(WorkTree tree) throws IOException {
        for (WorkTree other : trees.all()) {
            if (!other.path().equals(tree.path()) && other.path().startsWith(tree.path())) {
                return Optional.of("another work tree is in it: " + other.path());
            }
        }
        List<String> found = new ArrayList<>();
        Files.walkFileTree(tree.path(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                if (!Files.isWritable(folder) || !Files.isExecutable(folder)) {
                    found.add("cannot be removed as a whole, " + folder + " is not to be written to");
                } else if (!folder.equals(tree.path())
                        && Files.exists(folder.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
                    found.add("another repository is in it: " + folder);
                }
                return found.isEmpty() ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failed) {
                found.add("cannot be removed as a whole, " + file + " cannot be read");
                return FileVisitResult.TERMINATE;
            }
        });
        return found.stream().findFirst();
    }

    private static String told(String what, List<String> all) {
        int more = all.size() - SHOWN;
        return what
                + String.join(", ", all.subList(0, Math.min(SHOWN, all.size())))
                + (more > 0 ? " and " + more + " more" : "");
    }
}
