package dev.pave.pattern.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordColumnsTest {

    private static final char NAME = new Slot("name", CaseStyle.PASCAL).mark();

    @Test
    void putsWordsWhereThoseOfItsNeighboursAre() {
        assertThat(WordColumns.aligned(
                        "\tOwl Bird // it flies",
                        List.of("\tMole      Digger // it digs", "\tPorcupine Spiky // it stings")))
                .as("the types end in no column")
                .isEqualTo("\tOwl       Bird // it flies");
        assertThat(WordColumns.aligned("\tOwl Bird", List.of("\tMole      Digger", "\tPorcupine Spiky")))
                .isEqualTo("\tOwl       Bird");
    }

    @Test
    void leavesWordsThatAreInNoColumn() {
        assertThat(WordColumns.aligned("say owl to me", List.of("say mole to me", "say ant to me")))
                .isEqualTo("say owl to me");
        assertThat(WordColumns.aligned("owl: 1", List.of())).isEqualTo("owl: 1");
    }

    @Test
    void aWordThatIsTooLongHasOneBlankBehindIt() {
        assertThat(WordColumns.aligned("Hippopotamus = 1", List.of("Owl = 2", "Yak = 3")))
                .isEqualTo("Hippopotamus = 1");
        assertThat(WordColumns.aligned("Hippopotamus = 1", List.of("Owl    = 2", "Beaver = 3")))
                .isEqualTo("Hippopotamus = 1");
    }

    @Test
    void knowsNoColumnBehindWhatAPersonWrites() {
        String gap = String.valueOf(Gap.TEXT.mark());

        assertThat(WordColumns.aligned("Owl = " + gap + " // note", List.of("Mole = 1     // a", "Ant  = 20000 // b")))
                .isEqualTo("Owl  = " + gap + " // note");
    }

    @Test
    void aNewLineOfAListIsInItsColumns() {
        EditForm field = new EditForm(List.of("\t" + NAME + " " + NAME + "Config"), InsertionPlace.AFTER_LAST, null);
        List<String> text = List.of("type C struct {", "\tMole      MoleConfig", "\tPorcupine PorcupineConfig", "}");

        assertThat(field.in(text, Map.of("name", "owl")).placed().orElseThrow().in(text))
                .containsExactly(
                        "type C struct {",
                        "\tMole      MoleConfig",
                        "\tPorcupine PorcupineConfig",
                        "\tOwl       OwlConfig",
                        "}");
        assertThat(field.in(text, Map.of("name", "mole")).isThere()).isTrue();
    }

    @Test
    void theLinesOfABlockAreInTheColumnsOfOtherBlocks() {
        EditForm entry = new EditForm(
                List.of("", NAME + " *nest-" + NAME + "*", "    See " + NAME + "."), InsertionPlace.AFTER_LAST, null);
        List<String> text = List.of(
                "",
                "mole        *nest-mole*",
                "    See mole.",
                "",
                "porcupine   *nest-porcupine*",
                "    See porcupine.");

        assertThat(entry.in(text, Map.of("name", "owl")).placed().orElseThrow().lines())
                .containsExactly("", "Owl         *nest-Owl*", "    See Owl.");
    }

    @Test
    void manyBlanksAreLookedAtOnce() {
        String blanks = " ".repeat(200);
        EditForm row = new EditForm(
                List.of("|" + NAME + "|" + blanks + Gap.TEXT.mark() + blanks + "|"), InsertionPlace.AFTER_LAST, null);
        List<String> text = List.of("|Mole|" + blanks + blanks + "x", "|Ant|" + blanks + "a" + blanks + "|");

        assertThat(row.in(text, Map.of("name", "owl")).placed().orElseThrow().at())
                .isEqualTo(2);
    }
}
