package dev.pave.ingest.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A repository made with the git binary. Commits are collected with {@link #commit} and go in together with
 * {@link #write}; each is one hour younger than the one before.
 */
final class TestRepository {
    private static final long BEGIN = 1_600_000_000L;
    private final Path folder;
    private final ByteArrayOutputStream stream = new ByteArrayOutputStream();
    private int marks;
    private long time = BEGIN;

    private TestRepository(Path folder) {
        this.folder = folder;
    }

    static TestRepository at(Path folder) {
        return new TestRepository(folder);
    }

    static TestRepository create(Path folder) {
        run(folder.getParent(), new byte[0], "git", "init", "-q", "-b", "main", folder.toString());
        return new TestRepository(folder);
    }

    Path folder() {
        return folder;
    }

    RepositorySource source() {
        return RepositorySource.at(folder);
    }

    /** A commit on main; an operation is {@code path=content}, {@code -path} or {@code old>new}. Returns its
     * mark. */
    int commit(String message, String... operations) {
        return commitOn("main", message, operations);
    }

    int commitOn(String branch, String message, String... operations) {
        time += 3600;
        return commitAt(branch, time, message, List.of(), operations);
    }

    /** A commit with further parents, by their marks. */
    int merge(String branch, String message, List<Integer> others, String... operations) {
        time += 3600;
        return commitAt(branch, time, message, others, operations);
    }

    /** A commit on main whose parent is given: a hash, or a mark such as {@code :1}. */
    int commitAfter(String parent, String message, String... operations) {
        ArrayList<String> all = new ArrayList<>(List.of("^" + parent));
        all.addAll(List.of(operations));
        return commit(message, all.toArray(String[]::new));
    }

    int commitAt(String branch, long at, String message, List<Integer> others, String... operations) {
        marks++;
        line("commit refs/heads/" + branch);
        line("mark :" + marks);
        line("author Ada <ada@example.org> " + at + " +0100");
        line("committer Ada <ada@example.org> " + at + " +0100");
        data(message);
        others.forEach(mark -> line("merge :" + mark));
        for (String operation : operations) {
            apply(operation);
        }
        return marks;
    }

    /** Makes a branch begin at a mark. */
    void reset(String branch, int mark) {
        line("reset refs/heads/" + branch);
        line("from :" + mark);
        line("");
    }

    /** A commit with a submodule at a path. */
    int submodule(String message, String path, String commit) {
        int mark = commit(message);
        line("M 160000 " + commit + " " + path);
        return mark;
    }

    private void apply(String operation) {
        if (operation.startsWith("^")) {
            line("from " + operation.substring(1));
        } else if (operation.startsWith("+")) {
            line("merge " + operation.substring(1));
        } else if (operation.startsWith("-")) {
            line("D " + quoted(operation.substring(1)));
        } else if (operation.contains(">") && !operation.contains("=")) {
            int at = operation.indexOf('>');
            line("R " + quoted(operation.substring(0, at)) + " " + quoted(operation.substring(at + 1)));
        } else {
            int at = operation.indexOf('=');
            line("M 100644 inline " + quoted(operation.substring(0, at)));
            data(operation.substring(at + 1));
        }
    }

    private static String quoted(String path) {
        return "\"" + path.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    void line(String text) {
        bytes((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    void data(String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        line("data " + content.length);
        bytes(content);
        line("");
    }

    void bytes(byte[] raw) {
        stream.writeBytes(raw);
    }

    /** Imports all commits that were collected. */
    TestRepository write() {
        run(
                folder,
                stream.toByteArray(),
                "git",
                "fast-import",
                "--quiet",
                "--force",
                "--date-format=raw-permissive",
                "--export-marks=" + folder.toAbsolutePath() + ".marks",
                "--import-marks-if-exists=" + folder.toAbsolutePath() + ".marks");
        stream.reset();
        return this;
    }

    String git(String... arguments) {
        ArrayList<String> command = new ArrayList<>(List.of("git", "-c", "protocol.file.allow=always"));
        command.addAll(List.of(arguments));
        return run(folder, new byte[0], command.toArray(String[]::new)).strip();
    }

    private static String run(Path in, byte[] input, String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(in.toFile())
                    .redirectErrorStream(true)
                    .start();
            try (OutputStream out = process.getOutputStream()) {
                out.write(input);
            }
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
