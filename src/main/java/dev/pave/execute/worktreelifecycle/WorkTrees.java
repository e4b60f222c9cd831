package dev.pave.execute.worktreelifecycle;

import dev.pave.git.Git;
import dev.pave.workspace.ExecutionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All work trees of a repository, as git lists them.
 *
 * @param here   the one that was asked in
 * @param common git's folder that all of them share
 * @param all    the main one first
 */
record WorkTrees(Path here, Path common, List<WorkTree> all) {

    /** @throws ExecutionException where there is no repository */
    static WorkTrees of(Path repository) throws IOException {
        Git git = Git.in(repository);
        Git.Answer said = git.ask("rev-parse", "--show-toplevel", "--git-common-dir");
        if (said.code() != 0) {
            throw new ExecutionException(repository + " is in no repository of git's; give one (--repo DIR)");
        }
        List<String> folders = said.text().lines().toList();
        Path here = Path.of(folders.get(0)).toRealPath();
        Path common = repository.resolve(folders.get(1)).toRealPath();
        Map<Path, Path> admins = admins(common);
        List<WorkTree> all = new ArrayList<>();
        for (String entry : git.text("worktree", "list", "--porcelain", "-z").split("\0\0")) {
            if (!entry.isBlank()) {
                all.add(read(entry, all.isEmpty(), admins, common));
            }
        }
        return new WorkTrees(here, common, List.copyOf(all));
    }

    private static WorkTree read(String entry, boolean main, Map<Path, Path> admins, Path common) {
        Map<String, String> said = new LinkedHashMap<>();
        for (String line : entry.split("\0")) {
            String[] parts = line.split(" ", 2);
            said.put(parts[0], parts.length == 1 ? "" : parts[1]);
        }
        Path path = Path.of(said.get("worktree"));
        String branch = said.get("branch");
        return new WorkTree(
                path,
                main,
                said.get("HEAD"),
                branch == null ? null : branch.replaceFirst("^refs/heads/", ""),
                said.get("locked"),
                said.get("prunable"),
                main ? common : admins.get(path));
    }

    /** Git's folder for each, by its path. */
    private static Map<Path, Path> admins(Path common) throws IOException {
        Map<Path, Path> admins = new HashMap<>();
        Path folder = common.resolve("worktrees");
        if (Files.isDirectory(folder)) {
            try (Stream<Path> each = Files.list(folder)) {
                for (Path admin : each.toList()) {
                    Path to = admin.resolve("gitdir");
                    if (Files.isRegularFile(to)) {
                        admins.put(
                                admin.resolve(Files.readString(to).strip())
                                        .normalize()
                                        .getParent(),
                                admin);
                    }
                }
            }
        }
        return admins;
    }

    WorkTree main() {
        return all.get(0);
    }

    boolean isHere(WorkTree tree) {
        Path program = Path.of("").toAbsolutePath();
        return tree.path().equals(here) || !tree.main() && program.startsWith(tree.path());
    }

    Optional<WorkTree> onBranch(String branch) {
        return all.stream().filter(tree -> branch.equals(tree.branch())).findFirst();
    }

    Optional<WorkTree> at(Path path) {
        return all.stream().filter(tree -> tree.path().equals(path)).findFirst();
    }

    /** A path as git has it: from here, without links as far as it is there. */
    Path resolved(String path) throws IOException {
        try {
            Path file = here.resolve(path).normalize();
            Path there = file;
            while (!Files.exists(there)) {
                there = there.getParent();
            }
            return there.toRealPath().resolve(there.relativize(file)).normalize();
        } catch (InvalidPathException e) {
            throw new ExecutionException("\"" + path + "\" is no path: " + e.getReason());
        }
    }
}
