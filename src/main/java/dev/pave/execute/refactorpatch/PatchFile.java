package dev.pave.execute.refactorpatch;

import dev.pave.git.Git;
import dev.pave.workspace.ExecutionException;
import dev.pave.workspace.InputException;
import dev.pave.workspace.Root;
import dev.pave.workspace.Scratch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A patch, as git reads it.
 *
 * @param name as it is called
 * @param file that holds it
 * @param text a byte a character
 */
record PatchFile(String name, Path file, String text) {

    private static final long MOST_BYTES = 64L << 20;
    private static final Pattern MOVED = Pattern.compile("(?m)^(?:rename|copy) (from|to) (.+?)\r?$");
    private static final Pattern NEW_BLOB = Pattern.compile("(?m)^index [0-9a-f]{4,64}\\.\\.([0-9a-f]{4,64})");

    /** @param given a file, from here or from the repository, or the patch itself */
    static PatchFile of(String given, Path repository, Scratch scratch) throws IOException {
        if (given.contains("\n")) {
            Path file = scratch.resolve("given.patch");
            Files.writeString(file, given.endsWith("\n") ? given : given + "\n");
            return read("the patch", file);
        }
        try {
            for (Path from : List.of(Path.of("").toAbsolutePath(), repository)) {
                Path file = from.resolve(given);
                if (Files.isRegularFile(file)) {
                    return read(given, file.toAbsolutePath());
                }
            }
        } catch (InvalidPathException e) {
            throw new InputException("patch is neither a file nor a patch: " + e.getReason());
        }
        throw new InputException("there is no patch file " + given + "; patch is a file, or a patch itself");
    }

    static PatchFile read(String name, Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new InputException(name + " is larger than " + (MOST_BYTES >> 20) + " MB; split it");
        }
        return new PatchFile(name, file, Files.readString(file, StandardCharsets.ISO_8859_1));
    }

    /**
     * All files that it speaks of.
     *
     * @param git  that reads it
     * @param root they have to be in
     * @throws ExecutionException where git cannot, or one leads out of the root
     */
    List<String> paths(Git git, Root root) throws IOException {
        Git.Answer said = git.ask("apply", "--numstat", "-z", file.toString());
        if (said.code() != 0) {
            throw new ExecutionException(name + " is no patch that git can read: "
                    + said.complaint().replaceFirst("^error: ", "").replace(" (allow with \"--allow-empty\")", ""));
        }
        Set<String> paths = new LinkedHashSet<>();
        for (String line : said.text().split("\0")) {
            String[] parts = line.split("\t", 3);
            if (parts.length == 3) {
                paths.add(parts[2]);
            }
        }
        moved().forEach((to, from) -> {
            paths.add(from);
            paths.add(to);
        });
        for (String path : paths) {
            root.resolveLink(path);
            if (path.indexOf('\uFFFD') >= 0) {
                throw new ExecutionException("\"" + path + "\" is no name in UTF-8; apply it with `git apply`");
            }
        }
        return List.copyOf(paths);
    }

    /** By the name of today, the former one of files that are renamed or copied. */
    Map<String, String> moved() {
        Map<String, String> moved = new LinkedHashMap<>();
        String from = "";
        for (Matcher line = MOVED.matcher(text); line.find(); ) {
            String path = QuotedPath.plain(line.group(2));
            if (line.group(1).equals("from")) {
                from = path;
            } else {
                moved.put(path, from);
            }
        }
        return moved;
    }

    /** The first digits of what its files are afterwards, in its order; empty where it does not say. */
    List<String> blobs() {
        List<String> blobs = new ArrayList<>();
        for (Matcher line = NEW_BLOB.matcher(text); line.find(); ) {
            blobs.add(line.group(1));
        }
        return blobs;
    }

    /** Where a hunk stands among those of its file, e.g. {@code 2 of 3}; empty where it is not found. */
    String place(String path, String header) {
        List<String> hunks = new ArrayList<>();
        boolean inFile = false;
        for (String line : text.split("\n")) {
            if (line.startsWith("--- ")) {
                inFile = isOf(path, line);
            } else if (line.startsWith("+++ ")) {
                inFile |= isOf(path, line);
            } else if (inFile && line.startsWith("@@ ")) {
                hunks.add(line.strip());
            }
        }
        int at = hunks.indexOf(header.strip());
        return at < 0 ? "" : (at + 1) + " of " + hunks.size();
    }

    private static boolean isOf(String path, String line) {
        String shown = QuotedPath.plain(line.substring(4).replaceFirst("[\t\r].*$", ""));
        return shown.equals(path) || shown.endsWith("/" + path);
    }
}
