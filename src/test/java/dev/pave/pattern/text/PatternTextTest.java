package dev.pave.pattern.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PatternTextTest {

    private static final Replay SIX_LINES = new Replay(3, 20, 10, 8, 7, 7);

    private static RoleTemplate file(String path, String byHand) {
        TextTemplate text = new TextTemplate(path, "alignment", List.of(new TextTemplate.Line("go();", 1)));
        return new RoleTemplate(text, text, SIX_LINES, Map.of(), List.of(), null, Map.of(), byHand);
    }

    @Test
    void savesTheLinesOfWhatARunWrites() {
        PatternText text = new PatternText(
                List.of(
                        file("a/{name}.js", ""),
                        file("b/{name}.js", "no method's text was whole"),
                        file("c/{name}.js", "")),
                List.of());

        assertThat(text.linesSaved(Set.of("a/{name}.js", "b/{name}.js", "c/{name}.js")))
                .isEqualTo(12);
        assertThat(text.linesSaved(Set.of("a/{name}.js"))).isEqualTo(6);
        assertThat(text.linesSaved(Set.of("b/{name}.js"))).isZero();
    }
}
