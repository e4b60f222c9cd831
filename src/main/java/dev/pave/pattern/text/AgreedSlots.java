package dev.pave.pattern.text;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One of several texts of a kind, with slots for what is no other word by chance, and beside it with slots for all. A value of two letters
 * may be any word, a number behind a letter part of one, and a number without zeros before it is its own ordinal: where the others
 * have a slot at the same place, behind the same words, it is meant. Not thread-safe; places are remembered.
 */
public final class AgreedSlots {

    private static final double NEARLY_ALL = 0.8;
    private static final int FEWEST = 2;

    private final Map<String, String> bindings;
    private final List<String> lines;
    private final List<List<String>> others;
    private Set<String> places;

    /**
     * @param bindings what the slots stand for
     * @param lines    the text with slots
     * @param slotted  makes the same lines with other slots
     */
    public AgreedSlots(Map<String, String> bindings, List<String> lines, Function<Slots, List<String>> slotted) {
        this.bindings = bindings;
        this.lines = lines;
        this.others = Stream.of(bindings, withOrdinal(bindings))
                .distinct()
                .map(values -> slotted.apply(Slots.ofAny(values)))
                .filter(other -> !other.equals(lines))
                .toList();
    }

    /** Values with the number as its own ordinal only, where that is the same. */
    private static Map<String, String> withOrdinal(Map<String, String> bindings) {
        String number = bindings.getOrDefault("number", "0");
        if (number.startsWith("0") || Sequence.isTime(number)) {
            return bindings;
        }
        Map<String, String> values = new HashMap<>(bindings);
        values.put("ordinal", values.remove("number"));
        return values;
    }

    /**
     * The lines with the slots that other texts agree to.
     *
     * @param all the texts, this one among them
     */
    public List<String> agreed(Collection<AgreedSlots> all) {
        String[] agreed = lines.toArray(String[]::new);
        for (List<String> other : others) {
            for (int i = 0; i < agreed.length; i++) {
                String line = lines.get(i);
                boolean isNew = agreed[i].equals(line) && !other.get(i).equals(line);
                agreed[i] = isNew && isAgreed(line, other.get(i), all) ? other.get(i) : agreed[i];
            }
        }
        return List.of(agreed);
    }

    /** Whether any line has another form. */
    public boolean hasOther() {
        return !others.isEmpty();
    }

    private boolean isAgreed(String line, String wider, Collection<AgreedSlots> all) {
        Set<String> asked = placesIn(wider);
        long agree = all.stream()
                .filter(text -> text != this && text.places().containsAll(asked))
                .count();
        return agree >= Math.max(FEWEST, NEARLY_ALL * (all.size() - 1))
                && wider.chars()
                        .filter(c -> line.indexOf(c) < 0)
                        .mapToObj(c -> Slot.of((char) c))
                        .allMatch(slot -> slot == null || differs(slot.name(), all) && isTold(slot, all));
    }

    /** Whether a slot is no other one: an ordinal is where numbers have zeros before them. */
    private boolean isTold(Slot slot, Collection<AgreedSlots> all) {
        return !slot.name().equals("ordinal")
                || all.stream().flatMap(text -> text.lines.stream()).anyMatch(line -> line.indexOf(slot.mark()) >= 0);
    }

    /** What is the same in all texts is not known to be the value that they have in common. */
    private static boolean differs(String slot, Collection<AgreedSlots> all) {
        return all.stream()
                        .map(text ->
                                String.valueOf(Slot.withForms(text.bindings).get(slot)))
                        .collect(Collectors.toSet())
                        .size()
                > 1;
    }

    private Set<String> places() {
        if (places == null) {
            places = new HashSet<>();
            lines.forEach(line -> places.addAll(placesIn(line)));
            others.forEach(other -> other.forEach(line -> places.addAll(placesIn(line))));
        }
        return places;
    }

    /** What stands before each slot of a line, and the sign behind it. */
    private static Set<String> placesIn(String line) {
        Set<String> places = new HashSet<>();
        for (int i = 0; i < line.length(); i++) {
            if (Slot.of(line.charAt(i)) != null) {
                places.add(line.substring(0, Math.min(line.length(), i + 2)));
            }
        }
        return places;
    }
}
