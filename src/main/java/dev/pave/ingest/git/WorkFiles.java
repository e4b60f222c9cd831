package dev.pave.ingest.git;

import dev.pave.git.Git;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The files of a work tree as git sees them, by the {@code git} program: those that are tracked, and new ones that are not
 * ignored.
 */
public final class WorkFiles {

    private static final Pattern NO_WORK_TREE = Pattern.compile("not a git repository \\(|must be run in a work tree");

    /** Whatever a repository's settings say of how a diff looks. */
    private static final List<String> DIFF = List.of(
            "diff",
            "--no-ext-diff",
            "--no-textconv",
            "--no-color",
            "--no-relative",
            "--ignore-submodules=dirty",
            "--submodule=short",
            "--inter-hunk-context=0",
            "--src-prefix=a/",
            "--dst-prefix=b/");

    private final Path folder;

    private WorkFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * The work tree around a folder; empty where it is in none, or there is no git.
     *
     * @throws dev.pave.git.GitException where git refuses to look at it
     */
    public static Optional<WorkFiles> around(Path folder) {
        if (!Git.isThere()) {
            return Optional.empty();
        }
        Git git = Git.in(folder);
        Git.Answer top = git.ask("rev-parse", "--show-toplevel");
        if (top.code() == 0) {
            return Optional.of(new WorkFiles(Path.of(top.text().replaceFirst("\n$", ""))));
        }
        if (NO_WORK_TREE.matcher(top.complaint()).find()) {
            return Optional.empty();
        }
        throw git.refused(top, "rev-parse");
    }

    /** Its root. */
    public Path root() {
        return folder;
    }

    /** Files below a folder, relative to the root; those that are deleted are left out. */
    public List<Path> below(Path start) {
        String listed = Git.in(folder)
                .text(
                        "ls-files",
                        "-z",
                        "--cached",
                        "--others",
                        "--exclude-standard",
                        "--deduplicate",
                        "--",
                        start.toString());
        return Arrays.stream(listed.split("\0"))
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .filter(file -> Files.isRegularFile(folder.resolve(file)))
                .toList();
    }

    /**
     * Lines that the work tree has and a revision has not, by path relative to the root. New files that are not tracked
     * are wholly new.
     *
     * @throws RepositoryException where there is no such revision
     */
    public Map<Path, BitSet> addedSince(String revision) {
        Map<Path, BitSet> added = AddedLines.parse(diff(revision, "--no-renames", "-U0"));
        untracked().forEach(name -> added.put(name, AddedLines.all()));
        return added;
    }

    /**
     * Files that the work tree has and a revision has not, relative to the root; not those that only moved.
     *
     * @throws RepositoryException where there is no such revision
     */
    public Set<Path> newSince(String revision) {
        Set<Path> fresh = new HashSet<>(untracked());
        for (String name :
                diff(revision, "-M", "--name-only", "--diff-filter=A", "-z").split("\0")) {
            if (!name.isEmpty()) {
                fresh.add(Path.of(name));
            }
        }
        return fresh;
    }

    private String diff(String revision, String... options) {
        Git git = Git.in(folder);
        Git.Answer verified = git.ask("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
        if (verified.code() != 0) {
            throw new RepositoryException("There is no revision " + revision + " in " + folder);
        }
        List<String> command = new ArrayList<>(DIFF);
        command.addAll(List.of(options));
        command.addAll(List.of(verified.text().strip(), "--"));
        return git.text(command.toArray(String[]::new));
    }

    private List<Path> untracked() {
        String others = Git.in(folder).text("ls-files", "-z", "--others", "--exclude-standard");
        return Arrays.stream(others.split("\0"))
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .toList();
    }
}
