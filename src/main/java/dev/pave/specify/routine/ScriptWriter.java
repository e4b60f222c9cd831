package dev.pave.specify.routine;

import dev.pave.pattern.event.RoutineStep;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Learns a script from the occurrences of a routine. In: by occurrence and step, the arguments that were typed; out: what stayed as
 * constants, what varied as inputs, and one input for all that varied together, as {@code v1.4} and {@code notes/1.4.md} do.
 */
final class ScriptWriter {

    private static final int NEWEST = 20;
    private static final double STAYS = 0.8;
    private static final int EXAMPLES = 3;
    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+(?:[-+.]\\w+)*+");
    /** What a log that keeps forms only has in the place of a value. */
    private static final Pattern SLOT = Pattern.compile("\\{([a-z][a-z0-9_]*)}");

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final List<RoutineStep> routine;
    private final List<Map<Integer, List<String>>> occurrences;
    /** By input, its value in each occurrence that tells it. */
    private final Map<String, Map<Integer, String>> inputs = new LinkedHashMap<>();

    /** @param occurrences oldest first, by position of the step */
    ScriptWriter(List<RoutineStep> routine, List<Map<Integer, List<String>>> occurrences) {
        this.routine = routine;
        this.occurrences = occurrences.subList(Math.max(0, occurrences.size() - NEWEST), occurrences.size());
    }

    Script script() {
        List<Script.ScriptStep> steps = new ArrayList<>();
        for (int position = 0; position < routine.size(); position++) {
            Map<Integer, List<String>> typed = ofUsualShape(position);
            if (!typed.isEmpty()) {
                steps.add(new Script.ScriptStep(
                        position, arguments(typed), routine.get(position).optional()));
            }
        }
        Map<String, List<String>> examples = new LinkedHashMap<>();
        inputs.forEach((name, values) -> {
            LinkedHashSet<String> newest = new LinkedHashSet<>();
            List<Integer> places = new ArrayList<>(values.keySet());
            Collections.reverse(places);
            places.forEach(place -> newest.add(values.get(place)));
            examples.put(name, newest.stream().limit(EXAMPLES).toList());
        });
        return new Script(steps, examples);
    }

    /** By occurrence, the arguments of a step, of those with the program and number of arguments that are most frequent. */
    private Map<Integer, List<String>> ofUsualShape(int position) {
        Map<Integer, List<String>> typed = new TreeMap<>();
        for (int i = 0; i < occurrences.size(); i++) {
            List<String> words = occurrences.get(i).get(position);
            if (words != null && !words.isEmpty()) {
                typed.put(i, words);
            }
        }
        Map<String, Long> shapes = typed.values().stream()
                .collect(Collectors.groupingBy(ScriptWriter::shape, TreeMap::new, Collectors.counting()));
        Optional<String> usual = shapes.entrySet().stream()
                .max(Comparator.comparingLong((Map.Entry<String, Long> each) -> each.getValue()))
                .map(Map.Entry::getKey);
        typed.values().removeIf(words -> !shape(words).equals(usual.orElse("")));
        return typed;
    }

    private static String shape(List<String> words) {
        return words.size() + " " + words.get(0);
    }

    private List<Argument> arguments(Map<Integer, List<String>> typed) {
        List<Argument> arguments = new ArrayList<>();
        int size = typed.values().iterator().next().size();
        for (int i = 0; i < size; i++) {
            Map<Integer, String> values = new TreeMap<>();
            int at = i;
            typed.forEach((occurrence, words) -> values.put(occurrence, words.get(at)));
            arguments.add(argument(values, arguments));
        }
        return arguments;
    }

    private Argument argument(Map<Integer, String> values, List<Argument> before) {
        Optional<String> constant = constant(values);
        if (constant.isPresent()) {
            Matcher slot = SLOT.matcher(constant.get());
            if (slot.matches()) {
                inputs.putIfAbsent(slot.group(1), new TreeMap<>());
                return new Argument(new Affixes("", ""), slot.group(1));
            }
            return Argument.constant(constant.get());
        }
        Affixes affixes = Affixes.of(values.values());
        Map<Integer, String> inside = new TreeMap<>();
        values.forEach((occurrence, value) -> affixes.inside(value).ifPresent(found -> inside.put(occurrence, found)));
        for (Map.Entry<String, Map<Integer, String>> input : inputs.entrySet()) {
            Optional<Affixes> same = together(input.getValue(), values);
            if (same.isPresent()) {
                inside.forEach(input.getValue()::putIfAbsent);
                return new Argument(same.get(), input.getKey());
            }
        }
        String name = unique(name(inside.values(), before));
        inputs.put(name, inside);
        return new Argument(affixes, name);
    }

    /** The value that nearly all have, and the newest one too. */
    private static Optional<String> constant(Map<Integer, String> values) {
        List<String> all = new ArrayList<>(values.values());
        String newest = all.get(all.size() - 1);
        long same = all.stream().filter(newest::equals).count();
        return same >= Math.ceil(STAYS * all.size()) && (same == all.size() || same > 2)
                ? Optional.of(newest)
                : Optional.empty();
    }

    /** What is around an input's values to make these of them, in each occurrence that has both. */
    private static Optional<Affixes> together(Map<Integer, String> input, Map<Integer, String> values) {
        Affixes found = null;
        int both = 0;
        for (Map.Entry<Integer, String> value : values.entrySet()) {
            String known = input.get(value.getKey());
            if (known != null && !known.isEmpty()) {
                int at = value.getValue().indexOf(known);
                if (at < 0) {
                    return Optional.empty();
                }
                Affixes here = new Affixes(
                        value.getValue().substring(0, at), value.getValue().substring(at + known.length()));
                if (found != null && !found.equals(here)) {
                    return Optional.empty();
                }
                found = here;
                both++;
            }
        }
        return both >= 2 ? Optional.of(found) : Optional.empty();
    }

    private static String name(Iterable<String> values, List<Argument> before) {
        boolean versions = true;
        boolean numbers = true;
        boolean paths = true;
        for (String value : values) {
            versions &= VERSION.matcher(value).matches();
            numbers &= NUMBER.matcher(value).matches();
            paths &= value.indexOf('/') >= 0;
        }
        if (versions) {
            return "version";
        }
        String last =
                before.isEmpty() ? "" : before.get(before.size() - 1).affixes().prefix();
        String option = last.startsWith("-") ? last.replaceFirst("^-+", "") : "";
        String word =
                option.length() > 1 ? option : numbers ? "number" : paths ? "path" : last.startsWith("-") ? "" : last;
        String plain =
                word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
        return plain.matches("[a-z][a-z0-9_]*") ? plain : "value";
    }

    private String unique(String name) {
        String free = name;
        for (int n = 2; inputs.containsKey(free); n++) {
            free = name + n;
        }
        return free;
    }
}
