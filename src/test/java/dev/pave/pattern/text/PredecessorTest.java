package dev.pave.pattern.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PredecessorTest {

    private static final String TEMPLATE = "shop/migrations/{number}_{name}.py";

    private static Map<String, String> known(String number, String before) {
        return Predecessor.known(TEMPLATE, Map.of("name", "owl", "number", number), before);
    }

    @Test
    void theNumberBeforeIsKnownByTheNextOne() {
        assertThat(Slot.withForms(Map.of("number", "0010"))).containsEntry("previous", "0009");
        assertThat(Slot.withForms(Map.of("number", "10"))).containsEntry("previous", "9");
        assertThat(Slot.withForms(Map.of("number", "000"))).doesNotContainKey("previous");
        assertThat(Slot.withForms(Map.of("number", "20240131120000"))).doesNotContainKey("previous");
    }

    @Test
    void theFileBeforeIsTheOneWithThatNumber() {
        assertThat(known("0008", "shop/migrations/0007_bear.py")).containsEntry("previous_file", "0007_bear");
        assertThat(known("0008", "shop/migrations/0005_bear.py")).doesNotContainKey("previous_file");
        assertThat(known("0008", null)).doesNotContainKey("previous_file");
    }

    @Test
    void ofTimesTheOneMadeBefore() {
        assertThat(known("20240131120000", "shop/migrations/20240130080000_bear.py"))
                .containsEntry("previous", "20240130080000")
                .containsEntry("previous_file", "20240130080000_bear");
    }

    @Test
    void textsNameIt() {
        Slots slots = new Slots(known("0008", "shop/migrations/0007_bear.py"));

        List<String> lines = slots.abstracted(List.of("    (\"shop\", \"0007_bear\"),", "down_revision = \"0007\""));

        assertThat(lines.stream().map(line -> Slot.fill(line, known("0012", "shop/migrations/0011_cat.py"))))
                .containsExactly("    (\"shop\", \"0011_cat\"),", "down_revision = \"0011\"");
    }
}
