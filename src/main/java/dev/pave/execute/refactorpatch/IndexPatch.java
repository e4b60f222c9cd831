package dev.pave.execute.refactorpatch;

import dev.pave.git.Git;
import dev.pave.workspace.ExecutionException;
import dev.pave.workspace.FileStep;
import dev.pave.workspace.Scratch;
import dev.pave.workspace.Shown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A patch on a commit, in an index of its own: as it stands, else by what its files and the commit's come from.
 *
 * @param git     with that index
 * @param patch   that is applied
 * @param base    the commit
 * @param scratch of the index
 */
record IndexPatch(Git git, PatchFile patch, String base, Scratch scratch) {

    private static final Map<String, String> ACTIONS = Map.of("A", "create", "M", "edit", "D", "delete", "T", "edit");

    static IndexPatch of(PatchPlace place, PatchFile patch, String base, Scratch scratch) throws IOException {
        Git git = scratch.aside(place.tree());
        git.text("read-tree", base);
        return new IndexPatch(git, patch, base, scratch);
    }

    /** What git says to it. */
    Git.Answer apply() {
        Git.Answer said = applied(git, patch, "--cached");
        if (said.code() != 0) {
            git.text("read-tree", base);
        }
        return said;
    }

    /** Applies a patch as it stands, else by three versions. */
    static Git.Answer applied(Git git, PatchFile patch, String where) {
        Git.Answer plain =
                git.ask("apply", where, "--whitespace=nowarn", patch.file().toString());
        return plain.code() == 0
                ? plain
                : git.ask(
                        "apply",
                        where,
                        "--3way",
                        "--whitespace=nowarn",
                        patch.file().toString());
    }

    /** Whether the commit has all of it already. */
    boolean isApplied() {
        return git.ask("apply", "--cached", "--check", "--reverse", patch.file().toString())
                        .code()
                == 0;
    }

    /** What becomes of files, by path: {@code create}, {@code edit} or {@code delete}. */
    static Map<String, String> changed(Git git, String base) {
        String[] parts = git.text("diff", "--cached", "--name-status", "--no-renames", "-z", base)
                .split("\0");
        Map<String, String> changed = new LinkedHashMap<>();
        for (int i = 0; i + 1 < parts.length; i += 2) {
            changed.put(parts[i + 1], ACTIONS.getOrDefault(parts[i], "edit"));
        }
        return changed;
    }

    /** @throws ExecutionException where a file changed that is not one of these */
    static void requireOnly(Set<String> changed, List<String> paths) {
        List<String> others =
                changed.stream().filter(each -> !paths.contains(each)).toList();
        if (!others.isEmpty()) {
            throw new ExecutionException("more would change than the patch names: " + others);
        }
    }

    /** To be shown, each file with its diff. */
    List<Shown> shown() {
        Map<String, String> changed = changed(git, base);
        List<String> diffs = Stream.of(git.text(
                                "diff",
                                "--cached",
                                "--no-renames",
                                "--no-ext-diff",
                                "--no-textconv",
                                "--no-color",
                                base)
                        .split("(?m)^(?=diff --git )"))
                .filter(part -> !part.isBlank())
                .toList();
        List<Shown> shown = new ArrayList<>();
        for (Map.Entry<String, String> each : changed.entrySet()) {
            String diff = diffs.size() == changed.size() ? diffs.get(shown.size()) : "";
            shown.add(new Shown("file", each.getKey(), each.getValue(), "", diff));
        }
        return shown;
    }

    /** What has to be done to the files of a work tree that are as the commit has them. */
    List<FileStep> steps(PatchPlace place, List<String> paths) throws IOException {
        Map<String, String> changed = changed(git, base);
        requireOnly(changed.keySet(), paths);
        Path after = Files.createDirectory(scratch.resolve("after"));
        String[] written = Stream.concat(
                        Stream.of("checkout-index", "--quiet", "--prefix=" + after + "/", "--"),
                        changed.entrySet().stream()
                                .filter(each -> !each.getValue().equals("delete"))
                                .map(Map.Entry::getKey))
                .toArray(String[]::new);
        if (written.length > 4) {
            git.text(written);
        }
        return new PatchedFiles(place.tree(), after, patch.moved()).steps(List.copyOf(changed.keySet()));
    }

    /** Files that two have changed, in words; empty where that is not what is wrong. */
    static String conflicts(Git.Answer said) {
        return said.errors()
                .lines()
                .filter(line -> line.startsWith("U "))
                .map(line -> line.substring(2))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
