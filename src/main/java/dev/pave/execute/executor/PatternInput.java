package dev.pave.execute.executor;

import dev.pave.home.InputSchema;
import dev.pave.pattern.Action;
import dev.pave.pattern.Specification;
import dev.pave.pattern.text.Predecessor;
import dev.pave.pattern.text.Sequence;
import dev.pave.pattern.text.Slot;
import dev.pave.pattern.text.WrittenDate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The values that a mined specification takes: one for each slot of its paths, and those that its lines want beside.
 *
 * @param specification that takes them
 */
record PatternInput(Specification specification) {

    /** The end of a text, where {@code $} would also take the last line's. */
    private static final String END = "(?![\\s\\S])";

    private static final String NAME = "[\\p{L}\\p{N}_][\\p{L}\\p{N}_.+@-]{0,199}";
    private static final String FOLDER = NAME + "(/" + NAME + ")*";
    private static final String TEXT = "\\P{Cc}{0,500}";

    InputSchema schema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        specification
                .inputs()
                .keySet()
                .forEach(name -> properties.put(name, text(TEXT, "one line of at most 500 characters")));
        List<String> required = new ArrayList<>();
        for (String slot : Slot.NAMES) {
            if (!Slot.ASKED.contains(slot)) {
                if (specification.takes(slot) && !Slot.JOINED_FOLDERS.containsKey(slot)) {
                    properties.putIfAbsent(
                            WrittenDate.is(slot) ? "date" : slot, text(NAME, "worked out where it is not given"));
                }
            } else if (specification.takes(slot)) {
                required.add(slot);
                Map<String, Object> form = slot.equals("name")
                        ? text(NAME, "letters, digits and _ . + @ -, as in no-foo")
                        : text(FOLDER, "folders with / between them, as in style or a/b");
                form.put("examples", specification.known(slot));
                properties.put(slot, form);
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        if (!specification.inputs().isEmpty()) {
            schema.put(
                    "description",
                    "beside its slots it takes "
                            + String.join(
                                    ", ", new TreeSet<>(specification.inputs().keySet())));
        }
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return new InputSchema(schema);
    }

    private static Map<String, Object> text(String form, String inWords) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("type", "string");
        text.put("pattern", "^" + form + END);
        text.put("description", inWords);
        return text;
    }

    /** The given values, and what is written in the place of those that are not given. */
    Map<String, String> whole(Map<String, Object> given) {
        Map<String, String> whole = new HashMap<>(specification.inputs());
        given.forEach((name, value) -> whole.put(name, value.toString()));
        whole.computeIfPresent("name", (x, name) -> specification.nameForm().write(name));
        whole.putIfAbsent("date", LocalDate.now(ZoneOffset.UTC).toString());
        return Slot.withForms(whole);
    }

    /**
     * What was chosen in the place of values that nobody gave, in words.
     *
     * @param whole all values of the run
     */
    List<String> chosen(Map<String, Object> given, Map<String, String> whole) {
        List<String> chosen = new ArrayList<>();
        boolean numbered = specification.roles().stream()
                .anyMatch(part ->
                        part.action() == Action.CREATE && part.template().contains(Sequence.SHARED));
        if (numbered && !given.containsKey("number")) {
            chosen.add("number is " + whole.get("number")
                    + ", what comes next in its folder; --set number=... takes another");
        }
        for (String slot : Predecessor.SLOTS) {
            if (specification.takes(slot) && !given.containsKey(slot)) {
                chosen.add(
                        slot + " is " + whole.get(slot) + ", the newest there; --set " + slot + "=... takes another");
            }
        }
        if (Slot.NAMES.stream().anyMatch(slot -> isOfTheDay(slot) && specification.takes(slot))
                && !given.containsKey("date")) {
            chosen.add("date is " + whole.get("date") + ", today; --set date=... takes another");
        }
        return chosen;
    }

    private static boolean isOfTheDay(String slot) {
        return slot.equals("date") || WrittenDate.is(slot);
    }

    /** What is unusual about values that may be used, in words. */
    List<String> unusual(Map<String, Object> given) {
        List<String> warnings = new ArrayList<>();
        String name = given.get("name").toString();
        String written = specification.nameForm().write(name);
        if (!written.equals(name)) {
            warnings.add(name + " is written " + written + ", as the other names are");
        }
        given.forEach((slot, value) -> {
            List<String> known = specification.known(slot);
            if (!known.isEmpty() && !known.contains(value.toString())) {
                warnings.add("new " + slot + " " + value + ": none of the " + known.size() + " known");
            }
        });
        return warnings;
    }
}
