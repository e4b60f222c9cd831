package dev.pave.mine.templates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The alignment, and the telling lines that most past files have too, but at changing places: each is put where it
 * usually stands. A line that comes several times in a file need not be in quite so many files.
 */
final class Foreseen implements Generaliser {

    private static final double USUAL = 0.5;
    private static final double USUAL_IF_REPEATED = 0.4;

    private final Generaliser alignment = new Alignment();

    /** Where a line was seen: after which line of the template, how far into the file. */
    private record Place(int after, int at, double weight) {}

    @Override
    public String id() {
        return "alignment_and_voting";
    }

    @Override
    public int[] next(Siblings siblings, Vocabulary vocabulary) {
        int[] template = siblings.once(alignment, vocabulary);
        Set<Integer> missing = missing(siblings, vocabulary, template);
        if (missing.isEmpty()) {
            return template;
        }
        Map<Integer, List<Place>> places = places(siblings, template, missing);
        Map<Integer, List<Map.Entry<Integer, List<Place>>>> byGap = new TreeMap<>();
        places.entrySet()
                .forEach(e -> byGap.computeIfAbsent(middle(e.getValue()), g -> new ArrayList<>())
                        .add(e));
        List<Integer> merged = new ArrayList<>();
        for (int i = -1; i < template.length; i++) {
            if (i >= 0) {
                merged.add(template[i]);
            }
            byGap.getOrDefault(i, List.of()).stream()
                    .sorted(Comparator.comparingDouble((Map.Entry<Integer, List<Place>> e) -> meanPlace(e.getValue()))
                            .thenComparing(Map.Entry::getKey))
                    .forEach(e -> merged.add(e.getKey()));
        }
        return merged.stream().mapToInt(n -> n).toArray();
    }

    private static Set<Integer> missing(Siblings siblings, Vocabulary vocabulary, int[] template) {
        Map<Integer, Double> files = new TreeMap<>();
        Map<Integer, Double> times = new HashMap<>();
        for (int s = 0; s < siblings.count(); s++) {
            double weight = siblings.weight(s);
            Set<Integer> here = new HashSet<>();
            for (int line : siblings.sequence(s)) {
                times.merge(line, weight, Double::sum);
                if (here.add(line)) {
                    files.merge(line, weight, Double::sum);
                }
            }
        }
        Set<Integer> there = new HashSet<>();
        Arrays.stream(template).forEach(there::add);
        Set<Integer> missing = new HashSet<>();
        files.forEach((line, weight) -> {
            boolean usual = weight >= USUAL * siblings.total()
                    || weight >= USUAL_IF_REPEATED * siblings.total() && times.get(line) >= siblings.total();
            if (usual && vocabulary.isTelling(line) && !there.contains(line)) {
                missing.add(line);
            }
        });
        return missing;
    }

    private static Map<Integer, List<Place>> places(Siblings siblings, int[] template, Set<Integer> missing) {
        Map<Integer, List<Place>> places = new TreeMap<>();
        for (int s = 0; s < siblings.count(); s++) {
            int[] sequence = siblings.sequence(s);
            int[] matched = new int[sequence.length];
            Arrays.fill(matched, -1);
            Lcs.of(template, sequence).forEach(pair -> matched[pair.b()] = pair.a());
            Set<Integer> seen = new HashSet<>();
            int after = -1;
            for (int i = 0; i < sequence.length; i++) {
                if (matched[i] >= 0) {
                    after = matched[i];
                } else if (missing.contains(sequence[i]) && seen.add(sequence[i])) {
                    places.computeIfAbsent(sequence[i], l -> new ArrayList<>())
                            .add(new Place(after, i, siblings.weight(s)));
                }
            }
        }
        return places;
    }

    /** The weighted median of what the line comes after. */
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
