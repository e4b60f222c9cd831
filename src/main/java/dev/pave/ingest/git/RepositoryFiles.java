package dev.pave.ingest.git;

import dev.pave.pattern.PatternId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a repository looks by its own files alone, without opening it: what its head, branches and settings are, where its history is
 * cut or replaced. Objects never change, so of a repository that looks the same the same can be read.
 */
public final class RepositoryFiles {

    private static final Pattern ELSEWHERE = Pattern.compile("gitdir:\\s*(.+?)\\s*");

    /** Settings of other files, which may change by themselves. */
    private static final Pattern INCLUDES = Pattern.compile("(?im)^\\s*\\[\\s*include");

    private static final List<String> OF_THE_WORK_TREE = List.of("HEAD", "config.worktree");
    private static final List<String> SHARED =
            List.of("config", "packed-refs", "shallow", "info/grafts", "info/attributes", "objects/info/alternates");
    private static final List<String> FOLDERS = List.of("refs", "reftable");

    private RepositoryFiles() {}

    /** A digest of how the repository at or around a folder looks; empty where that cannot be told by its files. */
    public static Optional<String> look(Path folder) {
        try {
            Path top = top(folder);
            Path own = own(top);
            Path commonDir = own.resolve("commondir");
            Path shared = Files.isRegularFile(commonDir)
                    ? own.resolve(text(commonDir).strip()).normalize()
                    : own;
            Path settings = shared.resolve("config");
            if (!Files.isRegularFile(own.resolve("HEAD"))
                    || Files.exists(settings)
                            && INCLUDES.matcher(text(settings)).find()) {
                return Optional.empty();
            }
            List<String> all = new ArrayList<>(List.of(top.toString(), own.toString()));
            for (String name : OF_THE_WORK_TREE) {
                add(all, own.resolve(name));
            }
            for (String name : SHARED) {
                add(all, shared.resolve(name));
            }
            for (String name : FOLDERS) {
                addAll(all, own.resolve(name));
                if (!own.equals(shared)) {
                    addAll(all, shared.resolve(name));
                }
            }
            return Optional.of(PatternId.sha256(String.join("\n", all)));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty(); // whoever opens it says why
        }
    }

    /** The top of the work tree, or the bare repository, that a folder belongs to; itself when it belongs to none. */
    public static Path top(Path folder) {
        return RepositorySource.place(folder);
    }

    private static Path own(Path top) throws IOException {
        Path git = top.resolve(".git");
        if (!Files.exists(git)) {
            return top;
        }
        if (Files.isDirectory(git)) {
            return git;
        }
        Matcher elsewhere = ELSEWHERE.matcher(text(git));
        return elsewhere.matches() ? top.resolve(elsewhere.group(1)).normalize() : git;
    }

    private static void addAll(List<String> all, Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    add(all, file);
                }
            }
        }
    }

    private static void add(List<String> all, Path file) throws IOException {
        if (Files.isRegularFile(file)) {
            all.add(file + " " + PatternId.sha256(Files.readAllBytes(file)));
        }
    }

    /** Paths may be in any encoding; none is decoded wrongly in two ways. */
    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
