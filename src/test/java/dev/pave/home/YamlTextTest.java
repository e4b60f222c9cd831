package dev.pave.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.10",
                "1e3",
                "012",
                "12",
                ".5",
                "0x1F",
                "~",
                "null",
                "",
                "true",
                "NO",
                "on",
                "12:30:45",
                "- a",
                "a: b",
                "# no comment",
                " padded ",
                "{{name}}",
                "[x]",
                "*alias",
                "&anchor",
                "!tag",
                "%d",
                "@x",
                "`x`",
                "'",
                "\"",
                "two\nlines\n",
                "tab\there",
                "\\d+",
                "ä😀",
                "x\u0007y",
                "x\u2028y",
                "<<",
                "=",
                "a #b",
                "--- x",
                "..."
            })
    void aTextStaysThatText(String text) {
        YamlNode read = Yaml.read("f", YamlText.of(Map.of("k", text, "list", List.of(text))));

        assertThat(read.all().get("k").value()).isEqualTo(text);
        assertThat(read.all().get("list").items().get(0).value()).isEqualTo(text);
    }

    @Test
    void numbersAndTruthStayWhatTheyAre() {
        assertThat(YamlText.of(Map.of("n", 3))).isEqualTo("n: 3\n");
        assertThat(YamlText.of(Map.of("n", 0.25))).isEqualTo("n: 0.25\n");
        assertThat(YamlText.of(Map.of("n", true))).isEqualTo("n: true\n");
        assertThat(YamlText.of(Map.of("n", List.of()))).isEqualTo("n: []\n");
    }

    @Test
    void refusesWhatWouldBeReadOtherwise() {
        assertThatThrownBy(() -> YamlText.of(Map.of("k", "x\0y"))).isInstanceOf(RuntimeException.class);
    }
}
