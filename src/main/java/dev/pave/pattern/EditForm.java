package dev.pave.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an edit puts into a text, and where.
 *
 * @param lines  with each {@link Slot} as its mark
 * @param place  among the lines of this form that are there
 * @param anchor the line that the newest one was put after; null where it was put first
 */
public record EditForm(List<String> lines, Place place, String anchor) {

    private static final String NAME = "name";

    public EditForm {
        lines = List.copyOf(lines);
    }

    /** The lines of one instance. */
    public List<String> filled(Map<String, String> bindings) {
        return lines.stream().map(line -> Slot.fill(line, bindings)).toList();
    }

    /** The text with the lines of one instance; empty where the place is not in it. */
    public Optional<List<String>> applied(List<String> before, Map<String, String> bindings) {
        List<String> put = filled(bindings);
        int at = at(before, bindings, put);
        if (at < 0) {
            return Optional.empty();
        }
        List<String> after = new ArrayList<>(before.subList(0, at));
        after.addAll(put);
        after.addAll(before.subList(at, before.size()));
        return Optional.of(after);
    }

    /** Whether the lines of one instance are in a text already, one after the other. */
    public boolean isIn(List<String> text, Map<String, String> bindings) {
        return java.util.Collections.indexOfSubList(text, filled(bindings)) >= 0;
    }

    /**
     * @param before the text
     * @param put    the lines that are put in
     * @return how many lines of the text stay before them; below 0 where the place is not there
     */
    public int at(List<String> before, Map<String, String> bindings, List<String> put) {
        return Math.min(before.size(), place.of(before, alike(before, bindings), put, anchor));
    }

    /** Where the form is in the text: all of it with this folder, or its first line with any where there is none. */
    private List<Integer> alike(List<String> text, Map<String, String> bindings) {
        List<Integer> near = matching(
                text, lines.stream().map(line -> pattern(line, bindings)).toList());
        return near.isEmpty() ? matching(text, List.of(pattern(lines.get(0), Map.of()))) : near;
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
}
