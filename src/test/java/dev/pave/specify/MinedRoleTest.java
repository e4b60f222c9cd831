package dev.pave.specify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.Action;
import dev.pave.pattern.Role;
import dev.pave.pattern.change.FileText;
import dev.pave.pattern.text.CaseStyle;
import dev.pave.pattern.text.EditForm;
import dev.pave.pattern.text.EditTemplate;
import dev.pave.pattern.text.Gap;
import dev.pave.pattern.text.InsertionPlace;
import dev.pave.pattern.text.Slot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MinedRoleTest {

    private static final String LINE = "add({{name}}, ";
    private static final Role ROLE = new Role("src/index.js", Action.EDIT, 0.9, 9, 1, 10, "src/index.js");

    private final Map<String, String> files = new LinkedHashMap<>();

    /** A role whose edits put one line in. */
    private Map<String, Object> edited(int right, int of, Map<FileText.State, Integer> leftOut) {
        String line = LINE.replace("{{name}}", String.valueOf(new Slot("name", CaseStyle.AS_IS).mark()))
                + Gap.TEXT.mark() + ")";
        EditForm form = new EditForm(List.of(line), InsertionPlace.AFTER_LAST, null);
        EditTemplate edit = new EditTemplate("src/index.js", List.of(form), of, 0, right, right, 0, null, leftOut);
        return new MinedRole(ROLE, null, edit, ROLE.template(), CaseStyle.AS_IS).part("P-1", 2, files);
    }

    @Test
    void putsInWhatHolds() {
        assertThat(edited(9, 10, Map.of())).containsKey("insert").doesNotContainKeys("by_hand", "sketch");
        assertThat(files).isEmpty();
    }

    @Test
    void sketchesWhatDoesNotHold() {
        assertThat(edited(2, 10, Map.of()))
                .doesNotContainKey("insert")
                .containsEntry("by_hand", "its lines or their place were right in 2 of 10 past edits")
                .containsEntry("sketch", "P-1/2-index.js.hbs");
        assertThat(files).containsEntry("P-1/2-index.js.hbs", LINE + "TODO)\n");
    }

    @Test
    void sketchesNothingOfWhatWasNeverReplayedOrAProgramMakes() {
        assertThat(edited(0, 0, Map.of())).doesNotContainKeys("insert", "by_hand", "sketch");
        assertThat(edited(2, 10, Map.of(FileText.State.GENERATED, 40)))
                .doesNotContainKeys("insert", "by_hand", "sketch");
        assertThat(files).isEmpty();
    }
}
