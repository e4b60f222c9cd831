package dev.pave.mine.templates;

import dev.pave.pattern.CaseStyle;
import dev.pave.pattern.EditTemplate;
import dev.pave.pattern.Slot;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Mines what the edits of one role put in, and where. Feed it the past edits oldest first: each is made from the ones
 * before it, compared, and only then learned. Not thread-safe; remembers the newest {@value #WINDOW} insertions.
 */
public final class EditMiner {

    private static final int WINDOW = 10;
    private static final double FORGET = 0.85;
    private static final String NAME = "name";

    private final String path;
    private final List<List<String>> newest = new ArrayList<>();
    private final Map<Place, Double> right = new EnumMap<>(Place.class);
    private String anchor;
    private int insertions;
    private int exact;
    private int sameLines;
    private int others;

    /**
     * @param path path template of the role
     */
    public EditMiner(String path) {
        this.path = path;
    }

    /** Counts an edit that cannot be read. */
    public void leaveOut() {
        others++;
    }

    /** Replays and learns a past edit. */
    public void observe(List<String> before, List<String> after, Map<String, String> bindings) {
        Optional<Insertion> found = Insertion.between(before, after);
        if (found.isEmpty()) {
            others++;
            return;
        }
        Insertion insertion = found.get();
        if (!newest.isEmpty()) {
            replay(before, after, bindings, insertion);
        }
        newest.add(new Slots(bindings).abstracted(insertion.lines()));
        if (newest.size() > WINDOW) {
            newest.remove(0);
        }
        anchor = insertion.at() == 0 ? null : before.get(insertion.at() - 1);
    }

    private void replay(List<String> before, List<String> after, Map<String, String> bindings, Insertion insertion) {
        insertions++;
        Place best = place();
        List<String> lines = filled(bindings);
        sameLines += lines.equals(insertion.lines()) ? 1 : 0;
        for (Place place : Place.values()) {
            int at = at(place, before, bindings, insertion.lines());
            boolean there = at >= 0
                    && new Insertion(at, insertion.lines()).applied(before).equals(after);
            right.merge(place, there ? 1.0 : 0.0, (old, now) -> old * FORGET + now);
        }
        int at = at(best, before, bindings, lines);
        exact += at >= 0 && new Insertion(at, lines).applied(before).equals(after) ? 1 : 0;
    }

    /** The most usual form of the newest insertions; of equally usual ones the newest. */
    private List<String> form() {
        Map<List<String>, Integer> counts = new LinkedHashMap<>();
        newest.forEach(lines -> counts.merge(lines, 1, Integer::sum));
        List<String> best = newest.get(newest.size() - 1);
        for (int i = newest.size() - 1; i >= 0; i--) {
            best = counts.get(newest.get(i)) > counts.get(best) ? newest.get(i) : best;
        }
        return best;
    }

    private List<String> filled(Map<String, String> bindings) {
        return form().stream().map(line -> Slot.fill(line, bindings)).toList();
    }

    /** The place that was right most often lately. */
    private Place place() {
        Place best = Place.SORTED;
        for (Map.Entry<Place, Double> entry : right.entrySet()) {
            best = entry.getValue() > right.getOrDefault(best, 0.0) ? entry.getKey() : best;
        }
        return best;
    }

    private int at(Place place, List<String> before, Map<String, String> bindings, List<String> lines) {
        return Math.min(before.size(), place.of(before, alike(before, bindings), lines, anchor));
    }

    /** Where the form is in the text: all of it with this folder, or its first line with any where there is none. */
    private List<Integer> alike(List<String> text, Map<String, String> bindings) {
        List<String> form = form();
        List<Integer> near = matching(
                text, form.stream().map(line -> pattern(line, bindings)).toList());
        return near.isEmpty() ? matching(text, List.of(pattern(form.get(0), Map.of()))) : near;
    }

    private static List<Integer> matching(List<String> text, List<Pattern> form) {
        List<Integer> matching = new ArrayList<>();
        for (int i = 0; i + form.size() <= text.size(); i++) {
            boolean matches = true;
            for (int k = 0; k < form.size() && matches; k++) {
                matches = form.get(k).matcher(text.get(i + k)).matches();
            }
            if (matches) {
                matching.add(i);
            }
        }
        return matching;
    }

    /**
     * The form up to its first name and the character after it, the rest open: registries keep a value behind a name.
     * The folder is open too where it is not bound.
     */
    private static Pattern pattern(String form, Map<String, String> bindings) {
        StringBuilder pattern = new StringBuilder();
        boolean named = false;
        for (int i = 0; i < form.length(); i++) {
            Slot slot = Slot.of(form.charAt(i));
            if (slot == null) {
                pattern.append(Pattern.quote(form.substring(i, i + 1)));
                if (named) {
                    return Pattern.compile(pattern.append(".*").toString());
                }
            } else if (slot.name().equals(NAME) || !bindings.containsKey(slot.name())) {
                named |= slot.name().equals(NAME);
                pattern.append(values(slot.style()));
            } else {
                pattern.append(Pattern.quote(slot.write(bindings.get(slot.name()))));
            }
        }
        return Pattern.compile(pattern.toString());
    }

    /** What a name can look like in a style. */
    private static String values(CaseStyle style) {
        return switch (style) {
            case TITLE, SENTENCE, WORDS -> "[\\w ]+";
            case AS_IS, KEBAB -> "[\\w.-]+";
            default -> "\\w+";
        };
    }

    /** The edit of today; empty where no insertion was seen. */
    public Optional<EditTemplate> mined() {
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        String place = place().name().toLowerCase(Locale.ROOT);
        return Optional.of(new EditTemplate(path, form(), place, insertions, exact, sameLines, others));
    }
}
