package dev.pave.pattern.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NameOfOneWordTest {

    private final NameOfOneWord names = new NameOfOneWord();

    private static String abstracted(String line, Map<String, String> bindings) {
        return new Slots(bindings).abstracted(List.of(line)).get(0);
    }

    private String meant(String line, String name) {
        Map<String, String> bindings = Map.of("name", name);
        return names.meant(abstracted(line, bindings), bindings);
    }

    @Test
    void linesOfLongerNamesTellTheStyle() {
        Map<String, String> inputNumber = Map.of("name", "InputNumber");
        names.learn(abstracted("export { inputNumber } from './input-number'", inputNumber), inputNumber);

        assertThat(Slot.fill(meant("export { badge } from './badge'", "Badge"), Map.of("name", "ColorPicker")))
                .isEqualTo("export { colorPicker } from './color-picker'");
    }

    @Test
    void aLineThatIsWrittenOtherwiseStaysAsItIs() {
        names.learn(abstracted("use inputNumber;", Map.of("name", "InputNumber")), Map.of("name", "InputNumber"));

        assertThat(meant("use Badge;", "Badge")).isEqualTo(abstracted("use Badge;", Map.of("name", "Badge")));
        assertThat(meant("say badge", "Badge")).isEqualTo(abstracted("say badge", Map.of("name", "Badge")));
        assertThat(meant("say nothing", "Badge")).isEqualTo("say nothing");
    }

    @Test
    void onlyNamesOfSeveralWordsTell() {
        assertThat(NameOfOneWord.isTold(Map.of("name", "input-number"))).isTrue();
        assertThat(NameOfOneWord.isTold(Map.of("name", "badge"))).isFalse();
        assertThat(NameOfOneWord.isTold(Map.of())).isFalse();
    }

    @Test
    void whatStandsBehindANameMayDiffer() {
        Map<String, String> textWrap = Map.of("name", "text_wrap");
        names.learn(abstracted("//! This shows text wrap in case 4.", textWrap), textWrap);

        assertThat(Slot.fill(meant("//! This shows scroll in case 7.", "scroll"), Map.of("name", "word_count")))
                .isEqualTo("//! This shows word count in case 7.");
        assertThat(Slot.fill(meant("//! This hides scroll in case 7.", "scroll"), Map.of("name", "word_count")))
                .isEqualTo("//! This hides word_count in case 7.");
    }

    @Test
    void aNameWithoutItsLastWordMayBeOneWord() {
        Map<String, String> giftCard = Map.of("name", "gift_card_handler");
        names.learn(abstracted("{\"/gift-cards\", gift_card_handler, []}", giftCard), giftCard);

        assertThat(Slot.fill(
                        meant("{\"/owls\", owl_handler, []}", "owl_handler"), Map.of("name", "tax_category_handler")))
                .isEqualTo("{\"/tax-categories\", tax_category_handler, []}");
    }
}
