package dev.pave.execute.worktreelifecycle;

import dev.pave.git.Git;
import dev.pave.workspace.InputException;
import dev.pave.workspace.Plan;
import dev.pave.workspace.Scratch;
import dev.pave.workspace.Shown;
import dev.pave.workspace.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which work trees may go: those whose branch came into another, and of which nothing is lost.
 *
 * @param trees  all
 * @param into   the branch that others come into; null for that of the main work tree and that of the remote
 * @param minAge how long nothing happened in it
 */
record Pruning(WorkTrees trees, String into, Duration minAge) {

    private static final Map<Character, Duration> UNITS = Map.of(
            's', Duration.ofSeconds(1),
            'm', Duration.ofMinutes(1),
            'h', Duration.ofHours(1),
            'd', Duration.ofDays(1),
            'w', Duration.ofDays(7));

    /** An age as it is written, e.g. {@code 14d}. */
    static Duration age(String text) {
        return UNITS.get(text.charAt(text.length() - 1))
                .multipliedBy(Long.parseLong(text.substring(0, text.length() - 1)));
    }

    Plan plan() throws IOException {
        List<Step> steps = new ArrayList<>();
        try (Scratch scratch = Scratch.make()) {
            List<MergedBranch> targets = new ArrayList<>();
            for (String target : targets()) {
                targets.add(MergedBranch.into(trees, target, scratch));
            }
            for (WorkTree tree : trees.all()) {
                if (!tree.main()) {
                    Optional<String> why = objection(tree, targets);
                    steps.add(
                            why.isPresent()
                                    ? new Shown("worktree", tree.path().toString(), "skip", why.get())
                                    : Removal.step(tree));
                }
            }
        }
        return new Plan(steps);
    }

    private Optional<String> objection(WorkTree tree, List<MergedBranch> targets) throws IOException {
        Optional<String> lost = new Obstacles(trees).toRemove(tree);
        if (lost.isPresent()) {
            return lost;
        }
        if (!tree.isThere() && !Files.isDirectory(tree.path().getParent())) {
            return Optional.of("it is gone, and so is the folder that it was in; is a disk not there?");
        }
        Optional<String> young = young(tree);
        if (young.isPresent() || !tree.isThere()) {
            return young;
        }
        if (tree.head() == null || tree.head().matches("0+")) {
            return Optional.of("it has no commit yet");
        }
        if (targets.stream().anyMatch(target -> target.into().equals(tree.branch()))) {
            return Optional.of("it is on " + tree.branch() + ", which others come into");
        }
        Optional<String> first = Optional.empty();
        for (MergedBranch target : targets) {
            Optional<String> why = target.objection(tree);
            if (why.isEmpty()) {
                return why;
            }
            first = first.or(() -> why);
        }
        return first.or(() -> Optional.of("there is no branch that it could have come into; name one with `into`"));
    }

    private Optional<String> young(WorkTree tree) throws IOException {
        Instant made = Files.getLastModifiedTime(tree.admin().resolve("HEAD")).toInstant();
        Instant last = Reflog.last(tree.admin().resolve("logs/HEAD"), made);
        Duration age = Duration.between(last, Instant.now(Clock.systemUTC()));
        return age.compareTo(minAge) >= 0
                ? Optional.empty()
                : Optional.of("something happened in it " + inWords(age) + " ago, and min_age is " + inWords(minAge));
    }

    private static String inWords(Duration age) {
        return age.toDays() > 1
                ? age.toDays() + " days"
                : age.toHours() > 1 ? age.toHours() + " hours" : Math.max(0, age.toMinutes()) + " minutes";
    }

    private Set<String> targets() {
        Git git = Git.in(trees.here());
        Set<String> targets = new LinkedHashSet<>();
        if (into != null) {
            if (into.startsWith("-")
                    || git.ask("rev-parse", "--verify", "--quiet", into + "^{commit}")
                                    .code()
                            != 0) {
                throw new InputException("there is no branch " + into + " here; into is what others are merged into");
            }
            targets.add(into);
            return targets;
        }
        if (trees.main().branch() != null) {
            targets.add(trees.main().branch());
        }
        Git.Answer remote = git.ask("symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD");
        if (remote.code() == 0) {
            targets.add(remote.text().strip());
        }
        targets.removeIf(name ->
                git.ask("rev-parse", "--verify", "--quiet", name + "^{commit}").code() != 0);
        return targets;
    }
}
