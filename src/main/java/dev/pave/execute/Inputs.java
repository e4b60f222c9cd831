package dev.pave.execute;

import dev.pave.pattern.Specification;
import dev.pave.pattern.text.Slot;
import dev.pave.workspace.InputException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The values that a person gives. */
final class Inputs {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_.+@-]{0,199}");
    private static final Pattern FOLDER = Pattern.compile(NAME + "(/" + NAME + ")*");

    private static final Pattern TEXT = Pattern.compile("\\P{Cntrl}{0,500}");

    /** Known values that an error names. */
    private static final int SHOWN = 8;

    private Inputs() {}

    /** @throws InputException naming the value and what it may be */
    static void check(Specification specification, Map<String, String> values) {
        for (String given : values.keySet()) {
            boolean slot = Slot.NAMES.contains(given) && specification.takes(given);
            if (!slot && !specification.inputs().containsKey(given)) {
                throw new InputException(specification.id() + " takes no \"" + given + "\"" + also(specification));
            }
            if (!slot && !TEXT.matcher(values.get(given)).matches()) {
                throw new InputException(given + " is to be one line of at most 500 characters");
            }
        }
        check(specification, values, "name", NAME, "letters, digits and _ . + @ -, as in no-foo");
        if (specification.takes("folder")) {
            check(specification, values, "folder", FOLDER, "folders with / between them, as in style or a/b");
        }
    }

    private static void check(
            Specification specification, Map<String, String> values, String name, Pattern form, String inWords) {
        String value = values.get(name);
        if (value == null) {
            throw new InputException(specification.id() + " wants a " + name + ": --set " + name + "=..."
                    + likely(specification.known(name)));
        }
        if (!form.matcher(value).matches()) {
            throw new InputException(name + " is not \"" + value + "\" but " + inWords);
        }
    }

    private static String also(Specification specification) {
        return specification.inputs().isEmpty()
                ? ""
                : "; beside its slots it takes "
                        + String.join(", ", new TreeSet<>(specification.inputs().keySet()));
    }

    /** The given values, and what is written in the place of those that are not given. */
    static Map<String, String> whole(Specification specification, Map<String, String> values) {
        Map<String, String> whole = new HashMap<>(specification.inputs());
        whole.putAll(values);
        whole.computeIfPresent("name", (x, name) -> specification.nameStyle().write(name));
        return whole;
    }

    private static String likely(List<String> known) {
        if (known.isEmpty()) {
            return "";
        }
        String more = known.size() > SHOWN ? " and " + (known.size() - SHOWN) + " more" : "";
        return "; likely: " + String.join(", ", known.subList(0, Math.min(SHOWN, known.size()))) + more;
    }

    /** What is unusual about values that may be used, in words. */
    static List<String> unusual(Specification specification, Map<String, String> values) {
        List<String> warnings = new ArrayList<>();
        String name = values.get("name");
        String written = specification.nameStyle().write(name);
        if (!written.equals(name)) {
            warnings.add(name + " is written " + written + ", as the other names are");
        }
        values.forEach((slot, value) -> {
            List<String> known = specification.known(slot);
            if (!known.isEmpty() && !known.contains(value)) {
                warnings.add("new " + slot + " " + value + ": none of the " + known.size() + " known");
            }
        });
        return warnings;
    }
}
