package dev.pave.specify.routine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What all values of an argument begin and end with: {@code notes/} and {@code .md} around versions. Cut between words only, so that
 * of {@code v1.4.1} and {@code v1.4.2} the versions vary and not their last digits.
 */
record Affixes(String prefix, String suffix) {

    private static final Pattern ATOM = Pattern.compile("\\d+(?:\\.\\d+)*+|\\p{L}+|.", Pattern.DOTALL);

    static Affixes of(Collection<String> values) {
        List<List<String>> all = values.stream().map(Affixes::atoms).toList();
        int shortest = all.stream().mapToInt(List::size).min().orElse(0);
        List<String> first = all.get(0);
        int before = 0;
        while (before < shortest - 1 && isSame(all, before, false)) {
            before++;
        }
        int after = 0;
        while (after < shortest - 1 - before && isSame(all, after, true)) {
            after++;
        }
        return new Affixes(
                String.join("", first.subList(0, before)),
                String.join("", first.subList(first.size() - after, first.size())));
    }

    private static boolean isSame(List<List<String>> all, int at, boolean fromEnd) {
        return all.stream()
                        .map(atoms -> atoms.get(fromEnd ? atoms.size() - 1 - at : at))
                        .distinct()
                        .count()
                == 1;
    }

    private static List<String> atoms(String value) {
        List<String> atoms = new ArrayList<>();
        Matcher matcher = ATOM.matcher(value);
        while (matcher.find()) {
            atoms.add(matcher.group());
        }
        return atoms;
    }

    /** What stands between the two in a value; empty where they are not around it. */
    Optional<String> inside(String value) {
        return value.length() > prefix.length() + suffix.length() && value.startsWith(prefix) && value.endsWith(suffix)
                ? Optional.of(value.substring(prefix.length(), value.length() - suffix.length()))
                : Optional.empty();
    }

    String around(String inside) {
        return prefix + inside + suffix;
    }
}
