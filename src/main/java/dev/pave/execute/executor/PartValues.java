package dev.pave.execute.executor;

import dev.pave.pattern.Specification.Part;
import dev.pave.pattern.text.CaseStyle;
import dev.pave.pattern.text.Slot;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The values of a run as one part of a specification has them: where it writes the name otherwise, so does all that follows
 * from the name.
 *
 * @param given what a person gave, which stays
 */
record PartValues(Set<String> given) {

    Map<String, String> of(Part part, Map<String, String> values) {
        if (part.nameStyle() == CaseStyle.AS_IS) {
            return values;
        }
        Map<String, String> own = new HashMap<>(values);
        own.keySet().removeIf(slot -> Slot.FORMS_OF_THE_NAME.contains(slot) && !given.contains(slot));
        own.computeIfPresent("name", (slot, name) -> part.nameStyle().write(name));
        return Slot.withForms(own);
    }
}
