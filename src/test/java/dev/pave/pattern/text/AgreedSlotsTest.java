package dev.pave.pattern.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AgreedSlotsTest {

    private static AgreedSlots text(Map<String, String> bindings, String... lines) {
        return new AgreedSlots(
                bindings, new Slots(bindings).abstracted(List.of(lines)), slots -> slots.abstracted(List.of(lines)));
    }

    private static List<String> filled(AgreedSlots text, Map<String, String> bindings, AgreedSlots... others) {
        List<AgreedSlots> all =
                Stream.concat(Stream.of(text), Arrays.stream(others)).toList();
        return text.agreed(all).stream().map(line -> Slot.fill(line, bindings)).toList();
    }

    @Test
    void aShortNameIsMeantWhereTheOthersHaveTheirs() {
        AgreedSlots norwegian = text(Map.of("name", "no"), "locale: no", "fallback: no", "rtl: no");
        AgreedSlots german = text(Map.of("name", "de"), "locale: de", "fallback: en", "rtl: no");
        AgreedSlots hebrew = text(Map.of("name", "he"), "locale: he", "fallback: no", "rtl: yes");

        assertThat(filled(norwegian, Map.of("name", "fi"), german, hebrew))
                .containsExactly("locale: fi", "fallback: no", "rtl: no");
    }

    @Test
    void aShortFolderIsMeantBesideLongerOnes() {
        AgreedSlots io = text(Map.of("name", "reader", "folder", "io"), "use io::reader;", "// io is slow");
        AgreedSlots grid = text(Map.of("name", "cell", "folder", "grid"), "use grid::cell;");
        AgreedSlots chart = text(Map.of("name", "axis", "folder", "chart"), "use chart::axis;");

        assertThat(filled(io, Map.of("name", "bar", "folder", "menu"), grid, chart))
                .containsExactly("use menu::bar;", "// io is slow");
    }

    @Test
    void whatAllHaveIsNotTheirFolder() {
        AgreedSlots first = text(Map.of("name", "first", "folder", "go"), "run go");
        AgreedSlots second = text(Map.of("name", "second", "folder", "go"), "run go");
        AgreedSlots third = text(Map.of("name", "third", "folder", "go"), "run go");

        assertThat(filled(first, Map.of("name", "x", "folder", "py"), second, third))
                .containsExactly("run go");
    }

    /** Of 0099 and 0100 both begin with a zero, of 099 and 100 one does. */
    @Test
    void aNumberWithoutZerosIsWhatItIsInTheOthers() {
        AgreedSlots hundredth = text(Map.of("number", "100"), "# 100. Queues", "id: 100");
        AgreedSlots before = text(Map.of("number", "099"), "# 99. Topics", "id: 099");
        AgreedSlots first = text(Map.of("number", "098"), "# 98. Streams", "id: 098");

        assertThat(filled(hundredth, Map.of("number", "007"), before, first)).containsExactly("# 7. Queues", "id: 007");
    }

    @Test
    void aNumberBehindALetterIsMeantWhereTheOthersHaveTheirs() {
        AgreedSlots ninth = text(Map.of("number", "9"), "-- undo of V9", "select sha9;");
        AgreedSlots tenth = text(Map.of("number", "10"), "-- undo of V10", "select sha9;");
        AgreedSlots eleventh = text(Map.of("number", "11"), "-- undo of V11", "select sha9;");

        assertThat(filled(ninth, Map.of("number", "12"), tenth, eleventh))
                .containsExactly("-- undo of V12", "select sha9;");
    }

    @Test
    void numbersOfOneAndOfSeveralDigitsAreTheSameSlot() {
        String few =
                new Slots(Map.of("number", "9")).abstracted(List.of("pr: 9")).get(0);
        String many = new Slots(Map.of("number", "1042"))
                .abstracted(List.of("pr: 1042"))
                .get(0);

        assertThat(few).isEqualTo(many).doesNotContain("9");
    }
}
