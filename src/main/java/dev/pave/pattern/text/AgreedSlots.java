package dev.pave.pattern.text;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One of several texts of a kind, with slots for what is no other word by chance, and beside it with slots for all. A value of two letters
 * may be any word, and a number without zeros before it is its own ordinal: where the others have a slot at the same place,
 * behind the same words, it is meant. Not thread-safe; places are remembered.
 */
public final class AgreedSlots {

    private static final double NEARLY_ALL = 0.8;
    private static final int FEWEST = 2;

    private final Map<String, String> bindings;
    private final List<String> lines;
    private final List<String> other;
    private Set<String> places;

    /**
     * @param bindings what the slots stand for
     * @param lines    the text with slots
     * @param other    the same lines with slots for short values too, as {@link Slots#ofAgreed} has them
     */
    public AgreedSlots(Map<String, String> bindings, List<String> lines, List<String> other) {
        this.bindings = bindings;
        this.lines = lines;
        this.other = other.equals(lines) ? lines : other;
    }

    /**
     * The lines with the slots that other texts agree to.
     *
     * @param all the texts, this one among them
     */
    public List<String> agreed(Collection<AgreedSlots> all) {
        if (!hasOther()) {
            return lines;
        }
        String[] agreed = lines.toArray(String[]::new);
        for (int i = 0; i < agreed.length; i++) {
            if (!agreed[i].equals(other.get(i)) && isAgreed(agreed[i], other.get(i), all)) {
                agreed[i] = other.get(i);
            }
        }
        return List.of(agreed);
    }

    /** Whether any line has another form. */
    public boolean hasOther() {
        return other != lines;
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
            other.forEach(line -> places.addAll(placesIn(line)));
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
