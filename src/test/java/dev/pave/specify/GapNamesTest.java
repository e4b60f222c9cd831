package dev.pave.specify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.text.CaseStyle;
import dev.pave.pattern.text.Gap;
import dev.pave.pattern.text.Slot;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GapNamesTest {

    private static final char GAP = Gap.TEXT.mark();
    private static final char NAME = new Slot("name", CaseStyle.SNAKE).mark();

    @Test
    void takesTheWordBefore() {
        assertThat(GapNames.of("  Description: '" + GAP + "'")).containsExactly("description");
        assertThat(GapNames.of("from=" + GAP + " until=" + GAP)).containsExactly("from", "until");
    }

    @Test
    void callsAVersionWhatSaysSinceWhen() {
        assertThat(GapNames.of(" * @since " + GAP)).containsExactly("version");
        assertThat(GapNames.of(".. versionadded:: " + GAP)).containsExactly("version");
    }

    @Test
    void callsTextWhatHasNoWordOrOneThatIsTaken() {
        assertThat(GapNames.of("* " + GAP)).containsExactly("text");
        assertThat(GapNames.of("name: " + GAP)).containsExactly("text");
        assertThat(GapNames.of("kebab: " + GAP)).containsExactly("text");
    }

    @Test
    void comesBackFromHandlebarsAsItWas() {
        String line = NAME + ": '" + GAP + "' # " + Gap.NUMBER.mark();
        String written = HandlebarsText.of(line, List.of("about")).orElseThrow();

        assertThat(written).isEqualTo("{{snake name}}: '{{about}}' # {{next}}");
        assertThat(HandlebarsText.marked(written, Set.of("about")).line()).isEqualTo(line);
        assertThat(HandlebarsText.marked(written, Set.of("about")).gaps()).containsExactly("about");
        assertThat(HandlebarsText.render(written, Map.of("name", "NoFoo", "about", "x", "next", "7")))
                .isEqualTo("no_foo: 'x' # 7");
    }
}
