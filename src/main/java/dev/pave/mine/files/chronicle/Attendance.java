package dev.pave.mine.files.chronicle;

import dev.pave.mine.files.predict.FileKey;
import dev.pave.mine.files.predict.Rule;
import dev.pave.mine.files.predict.Tally;
import dev.pave.pattern.Role;
import dev.pave.pattern.change.CommitFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How often a role came with the files that ask for it, those that came alone too. Predictions do not tell: where a role
 * stopped coming nobody predicts it any more, so that it is not wrong either.
 */
final class Attendance {

    /** A file that was created, and whether the role came with it: in its commit, or in another of its merge. */
    record Asked(int commit, Map<String, String> bindings, boolean came) {}

    private final List<CommitFiles> history;
    private final Merged merged;
    private final int maxInstances;
    private final double decay;
    private final Map<Integer, Set<String>> keys = new HashMap<>();

    Attendance(List<CommitFiles> history, Merged merged, int maxInstances, double decay) {
        this.history = history;
        this.merged = merged;
        this.maxInstances = maxInstances;
        this.decay = decay;
    }

    /** Of the files, those since the one with which the role was first seen; large commits tell nothing. */
    List<Asked> asked(Role role, List<Sightings.Sighting> files) {
        String id = Rule.id(role.action(), role.template());
        List<Asked> asked = new ArrayList<>();
        for (Sightings.Sighting file : files) {
            CommitFiles commit = history.get(file.commit() - 1);
            String key = FileKey.of(id, file.bindings());
            if (key != null && commit.added().size() <= maxInstances && !isCreatedWithIt(key, file)) {
                boolean came = keys(file.commit()).contains(key) || cameLater(commit, key);
                if (came || !asked.isEmpty()) {
                    asked.add(new Asked(file.commit(), file.bindings(), came));
                }
            }
        }
        return asked;
    }

    /** What comes into being with the file cannot be edited for it. */
    private boolean isCreatedWithIt(String key, Sightings.Sighting file) {
        return key.startsWith("~") && keys(file.commit()).contains("+" + key.substring(1));
    }

    private Set<String> keys(int number) {
        return keys.computeIfAbsent(number, n -> FileKey.all(history.get(n - 1)));
    }

    private boolean cameLater(CommitFiles commit, String key) {
        MergedFiles brought = merged.with(commit);
        return brought != null && brought.elsewhere(key, commit) != null;
    }

    /**
     * Of a convention of one created file, the roles with no more confidence than those files bear out.
     *
     * @param main  the created one
     * @param files all that were ever created in it
     */
    List<Role> borneOut(List<Role> roles, Role main, List<Sightings.Sighting> files) {
        return roles.stream()
                .map(role -> role == main || !role.isUsual() ? role : borneOut(role, files))
                .toList();
    }

    private Role borneOut(Role role, List<Sightings.Sighting> files) {
        Map<Integer, List<Boolean>> byCommit = new TreeMap<>();
        asked(role, files).stream()
                .skip(1)
                .forEach(asked -> byCommit.computeIfAbsent(asked.commit(), c -> new ArrayList<>())
                        .add(asked.came()));
        Tally tally = Tally.of(byCommit.values(), decay);
        return byCommit.isEmpty() || tally.rate() >= role.confidence() ? role : role.with(tally.confidence());
    }
}
