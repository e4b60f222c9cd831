package dev.pave.execute;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** What git says of a work tree. Reads only. */
final class WorkTree {

    /** Two letters and a space stand before each path. */
    private static final int STATE = 3;

    private WorkTree() {}

    /** Paths that differ from the last commit or are not in it; empty outside of git. */
    static Set<String> changed(Path root) throws IOException {
        Set<String> changed = new TreeSet<>();
        if (!Files.exists(root.resolve(".git"))) {
            return changed;
        }
        Process git = new ProcessBuilder(
                        "git", "--no-optional-locks", "status", "--porcelain", "--no-renames", "-z", "-uall")
                .directory(root.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        git.getOutputStream().close();
        String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        for (String line : said.split("\0")) {
            if (line.length() > STATE) {
                changed.add(line.substring(STATE));
            }
        }
        return changed;
    }
}
