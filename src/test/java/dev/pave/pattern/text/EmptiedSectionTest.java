package dev.pave.pattern.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EmptiedSectionTest {

    private static final String ENTRY = "- Add " + new Slot("name", CaseStyle.AS_IS).mark() + ".";

    private static Optional<List<String>> edited(String heading, String... text) {
        EditForm form = new EditForm(List.of(ENTRY), InsertionPlace.IN_SECTION, heading);
        return form.in(List.of(text), Map.of("name", "owl")).placed().map(placed -> placed.in(List.of(text)));
    }

    @Test
    void theFirstEntryGoesBelowTheHeadingAsInOtherSections() {
        assertThat(edited("## Unreleased", "## Unreleased", "", "## 1.0", "", "- Add mole."))
                .contains(List.of("## Unreleased", "", "- Add owl.", "", "## 1.0", "", "- Add mole."));
        assertThat(edited("## Unreleased", "## Unreleased", "", "## 1.0", "- Add mole."))
                .contains(List.of("## Unreleased", "- Add owl.", "", "## 1.0", "- Add mole."));
        assertThat(edited("## Unreleased", "## Unreleased", "## 1.0", "", "- Add mole."))
                .contains(List.of("## Unreleased", "", "- Add owl.", "", "## 1.0", "", "- Add mole."));
        assertThat(edited("## Next", "# Log", "", "## Next"))
                .contains(List.of("# Log", "", "## Next", "", "- Add owl."));
    }

    @Test
    void aHeadingInsideThatTheReleaseTookComesBack() {
        assertThat(edited("### Added", "## [Unreleased]", "", "## 1.0", "", "### Added", "", "- Add mole."))
                .contains(List.of(
                        "## [Unreleased]",
                        "",
                        "### Added",
                        "",
                        "- Add owl.",
                        "",
                        "## 1.0",
                        "",
                        "### Added",
                        "",
                        "- Add mole."));
    }

    @Test
    void whatWasReleasedIsNotAddedTo() {
        assertThat(edited(
                        "### Added",
                        "## Unreleased",
                        "",
                        "### Fixed",
                        "",
                        "- x",
                        "",
                        "## 1.0",
                        "",
                        "### Added",
                        "",
                        "- Add mole."))
                .isEmpty();
    }

    @Test
    void anEntryOfAnotherFormIsFollowed() {
        assertThat(edited("## Unreleased", "## Unreleased", "", "- Mend it", "", "## 1.0", "", "- Add mole."))
                .contains(List.of("## Unreleased", "", "- Mend it", "- Add owl.", "", "## 1.0", "", "- Add mole."));
    }

    @Test
    void aSectionThatHasSomethingElseIsNoPlace() {
        assertThat(edited("## Unreleased", "## Unreleased", "", "Nothing yet.", "", "## 1.0", "", "- Add mole."))
                .isEmpty();
    }

    @Test
    void aHeadingThatIsNotThereIsNone() {
        assertThat(edited("## 2.0", "## 1.0", "", "- Add mole.")).isEmpty();
    }
}
