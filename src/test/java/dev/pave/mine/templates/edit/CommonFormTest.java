package dev.pave.mine.templates.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.text.CaseStyle;
import dev.pave.pattern.text.Gap;
import dev.pave.pattern.text.Slot;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommonFormTest {

    private static final char NAME = new Slot("name", CaseStyle.AS_IS).mark();

    @Test
    void takesTheMostUsualWhereHalfAreTheSame() {
        assertThat(CommonForm.of(List.of(List.of(NAME + ": 0,"), List.of(NAME + ": 0,"), List.of(NAME + ": [2],"))))
                .containsExactly(NAME + ": 0,");
    }

    @Test
    void leavesGapsForWhatPeopleWriteAndDropsWhatFewHave() {
        List<String> form = CommonForm.of(List.of(
                List.of(NAME + ":", "  about: 'finds owls'", "  on: true", ""),
                List.of(NAME + ":", "  about: 'mends nests'", "  safe: false", "  on: true", ""),
                List.of(NAME + ":", "  about: 'counts mice'", "  on: true", ""),
                List.of(NAME + ":", "  about: 'is awake'", "  on: true", "")));

        assertThat(form).containsExactly(NAME + ":", "  about: '" + Gap.TEXT.mark() + "'", "  on: true", "");
    }

    @Test
    void knowsNumbersThatGoOn() {
        List<String> form = CommonForm.of(List.of(
                List.of("(Owl, \"041\") => " + NAME + ","),
                List.of("(Owl, \"042\") => " + NAME + ","),
                List.of("(Owl, \"050\") => " + NAME + ",")));

        assertThat(form).containsExactly("(Owl, \"" + Gap.NUMBER.mark() + "\") => " + NAME + ",");
    }

    @Test
    void keepsTheBracketsThatWhatIsBehindTheGapCloses() {
        List<String> form = CommonForm.of(List.of(
                List.of("1. done [Use owls](" + NAME + ".md)"),
                List.of("1. open [Count mice](" + NAME + ".md)"),
                List.of("1. open [Mend all nests](" + NAME + ".md)")));

        assertThat(form).containsExactly("1. " + Gap.TEXT.mark() + " [" + Gap.TEXT.mark() + "](" + NAME + ".md)");
    }

    @Test
    void aRowKeepsTheColumnsOfTheNewestThoughTheTableGotMore() {
        List<String> form = CommonForm.of(List.of(
                List.of("| " + NAME + " | finds owls | x |"),
                List.of("| " + NAME + " | mends nests |"),
                List.of("| " + NAME + " | counts mice |  | y |"),
                List.of("| " + NAME + " | is awake |  | z |")));

        assertThat(form).containsExactly("| " + NAME + " | " + Gap.TEXT.mark() + " |  | " + Gap.TEXT.mark() + " |");
    }

    @Test
    void eachPartBetweenBracketsKeepsWhatMostHave() {
        List<String> form = CommonForm.of(List.of(
                List.of("- " + NAME + ", by @owl ([#12](https://x.org/pull/12))"),
                List.of("- " + NAME + ", by @ant ([#15](https://x.org/pull/15))"),
                List.of("- " + NAME + ", by @bee ([#21](https://x.org/pull/21))"),
                List.of("- " + NAME + ", by @cow ([#33](https://x.org/pull/33))")));

        String gap = String.valueOf(Gap.TEXT.mark());
        assertThat(form)
                .containsExactly("- " + NAME + ", by @" + gap + " ([#" + gap + "](https://x.org/pull/" + gap + "))");
    }

    @Test
    void eachColumnOfARowThatVariesIsAGapOfItsOwn() {
        List<String> form = CommonForm.of(List.of(
                List.of("| " + NAME + " | finds owls | yes | error |"),
                List.of("| " + NAME + " | counts mice | yes | warning |"),
                List.of("| " + NAME + " | is awake | no | error |"),
                List.of("| " + NAME + " | mends nests | yes | hint |")));

        String gap = String.valueOf(Gap.TEXT.mark());
        assertThat(form).containsExactly("| " + NAME + " | " + gap + " | yes | " + gap + " |");
    }

    @Test
    void takesTheNewestWhereLinesHaveNothingInCommon() {
        assertThat(CommonForm.of(List.of(List.of("to be"), List.of("or not"), List.of("that is"))))
                .containsExactly("that is");
    }

    @Test
    void takesTheNewestWhereNoNameIsLeft() {
        assertThat(CommonForm.of(List.of(List.of("* new: a"), List.of("* new: b"), List.of("* new: c"))))
                .containsExactly("* new: c");
    }

    @Test
    void aRowMayBeginWithMarksThatSomeHave() {
        String row = "| [" + NAME + "](" + NAME + ".md) |";
        List<String> form = CommonForm.of(List.of(
                List.of("| \u2705 | \ud83d\udd27 " + row + " Finds owls |"),
                List.of("|    | \ud83d\udca1 " + row + " Mends nests |"),
                List.of("|    | \ud83d\udd27 " + row + " Counts mice |"),
                List.of("| \u2705 |    " + row + " Wakes bats |")));
        char gap = Gap.TEXT.mark();

        assertThat(form).containsExactly("| " + gap + " | " + gap + " " + row + " " + gap + " |");
    }

    @Test
    void rowsWithoutANameHaveNoForm() {
        assertThat(CommonForm.isCommon(
                        List.of(List.of("| \u2705 | |"), List.of("| | \u2705 |"), List.of("| \u2705 | \u2705 |"))))
                .isFalse();
    }
}
