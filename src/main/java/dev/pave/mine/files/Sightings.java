package dev.pave.mine.files;

import dev.pave.pattern.Action;
import dev.pave.pattern.CommitFiles;
import dev.pave.pattern.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All files that were ever created in the main role of each convention, those that came alone too. In: main roles and the
 * history; out, by the role's owner: the files, oldest first. One walk through the history for all of them.
 */
final class Sightings {

    /** A file and what its path says of the slots; the commit's number is from 1. */
    record Sighting(int commit, String path, Map<String, String> bindings) {}

    private record Wanted(String owner, String template) {}

    private final Map<String, List<Wanted>> byFolder = new HashMap<>();
    private final Map<String, List<Sighting>> found = new HashMap<>();

    /** The created role, most supported first, whose path tells the name; null where there is none. */
    static Role mainRole(List<Role> roles) {
        return roles.stream()
                .filter(role -> role.action() == Action.CREATE && !role.isRetired())
                .filter(role -> role.example() != null && Context.match(role.template(), role.example()) != null)
                .findFirst()
                .orElse(null);
    }

    void want(String owner, String template) {
        int fixed = template.lastIndexOf('/', template.indexOf('{')) + 1;
        byFolder.computeIfAbsent(template.substring(0, fixed), f -> new ArrayList<>())
                .add(new Wanted(owner, template));
    }

    void walk(List<CommitFiles> history) {
        for (int i = 0; i < history.size(); i++) {
            for (String path : history.get(i).added()) {
                look(i + 1, path);
            }
        }
    }

    private void look(int commit, String path) {
        for (int end = path.lastIndexOf('/') + 1; end >= 0; end = end == 0 ? -1 : path.lastIndexOf('/', end - 2) + 1) {
            for (Wanted wanted : byFolder.getOrDefault(path.substring(0, end), List.of())) {
                Context context = Context.match(wanted.template(), path);
                if (context != null) {
                    found.computeIfAbsent(wanted.owner(), o -> new ArrayList<>())
                            .add(new Sighting(commit, path, context.bindings()));
                }
            }
        }
    }

    List<Sighting> of(String owner) {
        return found.getOrDefault(owner, List.of());
    }
}
