package dev.pave.execute.worktreelifecycle;

import dev.pave.execute.RunContext;
import dev.pave.git.Git;
import dev.pave.specify.HandlebarsText;
import dev.pave.workspace.ExecutionException;
import dev.pave.workspace.GitOperation;
import dev.pave.workspace.InputException;
import dev.pave.workspace.Plan;
import dev.pave.workspace.Shown;
import dev.pave.workspace.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A work tree that is to be made.
 *
 * @param run    what was asked for
 * @param trees  those that are there
 * @param branch that it has; made where it is not there
 * @param values for templates
 * @param path   its place
 */
record NewWorkTree(RunContext run, WorkTrees trees, String branch, Map<String, String> values, Path path) {

    private static final String USUAL = "../{{repository}}-{{branch}}";

    static NewWorkTree of(RunContext run, WorkTrees trees) throws IOException {
        String branch = run.text("branch", null);
        if (branch == null) {
            throw new InputException("create wants a branch: --set branch=...; likely: feature/search");
        }
        if (Git.in(trees.here()).ask("check-ref-format", "--branch", branch).code() != 0) {
            throw new InputException("\"" + branch + "\" cannot be a branch's name");
        }
        Map<String, String> values = new LinkedHashMap<>();
        values.put("branch", branch.replace('/', '-'));
        values.put("repository", trees.main().path().getFileName().toString().replaceFirst("\\.git$", ""));
        Ports.put(run, trees, values);
        String usual =
                trees.main().path().resolve(rendered(USUAL, values)).normalize().toString();
        String given = run.text("path", null);
        Path path = trees.resolved(given == null ? usual : rendered(given, values));
        values.put("path", path.toString());
        return new NewWorkTree(run, trees, branch, values, path);
    }

    /** A text with its values put in. */
    static String rendered(String template, Map<String, String> values) {
        try {
            return HandlebarsText.render(template, values);
        } catch (IllegalArgumentException e) {
            throw new InputException("\"" + template + "\" cannot be filled in: " + e.getMessage());
        }
    }

    Plan plan() throws IOException {
        Optional<WorkTree> there = trees.at(path);
        if (there.isPresent()
                && there.get().isItself()
                && branch.equals(there.get().branch())) {
            return new Plan(List.of(new Shown("worktree", path.toString(), "unchanged", "it is there")));
        }
        requireFree(there);
        Place.require(trees, path);
        List<Step> steps = new ArrayList<>();
        Git git = Git.in(trees.here());
        if (git.ask("rev-parse", "--verify", "--quiet", "refs/heads/" + branch).code() != 0) {
            String base = base(git);
            String commit = git.text("rev-parse", base + "^{commit}").strip();
            steps.add(new GitOperation(
                    List.of("branch", branch, base), List.of("update-ref", "-d", "refs/heads/" + branch, commit)));
        }
        steps.add(new GitOperation(
                List.of("worktree", "add", "--quiet", path.toString(), branch),
                List.of("worktree", "remove", "--force", "--force", path.toString())));
        NewFiles files = files();
        steps.addAll(files.shown());
        return new Plan(steps, List.of(), warnings(), List.of());
    }

    /** The same, where git made it. */
    NewWorkTree at(Path made) {
        values.put("path", made.toString());
        return new NewWorkTree(run, trees, branch, values, made);
    }

    NewFiles files() {
        return new NewFiles(run, trees, values, path);
    }

    private String base(Git git) {
        String said = run.text("base", null);
        String remote = "refs/remotes/origin/" + branch;
        boolean isRemote = said == null
                && git.ask("rev-parse", "--verify", "--quiet", remote).code() == 0;
        String base = said != null ? said : isRemote ? "origin/" + branch : "HEAD";
        if (base.startsWith("-")
                || git.ask("rev-parse", "--verify", "--quiet", base + "^{commit}")
                                .code()
                        != 0) {
            throw new ExecutionException(
                    base.equals("HEAD")
                            ? "there is no commit here yet, so no branch to begin"
                            : "there is no commit " + base + " here; base is a branch, tag or commit");
        }
        return base;
    }

    private void requireFree(Optional<WorkTree> registered) throws IOException {
        Optional<WorkTree> elsewhere = trees.onBranch(branch);
        if (elsewhere.isPresent()) {
            throw new ExecutionException(
                    branch + " is checked out in " + elsewhere.get().path() + "; take another branch");
        }
        if (registered.isPresent()) {
            throw new ExecutionException(
                    path + " is a work tree already (" + registered.get().told() + ")"
                            + (registered.get().isThere() ? "" : ", and gone; `git worktree prune`, and run it again"));
        }
        if (Files.isDirectory(path)) {
            try (Stream<Path> inIt = Files.list(path)) {
                if (inIt.findAny().isPresent()) {
                    throw new ExecutionException(path + " is there, and not empty; take another path");
                }
            }
        } else if (Files.exists(path)) {
            throw new ExecutionException(path + " is there, and is no folder; take another path");
        }
    }

    private List<String> warnings() {
        boolean shows = path.startsWith(trees.here())
                && Git.in(trees.here())
                                .ask("check-ignore", "--quiet", "--", path.toString())
                                .code()
                        != 0;
        return shows
                ? List.of(path + " is in the work tree, and git does not ignore it; add it to .gitignore")
                : List.of();
    }
}
