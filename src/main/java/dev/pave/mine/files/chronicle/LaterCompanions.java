package dev.pave.mine.files.chronicle;

import dev.pave.mine.files.group.Convention;
import dev.pave.mine.files.group.Evidence;
import dev.pave.mine.files.group.Instance;
import dev.pave.mine.files.predict.Context;
import dev.pave.mine.files.predict.NamePart;
import dev.pave.mine.files.predict.Rule;
import dev.pave.pattern.Action;
import dev.pave.pattern.Arrival;
import dev.pave.pattern.Role;
import dev.pave.pattern.change.CommitFiles;
import dev.pave.pattern.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Companions that mostly come in another commit of the same merge. In: the instances of a convention whose merge brought
 * several commits; out: path templates that are no roles, each with its walk-forward share: of the instances after the
 * first that had it, how many had it too. A merge is one event: three must have brought it. An edited file that does not
 * bear the name comes along only where it comes clearly more often than in any merge.
 */
final class LaterCompanions {

    private static final int FEWEST = 3;
    private static final double USUAL = 0.5;
    private static final double LIFT = 1.5;
    private static final int MOST = 8;

    private final Evidence evidence;
    private final Merged merged;
    private final double decay;
    private final Map<String, List<Sight>> sights = new HashMap<>();
    private final List<Integer> events = new ArrayList<>();

    /** A companion of one instance; its path where it came in another commit, else null. */
    private record Sight(int event, int merge, String path) {}

    LaterCompanions(Evidence evidence, Merged merged, double decay) {
        this.evidence = evidence;
        this.merged = merged;
        this.decay = decay;
    }

    /** The surest first. */
    List<Arrival> than(List<Role> roles) {
        evidence.instances().forEach(this::observe);
        roles.forEach(role -> sights.remove(Rule.id(role.action(), role.template())));
        return sights.entrySet().stream()
                .filter(e -> mayBeUsual(e.getValue()))
                .map(e -> arrival(e.getKey(), e.getValue()))
                .filter(a ->
                        a.template().indexOf('{') >= 0 || a.confidence() >= LIFT * merged.shareEditing(a.template()))
                .filter(a -> a.confidence() >= USUAL && a.inMerge() > a.inCommit())
                .sorted(Comparator.comparingDouble(Arrival::confidence)
                        .reversed()
                        .thenComparing(Arrival::template))
                .limit(MOST)
                .toList();
    }

    private static boolean mayBeUsual(List<Sight> seen) {
        return seen.stream()
                        .filter(sight -> sight.path() != null)
                        .map(Sight::merge)
                        .distinct()
                        .count()
                >= FEWEST;
    }

    private void observe(Instance instance) {
        CommitFiles commit = evidence.commit(instance);
        MergedFiles brought = merged.with(commit);
        if (brought == null) {
            return;
        }
        Map<String, String> bindings = evidence.bindings(instance);
        NamePart name = new NamePart(bindings.getOrDefault("name", ""), NamePart.Place.STEM, List.of());
        Map<String, String> here = new HashMap<>();
        for (CommitFiles other : brought.commits()) {
            boolean own = other.commitId().equals(commit.commitId());
            Stream.concat(
                            other.added().stream().map(path -> "+" + path),
                            other.modified().stream().map(path -> "~" + path))
                    .forEach(file -> {
                        String id = roleOf(file, name, bindings.get("folder"));
                        if (id != null && own) {
                            here.put(id, null);
                        } else if (id != null && !(here.containsKey(id) && here.get(id) == null)) {
                            here.put(id, file.substring(1));
                        }
                    });
        }
        int event = events.size();
        events.add(commit.merge());
        here.forEach((id, path) ->
                sights.computeIfAbsent(id, i -> new ArrayList<>(2)).add(new Sight(event, commit.merge(), path)));
    }

    /** The role that a file would have: an edited one may lack the name, a created one may not. */
    private static String roleOf(String file, NamePart name, String folder) {
        String path = file.substring(1);
        String template = name.abstracted(path, Words.squash(path));
        if (template == null) {
            return file.charAt(0) == '~' ? file : null;
        }
        String open = folder == null ? null : Words.replace(template, folder, Context.FOLDER);
        return file.charAt(0) + Convention.plain(open == null ? template : open);
    }

    private Arrival arrival(String id, List<Sight> seen) {
        Arrivals.Record record = new Arrivals.Record(decay);
        Map<Integer, Sight> byEvent = seen.stream().collect(Collectors.toMap(Sight::event, s -> s, (a, b) -> a));
        for (int event = seen.get(0).event(); event < events.size(); event++) {
            Sight sight = byEvent.get(event);
            if (sight == null) {
                record.never(events.get(event));
            } else if (sight.path() == null) {
                record.inCommit(events.get(event));
            } else {
                record.inMerge(events.get(event), sight.path());
            }
        }
        return record.arrival(id.substring(1), id.charAt(0) == '+' ? Action.CREATE : Action.EDIT);
    }
}
