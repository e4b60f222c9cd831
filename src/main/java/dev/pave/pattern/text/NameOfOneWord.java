package dev.pave.pattern.text;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a name of one word is written in a line. {@code pagination} is its own camel, kebab and snake case at once, and the slot that
 * stands for it is the first of them; the same line with a name of several words tells which is meant: {@code pinInput from './pin-input'}.
 */
public final class NameOfOneWord {

    /** By line with its names in no style, those of names of several words, and how often each came. */
    private final Map<String, Map<String, Integer>> told = new HashMap<>();

    /** Whether the styles of a name differ: whether it has several words. */
    public static boolean isTold(Map<String, String> bindings) {
        String name = bindings.get("name");
        return name != null && Words.spans(name).size() > 1;
    }

    /** @param line with marks of slots, of a name of several words */
    public void learn(String line) {
        String styleless = styleless(line);
        if (styleless != null) {
            told.computeIfAbsent(styleless, l -> new HashMap<>()).merge(line, 1, Integer::sum);
        }
    }

    /**
     * A line as lines of other names are written; as it is where none has its form.
     *
     * @param line     with marks of slots, of a name of one word
     * @param bindings of that name
     */
    public String meant(String line, Map<String, String> bindings) {
        String styleless = told.isEmpty() ? null : styleless(line);
        if (styleless == null || !told.containsKey(styleless)) {
            return line;
        }
        String written = Slot.fill(line, bindings);
        Optional<String> most = told.get(styleless).entrySet().stream()
                .filter(other -> Slot.fill(other.getKey(), bindings).equals(written))
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
        return most.orElse(line);
    }

    /** The line with each of its names as it is; null where it has none. */
    private static String styleless(String line) {
        StringBuilder styleless = null;
        for (int i = 0; i < line.length(); i++) {
            Slot slot = Slot.of(line.charAt(i));
            if (slot != null && Slot.OF_THE_NAME.contains(slot.name())) {
                styleless = styleless == null ? new StringBuilder(line) : styleless;
                styleless.setCharAt(i, new Slot(slot.name(), CaseStyle.AS_IS).mark());
            }
        }
        return styleless == null ? null : styleless.toString();
    }
}
