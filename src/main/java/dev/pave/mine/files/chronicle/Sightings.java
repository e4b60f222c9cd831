package dev.pave.mine.files.chronicle;

import dev.pave.mine.files.predict.Context;
import dev.pave.pattern.Action;
import dev.pave.pattern.Role;
import dev.pave.pattern.change.CommitFiles;
import dev.pave.pattern.text.Slot;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All files that were ever created in the main role of each convention, those that came alone too. In: main roles and the
 * history; out, by the role's owner: the files, oldest first. Of several conventions that a file fits, those with the longest
 * fixed folder have it; one with less than a quarter of another's support takes none from it. One walk through the history for all of them.
 */
final class Sightings {

    /** A file and what its path says of the slots; the commit's number is from 1. */
    record Sighting(int commit, String path, Map<String, String> bindings) {}

    private static final double LARGE_SHARE = 0.25;

    private record Wanted(String owner, int support, String template, String fixed) {}

    private record Match(Wanted wanted, Sighting sighting) {}

    private final Map<String, List<Wanted>> byFolder = new HashMap<>();
    private final BitSet lengths = new BitSet();
    private final Map<String, List<Sighting>> found = new HashMap<>();

    /** The created role, most supported first, whose path tells the name, and the folder as it is called; null for none. */
    static Role mainRole(List<Role> roles) {
        return roles.stream()
                .filter(role -> role.action() == Action.CREATE && !role.isRetired())
                .filter(role -> !role.template().contains(Slot.OPEN_FOLDER + ":"))
                .filter(role -> role.example() != null && Context.match(role.template(), role.example()) != null)
                .findFirst()
                .orElse(null);
    }

    void want(String owner, int support, String template) {
        String fixed = template.substring(0, template.lastIndexOf('/', template.indexOf('{')) + 1);
        lengths.set(fixed.length());
        byFolder.computeIfAbsent(fixed, f -> new ArrayList<>()).add(new Wanted(owner, support, template, fixed));
    }

    void walk(List<CommitFiles> history) {
        for (int i = 0; i < history.size(); i++) {
            for (String path : history.get(i).added()) {
                look(i + 1, path);
            }
        }
    }

    private void look(int commit, String path) {
        List<Match> matches = new ArrayList<>(2);
        for (int end = path.lastIndexOf('/') + 1; end >= 0; end = end == 0 ? -1 : path.lastIndexOf('/', end - 2) + 1) {
            if (!lengths.get(end)) {
                continue;
            }
            for (Wanted wanted : byFolder.getOrDefault(path.substring(0, end), List.of())) {
                Context context = Context.match(wanted.template(), path);
                if (context != null) {
                    matches.add(new Match(wanted, new Sighting(commit, path, context.bindings())));
                }
            }
        }
        double fewest =
                matches.stream().mapToInt(m -> m.wanted().support()).max().orElse(0) * LARGE_SHARE;
        matches.removeIf(m -> m.wanted().support() < fewest);
        int longest = matches.stream()
                .mapToInt(m -> m.wanted().fixed().length())
                .max()
                .orElse(0);
        matches.removeIf(m -> m.wanted().fixed().length() < longest);
        matches.forEach(m -> found.computeIfAbsent(m.wanted().owner(), o -> new ArrayList<>())
                .add(m.sighting()));
    }

    List<Sighting> of(String owner) {
        return found.getOrDefault(owner, List.of());
    }
}
