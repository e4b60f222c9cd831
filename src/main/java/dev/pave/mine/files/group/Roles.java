package dev.pave.mine.files.group;

import dev.pave.mine.files.predict.FolderMoves;
import dev.pave.mine.files.predict.Rule;
import dev.pave.pattern.Action;
import dev.pave.pattern.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The places of a convention: which path templates its instances had, how often, and whether they still do. */
final class Roles {

    private static final int FEWEST = 2;
    private static final int SEEN_OFTEN = 5;

    /** Just not usual: what came twice may have done so by chance. */
    private static final double DOUBTFUL = Role.USUAL - 0.01;

    private static final double LARGE_SHARE = 0.2;
    private static final double SMALL_SHARE = 0.02;

    private final Evidence evidence;
    private final FolderMoves moves;
    private final Places places;
    private final double decay;

    /** @param places what of the tree is there today: a role whose place is gone is retired */
    Roles(Evidence evidence, FolderMoves moves, Places places, double decay) {
        this.evidence = evidence;
        this.moves = moves;
        this.places = places;
        this.decay = decay;
    }

    /** Living ones first, created before edited, most supported first. */
    List<Role> all() {
        List<Instance> happened = evidence.happened();
        List<Role> roles = new ArrayList<>();
        Map<String, Integer> support = evidence.supportOfToday(moves);
        int most = support.values().stream().mapToInt(n -> n).max().orElse(0);
        int fewest = most < SEEN_OFTEN ? FEWEST : FEWEST + 1;
        support.forEach((id, n) -> {
            Role role = role(id, happened, n);
            if (n >= fewest && (n >= LARGE_SHARE * most || n >= SMALL_SHARE * most && role.confidence() >= 0.5)) {
                roles.add(role);
            }
        });
        if (roles.isEmpty()) {
            support.forEach((id, n) -> roles.add(role(id, happened, n)));
        }
        roles.sort(Comparator.comparing(Role::isRetired)
                .thenComparing(Role::action)
                .thenComparing(Comparator.comparingInt(Role::support).reversed())
                .thenComparing(Role::template));
        return roles;
    }

    /** The ids of those that come along usually. */
    static Set<String> usual(List<Role> roles) {
        return roles.stream()
                .filter(Role::isUsual)
                .map(role -> Rule.id(role.action(), role.template()))
                .collect(Collectors.toSet());
    }

    /** The path templates of what usually comes new. */
    static List<String> usuallyCreated(List<Role> roles) {
        return roles.stream()
                .filter(role -> role.action() == Action.CREATE && role.isUsual())
                .map(Role::template)
                .toList();
    }

    private Role role(String id, List<Instance> happened, int support) {
        String example = null;
        int hits = 0;
        Map<String, Integer> files = new HashMap<>();
        for (Instance instance : happened) {
            example = instance.paths().getOrDefault(id, example);
            if (instance.paths().containsKey(id)) {
                files.put(instance.paths().get(id), instance.commit());
            }
            hits += Boolean.TRUE.equals(instance.predicted().get(id)) ? 1 : 0;
        }
        long misses = evidence.instances().stream()
                .filter(i -> Boolean.FALSE.equals(i.predicted().get(id)))
                .count();
        Action action = id.startsWith("+") ? Action.CREATE : Action.EDIT;
        String template = id.substring(1);
        double presence = places.live(template, action, files)
                ? evidence.presence(id, decay).confidence()
                : 0;
        long commits = happened.stream()
                .filter(instance -> instance.paths().containsKey(id))
                .map(Instance::commit)
                .distinct()
                .count();
        double confidence = commits > FEWEST ? presence : Math.min(presence, DOUBTFUL);
        return new Role(template, action, confidence, hits, (int) misses, support, example);
    }
}
