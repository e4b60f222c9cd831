package dev.pave.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pave.home.PatternIndex.Listed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternIndexTest {

    private static final Listed ADDED = new Listed("P-0a1b2c3d", "mined/P-0a1b2c3d.pattern.yaml");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "patterns: []\nversion: 1\n",
                "version: 1\npatterns: []   # none yet\n",
                "version: 1\npatterns: []",
                "version: 1\r\npatterns: []\r\n",
                "# ours\nversion: 1\npatterns:\n  []\n# end\n",
                "version: 1\npatterns:\n- id: P-00000001\n  spec: own/P-00000001.pattern.yaml\n",
                "version: 1\npatterns:\n- id: P-00000001\n  spec: own/P-00000001.pattern.yaml # mine\n# after\n",
                "patterns:\n    - spec: own/P-00000001.pattern.yaml\n      id: P-00000001\nversion: 1",
                "patterns:\n    -\n      spec: \"own/P-00000001.pattern.yaml\"\n      id: P-00000001\n\n\nversion: 1\n",
                "{version: 1, patterns: []}\n",
                "{\"version\": 1, \"patterns\": [{\"id\": \"P-00000001\", \"spec\": \"own/P-00000001.pattern.yaml\"}]}",
                "version: 1\npatterns: [\n  {id: P-00000001, spec: own/P-00000001.pattern.yaml}, # mine\n]\n",
                "version: 1\npatterns:\n- id: P-00000001\n  spec: own/P-00000001.pattern.yaml\n- id: P-00000002\n"
                        + "  spec: own/mined/P-0a1b2c3d.pattern.yaml\n"
            })
    void takesANewEntryAndKeepsAllElse(String text) {
        PatternIndex before = PatternIndex.parse("i", text);

        String after = before.with(ADDED);

        List<Listed> entries = PatternIndex.parse("i", after).entries();
        assertThat(entries).hasSize(before.entries().size() + 1).containsAll(before.entries());
        assertThat(entries.get(entries.size() - 1)).isEqualTo(ADDED);
        text.lines()
                .filter(line -> line.contains("#"))
                .map(line -> line.substring(line.indexOf('#')))
                .forEach(comment -> assertThat(after).contains(comment));
        assertThat(PatternIndex.parse("i", after).with(new Listed("P-11111111", "mined/P-11111111.pattern.yaml")))
                .contains("P-11111111", ADDED.id());
    }

    @Test
    void leavesACommentInItsLine() {
        assertThat(PatternIndex.parse("i", "version: 1\npatterns: []   # none yet\n")
                        .with(ADDED))
                .isEqualTo("""
                        version: 1
                        patterns:   # none yet
                          - id: P-0a1b2c3d
                            spec: mined/P-0a1b2c3d.pattern.yaml
                        """);
    }

    @Test
    void refusesWhatIsDamagedWithItsLine() {
        assertThatThrownBy(() -> PatternIndex.parse("i", "version: 1\n")).hasMessageContaining("patterns");
        assertThatThrownBy(() -> PatternIndex.parse("i", "version: 2\npatterns: []\n"))
                .hasMessageStartingWith("i:1: ");
        assertThatThrownBy(() -> PatternIndex.parse("i", "version: 1\npatterns:\n"))
                .hasMessageStartingWith("i:2: /patterns: wants a list, but is nothing");
        assertThatThrownBy(() -> PatternIndex.parse("i", "version: 1\npatterns:\n- id: P-1\n"))
                .hasMessageContaining("spec");
        assertThatThrownBy(
                        () -> PatternIndex.parse(
                                "i",
                                "version: 1\npatterns:\n- {id: P-1, spec: a.pattern.yaml}\n- {id: P-1, spec: b.pattern.yaml}\n"))
                .hasMessageContaining("i:4: P-1 is listed twice");
        assertThatThrownBy(() -> PatternIndex.parse("i", ""))
                .hasMessageStartingWith("i:1: wants keys (`key: value`), but is nothing; specs/schemas says");
    }
}
