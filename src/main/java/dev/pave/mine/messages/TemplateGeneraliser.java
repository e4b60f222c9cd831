package dev.pave.mine.messages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Finds which words of masked messages vary. Messages that are the same but for one word are one template where that
 * word has many values, or values with names or numbers in them ({@link Values}); the widest such place first, until nothing
 * changes. Then the same for two words at once, and for records that differ in the values of their keys.
 */
final class TemplateGeneraliser {

    private static final int MOST_ROUNDS = 12;
    /** Templates among which two words at once are looked for. */
    private static final int MOST_PAIRED = 5000;

    private final int fewestValues;

    /**
     * @param fewestValues plain words that make a variable
     */
    TemplateGeneraliser(int fewestValues) {
        this.fewestValues = fewestValues;
    }

    /**
     * @param shapes masked messages and their counts, in the order of their texts
     */
    List<Cluster> generalise(Map<String, Long> shapes) {
        List<Cluster> clusters = new ArrayList<>();
        shapes.forEach((shape, count) -> clusters.add(Cluster.of(shape, count)));
        List<Cluster> singles = untilStable(clusters);
        List<Cluster> pairs =
                singles.size() > MOST_PAIRED ? singles : untilStable(merge(singles, Holes.pairs(singles)));
        return Spans.join(records(pairs));
    }

    private List<Cluster> untilStable(List<Cluster> clusters) {
        List<Cluster> now = clusters;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Cluster> next = merge(now, Holes.single(now));
            if (next.size() == now.size()) {
                break;
            }
            now = next;
        }
        return now;
    }

    private List<Cluster> merge(List<Cluster> clusters, List<Hole> holes) {
        Set<Cluster> gone = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Cluster> next = new ArrayList<>();
        for (Hole hole : holes) {
            for (Hole part : varying(hole)) {
                if (part.clusters().stream().noneMatch(gone::contains)) {
                    gone.addAll(part.clusters());
                    next.add(Cluster.merged(part.clusters()));
                }
            }
        }
        clusters.stream().filter(cluster -> !gone.contains(cluster)).forEach(next::add);
        return grouped(next, Cluster::text).stream().map(Cluster::merged).toList();
    }

    /** By this key, in its order. */
    private static Collection<List<Cluster>> grouped(List<Cluster> clusters, Function<Cluster, String> key) {
        Map<String, List<Cluster>> groups = new TreeMap<>();
        clusters.forEach(cluster -> groups.computeIfAbsent(key.apply(cluster), k -> new ArrayList<>())
                .add(cluster));
        return groups.values();
    }

    /** The parts of it that are one template each. Where there are few keys, other keys are other messages. */
    private List<Hole> varying(Hole hole) {
        if (hole.constants() == 0) {
            return List.of();
        }
        if (hole.places().size() > 1) {
            return manyPairs(hole) ? List.of(hole) : List.of();
        }
        int place = hole.places().get(0);
        Collection<List<Cluster>> byKey =
                grouped(hole.clusters(), cluster -> Values.key(cluster.words().get(place)));
        if (byKey.size() > 2 * fewestValues) {
            return varying(hole, place).stream().toList();
        }
        return byKey.stream()
                .filter(alike -> alike.size() > 1)
                .map(alike -> varying(new Hole(hole.places(), alike), place))
                .flatMap(Optional::stream)
                .toList();
    }

    /** All of it, or the part with names in it, or none. */
    private Optional<Hole> varying(Hole hole, int place) {
        List<String> values = hole.values(place);
        if (Values.vary(values, hole.before(place)) || many(values.size(), hole.constants())) {
            return Optional.of(hole);
        }
        List<Cluster> named = hole.clusters().stream()
                .filter(cluster -> Values.named(cluster.words().get(place)))
                .toList();
        return Optional.of(new Hole(hole.places(), named)).filter(part -> named.size() > 1);
    }

    /** The less there is around a place, the more values it takes to make it a variable. */
    private boolean many(int values, long constants) {
        return values >= (constants > 1 ? fewestValues : 4 * fewestValues);
    }

    private boolean manyPairs(Hole hole) {
        return hole.clusters().size() >= 2 * fewestValues
                && hole.constants() > 1
                && hole.places().stream().allMatch(place -> hole.values(place).size() >= fewestValues);
    }

    /** Messages that differ only in the values of their keys are one template where there are many of them. */
    private List<Cluster> records(List<Cluster> clusters) {
        List<Cluster> result = new ArrayList<>();
        for (List<Cluster> alike : grouped(clusters, TemplateGeneraliser::keys)) {
            if (alike.size() < fewestValues) {
                result.addAll(alike);
            } else {
                result.add(Cluster.merged(alike));
            }
        }
        return grouped(result, Cluster::text).stream().map(Cluster::merged).toList();
    }

    private static String keys(Cluster cluster) {
        StringBuilder keys = new StringBuilder();
        for (String word : cluster.words()) {
            String key = Values.key(word);
            keys.append(key.isEmpty() ? word : key + "=").append(' ');
        }
        return keys.toString();
    }
}
