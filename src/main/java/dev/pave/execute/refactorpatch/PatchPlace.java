package dev.pave.execute.refactorpatch;

import dev.pave.git.Git;
import dev.pave.workspace.ExecutionException;
import dev.pave.workspace.Root;
import dev.pave.workspace.Scratch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The work tree that a patch is for.
 *
 * @param tree   its top
 * @param git    its folder of git's; null where it has none
 * @param head   its commit; null where it has none
 * @param branch that it is on; null on none
 */
record PatchPlace(Path tree, Path git, String head, String branch) {

    /** @throws ExecutionException for a folder below a work tree's top, from which git leaves files out without a word */
    static PatchPlace of(Path repository) throws IOException {
        Path tree = new Root(repository).path();
        Git git = Git.in(tree);
        Git.Answer said = git.ask("rev-parse", "--show-toplevel", "--absolute-git-dir");
        if (said.code() != 0) {
            return new PatchPlace(tree, null, null, null);
        }
        List<String> folders = said.text().lines().toList();
        Path top = Path.of(folders.get(0)).toRealPath();
        if (!top.equals(tree)) {
            throw new ExecutionException(tree + " is a folder of the work tree " + top
                    + ", and the paths of a patch count from there; give --repo " + top);
        }
        return new PatchPlace(
                tree,
                Path.of(folders.get(1)),
                word(git.ask("rev-parse", "--verify", "--quiet", "HEAD^{commit}")),
                word(git.ask("symbolic-ref", "--quiet", "--short", "HEAD")));
    }

    private static String word(Git.Answer said) {
        return said.code() == 0 ? said.text().strip() : null;
    }

    Root root() throws IOException {
        return new Root(tree);
    }

    Git here() {
        return Git.in(tree);
    }

    /** The commit of a branch; null where there is no such branch. */
    String tip(String name) {
        return word(here().ask("rev-parse", "--verify", "--quiet", "refs/heads/" + name + "^{commit}"));
    }

    /** Git in another work tree, with the settings of this one. It has to be asked for nothing that writes. */
    Git beside(Path other, Scratch scratch) {
        Path folder = git;
        if (folder == null) {
            folder = scratch.resolve("none");
            Git.in(scratch.path()).text("init", "--quiet", "--bare", folder.toString());
        }
        return Git.in(other).with("GIT_DIR", folder).with("GIT_WORK_TREE", other);
    }

    /** Files that git knows and that differ from the commit: these, or all where none is named. */
    List<String> dirty(List<String> paths) {
        if (head == null) {
            return List.of();
        }
        String[] question = Stream.concat(
                        Stream.of("status", "--porcelain", "-z", "-uno", "--no-renames", "--"), paths.stream())
                .toArray(String[]::new);
        return Arrays.stream(here().text(question).split("\0"))
                .filter(line -> line.length() > 3)
                .map(line -> line.substring(3))
                .toList();
    }

    boolean isShallow() {
        return git != null
                && here().text("rev-parse", "--is-shallow-repository").strip().equals("true");
    }
}
