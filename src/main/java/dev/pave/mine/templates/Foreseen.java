package dev.pave.mine.templates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The alignment, and the telling lines that most past files have too, or have more often, but at changing places: each is
 * put where it usually stands. The k-th repetition of a line is an item of its own.
 */
final class Foreseen implements TemplateMethod {

    private final TemplateMethod alignment = new Alignment();

    /** The k-th occurrence of a line. */
    private record Item(int line, int repetition) {}

    /** Where an item was seen: after which line of the template, how far into the file. */
    private record Place(int after, int at, double weight) {}

    /** An item that is put in after a line of the template. */
    private record Addition(int line, int after, double at) {}

    @Override
    public String id() {
        return "alignment_and_voting";
    }

    @Override
    public int[] next(RecentFiles siblings, Vocabulary vocabulary) {
        int[] template = siblings.once(alignment, vocabulary);
        Map<Integer, Integer> missing = missing(siblings, vocabulary, template);
        if (missing.isEmpty()) {
            return template;
        }
        List<Addition> additions = new ArrayList<>();
        places(siblings, template, missing)
                .forEach((item, places) -> additions.add(new Addition(item.line(), middle(places), meanPlace(places))));
        additions.sort(Comparator.comparingInt(Addition::after)
                .thenComparingDouble(Addition::at)
                .thenComparingInt(Addition::line));
        return merged(template, additions);
    }

    private static int[] merged(int[] template, List<Addition> additions) {
        List<Integer> merged = new ArrayList<>();
        int next = 0;
        for (int i = -1; i < template.length; i++) {
            if (i >= 0) {
                merged.add(template[i]);
            }
            while (next < additions.size() && additions.get(next).after() == i) {
                merged.add(additions.get(next++).line());
            }
        }
        return merged.stream().mapToInt(n -> n).toArray();
    }

    /** How many of each telling line are expected beyond those that the template has. */
    private static Map<Integer, Integer> missing(RecentFiles siblings, Vocabulary vocabulary, int[] template) {
        int[] there = new int[siblings.lines()];
        for (int line : template) {
            there[line]++;
        }
        Map<Integer, Integer> missing = new TreeMap<>();
        for (int line = 0; line < there.length; line++) {
            if (siblings.isUsual(line) && vocabulary.isTelling(line)) {
                int expected = siblings.usualTimes(line);
                if (expected > there[line]) {
                    missing.put(line, expected - there[line]);
                }
            }
        }
        return missing;
    }

    private static Map<Item, List<Place>> places(RecentFiles siblings, int[] template, Map<Integer, Integer> missing) {
        Map<Item, List<Place>> places = new HashMap<>();
        for (int s = 0; s < siblings.count(); s++) {
            int[] sequence = siblings.sequence(s);
            int[] matched = new int[sequence.length];
            Arrays.fill(matched, -1);
            siblings.aligned(template, s).forEach(pair -> matched[pair.b()] = pair.a());
            Map<Integer, Integer> seen = new HashMap<>();
            int after = -1;
            for (int i = 0; i < sequence.length; i++) {
                if (matched[i] >= 0) {
                    after = matched[i];
                } else if (missing.containsKey(sequence[i])
                        && seen.merge(sequence[i], 1, Integer::sum) <= missing.get(sequence[i])) {
                    places.computeIfAbsent(new Item(sequence[i], seen.get(sequence[i])), l -> new ArrayList<>())
                            .add(new Place(after, i, siblings.weight(s)));
                }
            }
        }
        return places;
    }

    /** The weighted median of what the item comes after. */
    private static int middle(List<Place> places) {
        List<Place> sorted =
                places.stream().sorted(Comparator.comparingInt(Place::after)).toList();
        double half = sorted.stream().mapToDouble(Place::weight).sum() / 2;
        double sum = 0;
        for (Place place : sorted) {
            sum += place.weight();
            if (sum >= half) {
                return place.after();
            }
        }
        return sorted.get(sorted.size() - 1).after();
    }

    private static double meanPlace(List<Place> places) {
        double weight = places.stream().mapToDouble(Place::weight).sum();
        return places.stream().mapToDouble(p -> p.at() * p.weight()).sum() / weight;
    }
}
