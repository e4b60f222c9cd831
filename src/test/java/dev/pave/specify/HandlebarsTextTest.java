package dev.pave.specify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pave.pattern.text.CaseStyle;
import dev.pave.pattern.text.Slot;
import dev.pave.pattern.text.Underline;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandlebarsTextTest {

    private static final char NAME = new Slot("name", CaseStyle.AS_IS).mark();
    private static final char SNAKE = new Slot("name", CaseStyle.SNAKE).mark();

    @Test
    void drawsALineAsLongAsItsTitle() {
        String text = "Rule " + NAME + "\n=" + Underline.MARK + "\n\ntext\n";
        String template = HandlebarsText.of(text).orElseThrow();

        assertThat(template).isEqualTo("Rule {{name}}\n={{underline}}\n\ntext\n");
        assertThat(HandlebarsText.render(template, Map.of("name", "NoFoo")))
                .isEqualTo("Rule NoFoo\n==========\n\ntext\n");
    }

    @Test
    void joinsFoldersAsNamespacesDo() {
        String text = "namespace App\\" + new Slot("backslashed", CaseStyle.AS_IS).mark() + ";\nalias App."
                + new Slot("dotted", CaseStyle.PASCAL).mark() + "\nuse crate::"
                + new Slot("scoped", CaseStyle.SNAKE).mark() + ";\n";
        String template = HandlebarsText.of(text).orElseThrow();

        assertThat(template).contains("{{pascal folder \"dotted\"}}");
        assertThat(HandlebarsText.render(template, Map.of("folder", "Check/RoomKey")))
                .isEqualTo("namespace App\\Check\\RoomKey;\nalias App.Check.RoomKey\nuse crate::check::room_key;\n");
        assertThatThrownBy(() -> HandlebarsText.render("{{snake folder \"tied\"}}", Map.of("folder", "a/b")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("folders are not joined as \"tied\"");
    }

    @Test
    void readsAsPeopleWriteIt() {
        String template =
                HandlebarsText.of("class " + NAME + " # " + SNAKE + "\n").orElseThrow();

        assertThat(template).isEqualTo("class {{name}} # {{snake name}}\n");
        assertThat(HandlebarsText.render(template, Map.of("name", "NoFoo"))).isEqualTo("class NoFoo # no_foo\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>{{ title }}</p>",
                "${{ secrets.TOKEN }} {{#if x}}",
                "{{{raw}}} <% erb %>",
                "\\",
                "}} alone",
                "& < > \" '",
                "a{"
            })
    void keepsTextThatLooksLikeATemplate(String text) {
        String template = HandlebarsText.of(text + NAME + "\n").orElseThrow();

        assertThat(HandlebarsText.render(template, Map.of("name", "x"))).isEqualTo(text + "x\n");
        assertThat(HandlebarsText.marked(template, Set.of()).line()).isEqualTo(text + NAME + "\n");
    }

    @Test
    void refusesAValueThatIsNotThereAndABrokenTemplate() {
        assertThatThrownBy(() -> HandlebarsText.render("{{nmae}}", Map.of("name", "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nmae");
        assertThatThrownBy(() -> HandlebarsText.render("{{#if}", Map.of("name", "x")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HandlebarsText.render("{{> /etc/passwd}}", Map.of("name", "x")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{{#each this}}{{#each @root}}{{#each @root}}{{#each @root}}{{#each @root}}{{#each @root}}"
                        + "{{#each @root}}{{#each @root}}{{/each}}{{/each}}{{/each}}{{/each}}{{/each}}{{/each}}{{/each}}"
                        + "{{/each}}|repeats too much",
                "{{#*inline \"x\"}}{{> x}}{{/inline}}{{> x}}|no partials",
                "{{#partial \"x\"}}a{{/partial}}|there is no value",
                "'one\n{{nmae}}'|line 2: there is no value \"nmae\""
            })
    void boundsWhatATemplateCanDo(String template, String message) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < 40; i++) {
            values.put("value" + i, "x".repeat(100));
        }

        assertThatThrownBy(() -> HandlebarsText.render(template, values))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
        assertThat(HandlebarsText.render("{{#each this}}.{{/each}}", values)).hasSize(40);
    }

    @Test
    void saysThatATemplateIsTooDeepOrTooLong() {
        String deep = "{{#if name}}".repeat(20_000) + "{{/if}}".repeat(20_000);
        assertThatThrownBy(() -> HandlebarsText.render(deep, Map.of("name", "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nested too deep");
        assertThatThrownBy(() -> HandlebarsText.render("{{name}}".repeat(10_000), Map.of("name", "x".repeat(500))))
                .hasMessageContaining("longer than");
    }
}
