package dev.pave.pattern;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
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

    /**
     * The lines of one instance, indented as the last of their form in the text is: files are reformatted now and then.
     *
     * @param before the text that they are put into
     */
    public List<String> filled(List<String> before, Map<String, String> bindings) {
        List<Integer> alike = alike(before, bindings);
        List<String> filled = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = Slot.fill(lines.get(i), bindings);
            int like = alike.isEmpty() ? before.size() : alike.get(alike.size() - 1) + i;
            boolean reads =
                    like < before.size() && !line.isBlank() && !before.get(like).isBlank();
            filled.add(reads ? indentation(before.get(like)) + line.stripLeading() : line);
        }
        return filled;
    }

    private static String indentation(String line) {
        return line.substring(0, line.length() - line.stripLeading().length());
    }

    /**
     * @param before the text
     * @param put    the lines that are put in
     * @return how many lines of the text stay before them; below 0 where the place is not there
     */
    public int at(List<String> before, Map<String, String> bindings, List<String> put) {
        return Math.min(before.size(), place.of(before, alike(before, bindings), put, anchor));
    }

    /** Whether the lines are in a text already, one after the other, however indented. */
    public static boolean isIn(List<String> text, List<String> put) {
        return Collections.indexOfSubList(
                        text.stream().map(String::strip).toList(),
                        put.stream().map(String::strip).toList())
                >= 0;
    }

    /**
     * Where the form is in the text: indented as it is, else indented in any way; all of it with this folder, or its first
     * line with any where there is none.
     */
    private List<Integer> alike(List<String> text, Map<String, String> bindings) {
        List<Integer> asItIs = alike(text, bindings, line -> Pattern.quote(indentation(line)));
        return asItIs.isEmpty() ? alike(text, bindings, line -> "\\s*") : asItIs;
    }

    private List<Integer> alike(List<String> text, Map<String, String> bindings, UnaryOperator<String> indented) {
        List<Integer> near = matching(
                text,
                lines.stream().map(line -> pattern(line, indented, bindings)).toList());
        return near.isEmpty() ? matching(text, List.of(pattern(lines.get(0), indented, Map.of()))) : near;
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
    private static Pattern pattern(String form, UnaryOperator<String> indented, Map<String, String> bindings) {
        StringBuilder pattern = new StringBuilder(indented.apply(form));
        boolean named = false;
        for (int i = indentation(form).length(); i < form.length(); i++) {
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
