package dev.pave.workspace;

import dev.pave.git.Git;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** What git says of a work tree. Reads only. */
public final class GitStatus {

    /** Two letters and a space stand before each path. */
    private static final int STATE = 3;

    private GitStatus() {}

    /**
     * Paths that differ from the last commit or are not in it; empty outside of git.
     *
     * @throws dev.pave.git.GitException where git does not say
     */
    public static Set<String> changed(Path root) {
        Set<String> changed = new TreeSet<>();
        if (!Files.exists(root.resolve(".git"))) {
            return changed;
        }
        String said =
                Git.in(root).text("status", "--porcelain", "--no-renames", "-z", "-uall", "--ignore-submodules=dirty");
        for (String line : said.split("\0")) {
            if (line.length() > STATE) {
                changed.add(line.substring(STATE));
            }
        }
        return changed;
    }
}
