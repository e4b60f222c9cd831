package dev.pave.ingest.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of a work tree as git sees them, by the {@code git} program: those that are tracked, and new ones that are not
 * ignored. No program that a repository's configuration names is run.
 */
public final class WorkFiles {

    private static final Pattern HUNK = Pattern.compile("^@@ -\\S+ \\+(\\d+)(?:,(\\d+))? @@.*", Pattern.DOTALL);

    /** More than a source file has. */
    private static final int MANY_LINES = 1 << 22;

    private final Path folder;

    private WorkFiles(Path folder) {
        this.folder = folder;
    }

    /** The work tree around a folder; empty where it is in none, or there is no git. */
    public static Optional<WorkFiles> around(Path folder) throws IOException {
        Result top = run(folder, "rev-parse", "--show-toplevel");
        return top.code() == 0 ? Optional.of(new WorkFiles(Path.of(top.text().strip()))) : Optional.empty();
    }

    /** Its root. */
    public Path root() {
        return folder;
    }

    /** Files below a folder, relative to the root; those that are deleted are left out. */
    public List<Path> below(Path start) throws IOException {
        Result listed = run(
                folder,
                "ls-files",
                "-z",
                "--cached",
                "--others",
                "--exclude-standard",
                "--deduplicate",
                "--",
                start.toString());
        if (listed.code() != 0) {
            throw new IOException(
                    "git ls-files failed in " + folder + ": " + listed.errors().strip());
        }
        return Arrays.stream(listed.text().split("\0"))
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
    public Map<Path, BitSet> addedSince(String revision) throws IOException {
        Map<Path, BitSet> added = parse(diff(revision, "--no-renames", "-U0"));
        untracked().forEach(name -> {
            BitSet all = new BitSet();
            all.set(1, MANY_LINES);
            added.put(name, all);
        });
        return added;
    }

    /**
     * Files that the work tree has and a revision has not, relative to the root; not those that only moved.
     *
     * @throws RepositoryException where there is no such revision
     */
    public Set<Path> newSince(String revision) throws IOException {
        Set<Path> fresh = new HashSet<>(untracked());
        for (String name :
                diff(revision, "-M", "--name-only", "--diff-filter=A", "-z").split("\0")) {
            if (!name.isEmpty()) {
                fresh.add(Path.of(name));
            }
        }
        return fresh;
    }

    private String diff(String revision, String... options) throws IOException {
        Result verified = run(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
        if (verified.code() != 0) {
            throw new RepositoryException("There is no revision " + revision + " in " + folder);
        }
        List<String> command = new ArrayList<>(
                List.of("-c", "core.quotePath=false", "diff", "--no-ext-diff", "--no-textconv", "--no-color"));
        command.addAll(List.of(options));
        command.addAll(List.of(verified.text().strip(), "--"));
        Result diff = run(folder, command.toArray(String[]::new));
        if (diff.code() != 0) {
            throw new IOException(
                    "git diff failed in " + folder + ": " + diff.errors().strip());
        }
        return diff.text();
    }

    private List<Path> untracked() throws IOException {
        Result others = run(folder, "ls-files", "-z", "--others", "--exclude-standard");
        return Arrays.stream(others.text().split("\0"))
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .toList();
    }

    private static Map<Path, BitSet> parse(String diff) {
        Map<Path, BitSet> added = new HashMap<>();
        BitSet lines = null;
        for (String line : diff.split("\n")) {
            Matcher hunk = HUNK.matcher(line);
            if (line.startsWith("+++ b/")) {
                lines = added.computeIfAbsent(Path.of(line.substring(6).replaceFirst("\t$", "")), path -> new BitSet());
            } else if (line.startsWith("diff --git ")) {
                lines = null;
            } else if (lines != null && hunk.matches()) {
                int first = Integer.parseInt(hunk.group(1));
                int count = hunk.group(2) == null ? 1 : Integer.parseInt(hunk.group(2));
                lines.set(first, first + count);
            }
        }
        return added;
    }

    private record Result(int code, String text, String errors) {}

    private static Result run(Path folder, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "core.fsmonitor=false"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
        Path errors = Files.createTempFile("pave-git", ".err");
        try {
            Process process = builder.redirectError(errors.toFile()).start();
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), text, Files.readString(errors));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while git was running", stopped);
        } catch (IOException e) {
            return new Result(127, "", String.valueOf(e.getMessage()));
        } finally {
            Files.deleteIfExists(errors);
        }
    }
}
