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

    /** By what stands before a name and the sign behind it, the slots that stand there for names of several words. */
    private final Map<String, Map<String, Integer>> places = new HashMap<>();

    /** Whether the styles of a name differ: whether it has several words. */
    public static boolean isTold(Map<String, String> bindings) {
        return words(bindings) > 1;
    }

    private static int words(Map<String, String> bindings) {
        String name = bindings.get("name");
        return name == null ? 0 : Words.spans(name).size();
    }

    /**
     * Learns of the slots in a line whose values have several words.
     *
     * @param line     with marks of slots
     * @param bindings what they stand for
     */
    public void learn(String line, Map<String, String> bindings) {
        String styleless = styleless(line);
        if (styleless == null) {
            return;
        }
        int words = words(bindings);
        if (line.chars().noneMatch(c -> isUntold((char) c, words))) {
            told.computeIfAbsent(styleless, l -> new HashMap<>()).merge(line, 1, Integer::sum);
        }
        for (int i = 0; i < line.length(); i++) {
            if (isOfTheName(line.charAt(i)) && !isUntold(line.charAt(i), words)) {
                places.computeIfAbsent(place(styleless, i), p -> new HashMap<>())
                        .merge(line.substring(i, i + 1), 1, Integer::sum);
            }
        }
    }

    private static String place(String styleless, int at) {
        return styleless.substring(0, Math.min(styleless.length(), at + 2));
    }

    private static boolean isOfTheName(char c) {
        Slot slot = Slot.of(c);
        return slot != null && slot.isOfTheName();
    }

    /** Whether a character stands for one word of a name of so many: for all of it, or for it without its first or last. */
    private static boolean isUntold(char c, int words) {
        Slot slot = Slot.of(c);
        return slot != null && slot.isOfTheName() && words < (Slot.OF_THE_NAME.contains(slot.name()) ? 2 : 3);
    }

    /**
     * A line as lines of other names are written; where none has its form, each name as those that stand at the same place behind the
     * same words: {@code // shows scroll in case 7} as {@code // shows text wrap in case 4}.
     *
     * @param line     with marks of slots
     * @param bindings what they stand for
     */
    public String meant(String line, Map<String, String> bindings) {
        int words = words(bindings);
        String styleless =
                places.isEmpty() || line.chars().noneMatch(c -> isUntold((char) c, words)) ? null : styleless(line);
        if (styleless == null) {
            return line;
        }
        if (told.containsKey(styleless)) {
            return most(told.get(styleless), line, bindings).orElse(line);
        }
        StringBuilder meant = new StringBuilder(line);
        for (int i = 0; i < line.length(); i++) {
            if (isUntold(line.charAt(i), words)) {
                String slot = line.substring(i, i + 1);
                meant.setCharAt(
                        i,
                        most(places.getOrDefault(place(styleless, i), Map.of()), slot, bindings)
                                .orElse(slot)
                                .charAt(0));
            }
        }
        return meant.toString();
    }

    /** Of texts with slots the most usual one that reads for a name as some text does. */
    private static Optional<String> most(Map<String, Integer> others, String text, Map<String, String> bindings) {
        String written = Slot.fill(text, bindings);
        return others.entrySet().stream()
                .filter(other -> Slot.fill(other.getKey(), bindings).equals(written))
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    /** The line with each of its names as it is; null where it has none. */
    private static String styleless(String line) {
        StringBuilder styleless = null;
        for (int i = 0; i < line.length(); i++) {
            Slot slot = Slot.of(line.charAt(i));
            if (isOfTheName(line.charAt(i))) {
                styleless = styleless == null ? new StringBuilder(line) : styleless;
                styleless.setCharAt(i, new Slot(slot.name(), CaseStyle.AS_IS).mark());
            }
        }
        return styleless == null ? null : styleless.toString();
    }
}
