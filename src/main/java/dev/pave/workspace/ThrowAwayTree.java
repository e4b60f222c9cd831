package dev.pave.workspace;

import dev.pave.git.Git;
import dev.pave.pattern.FaultPoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A work tree of a repository that is made to try something in, and goes again. What a killed process left of such is removed
 * when the next one is made.
 *
 * @param repository a work tree of it
 * @param path       of the trial
 */
public record ThrowAwayTree(Path repository, Path path) implements AutoCloseable {

    private static final Pattern NAME = Pattern.compile("(\\d{1,18})-[0-9a-f]{8}");

    /** Where those of a home are. */
    public static Path in(Path state) {
        return state.resolve("trials");
    }

    /**
     * @param folder where trials are, see {@link #in}
     * @param commit that it has; on no branch
     */
    public static ThrowAwayTree at(Path repository, Path folder, String commit) throws IOException {
        Files.createDirectories(folder);
        Path trials = folder.toRealPath();
        removeLeft(repository, trials);
        Path path = trials.resolve(ProcessHandle.current().pid() + "-"
                + UUID.randomUUID().toString().substring(0, 8));
        Git.in(repository)
                .within(Commands.LONGEST)
                .text("worktree", "add", "--quiet", "--detach", path.toString(), commit);
        FaultPoint.pass("trial.made");
        return new ThrowAwayTree(repository, path);
    }

    private static void removeLeft(Path repository, Path trials) {
        for (String line :
                Git.in(repository).text("worktree", "list", "--porcelain", "-z").split("\0")) {
            Path path = line.startsWith("worktree ") ? Path.of(line.substring("worktree ".length())) : null;
            if (path != null && trials.equals(path.getParent()) && isLeft(path)) {
                new ThrowAwayTree(repository, path).close();
            }
        }
    }

    /**
     * Removes what killed processes left of trials, whatever repository they are of.
     *
     * @param folder where trials are
     * @return in words, a line each
     */
    static List<String> removeLeft(Path folder) throws IOException {
        List<String> removed = new ArrayList<>();
        for (Path path : left(folder)) {
            Git.Answer common = Git.in(path).ask("rev-parse", "--path-format=absolute", "--git-common-dir");
            Path repository = common.code() == 0 ? Path.of(common.text().strip()) : folder;
            try {
                new ThrowAwayTree(repository, path).close();
                removed.add("removed " + path + ", in which a run that was killed tried something");
            } catch (UncheckedIOException stays) {
                removed.add(stays.getMessage() + ", in which a run that was killed tried something");
            }
        }
        return removed;
    }

    private static List<Path> left(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder.toRealPath())) {
            return all.filter(ThrowAwayTree::isLeft).sorted().toList();
        }
    }

    private static boolean isLeft(Path path) {
        Matcher name = NAME.matcher(path.getFileName().toString());
        return name.matches()
                && ProcessHandle.of(Long.parseLong(name.group(1)))
                        .map(process -> !process.isAlive())
                        .orElse(true);
    }

    public Git git() {
        return Git.in(path);
    }

    @Override
    public void close() {
        FaultPoint.pass("trial.over");
        Git.Answer said = Git.in(repository).ask("worktree", "remove", "--force", "--force", path.toString());
        if (said.code() != 0 && Files.isDirectory(path)) {
            Scratch.remove(path);
            Git.in(repository).ask("worktree", "remove", "--force", "--force", path.toString());
        }
    }
}
