package dev.pave.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTest {

    private static Object value(String scalar) {
        return Yaml.read("f.yaml", "key: " + scalar + "\n").all().get("key").value();
    }

    private static Mistake mistake(String text) {
        try {
            Yaml.read("f.yaml", text);
        } catch (MistakesException e) {
            return e.mistakes().get(0);
        }
        throw new AssertionError("was read: " + text);
    }

    @Test
    void knowsWhereEachValueStands() {
        YamlNode root = Yaml.read("f.yaml", "a: 1\nlist:\n  - x\n  - {b: 😀, c: two}\n");

        YamlNode c = root.get("list").items().get(1).get("c");
        assertThat(c.text()).isEqualTo("two");
        assertThat(c.place().line()).isEqualTo(4);
        assertThat(c.place().column()).isEqualTo(15);
        assertThat(c.mistake("is wrong")).hasToString("f.yaml:4: is wrong");
        assertThat(c.place().end() - c.place().start()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on",
                "off",
                "yes",
                "NO",
                "n",
                "012",
                "0x1F",
                "0o17",
                "12:30:45",
                "1_000",
                ".nan",
                "-.inf",
                "1e9999",
                "v1.10"
            })
    void whatReadersTakeDifferentlyIsAText(String text) {
        assertThat(value(text)).isEqualTo(text);
    }

    @Test
    void knowsNumbersTruthAndNothing() {
        assertThat(value("1.10")).isEqualTo(new BigDecimal("1.10"));
        assertThat(value("1e3")).isEqualTo(new BigDecimal("1e3"));
        assertThat(value(".5")).isEqualTo(new BigDecimal("0.5"));
        assertThat(value("-3")).isEqualTo(new BigDecimal("-3"));
        assertThat(value("TRUE")).isEqualTo(true);
        assertThat(value("false")).isEqualTo(false);
        assertThat(value("~")).isNull();
        assertThat(value("null")).isNull();
        assertThat(value("")).isNull();
    }

    @Test
    void aQuotedValueIsATextAndANumberKeepsHowItWasWritten() {
        assertThat(value("\"1.10\"")).isEqualTo("1.10");
        assertThat(value("'~'")).isEqualTo("~");
        assertThat(value("''")).isEqualTo("");
        assertThat(Yaml.read("f", "v: 1.10").get("v").text()).isEqualTo("1.10");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'a: 1\nb: 2\na: 3\n'|f.yaml:3: the key `a` is given twice; keep one",
                "'a: 1\n\"a\": 3\n'|f.yaml:2: the key `a` is given twice",
                "'a: &x 1\nb: *x\n'|f.yaml:1: the anchor &x is not read; write",
                "'- *x\n'|f.yaml:1: the alias *x is not followed; write",
                "'a:\n  <<: {b: 1}\n'|f.yaml:2: the merge key << is not read",
                "'a: 1\n---\nb: 2\n'|f.yaml:2: a second document begins here",
                "'a: !!str 12\n'|f.yaml:1: the tag tag:yaml.org,2002:str is not read; leave it out",
                "'%YAML 1.1\n---\na: on\n'|f.yaml:1: is YAML 1.1; leave",
                "'a: 1\n\tb: 2\n'|f.yaml:2: is no YAML: ",
                "'a: [1,\n'|f.yaml:2: is no YAML: ",
                "'{\"a\": \"x\",\n \"b\": [1'|f.yaml:2: is cut JSON: it ends in column 9 before it is closed",
                "'{\"a\": \"x'|f.yaml:1: is cut JSON: it ends in column 9",
                "'{\"a\": 1}}'|f.yaml:1: is no YAML: ",
                "'[a]: 1\n'|f.yaml:1: a key is a list; write",
                "'~: 1\n'|f.yaml:1: a key is nothing",
                "'a: \"x\\0y\"\n'|f.yaml:1: holds a NUL",
                "'a: \"\\ud83d\"\n'|f.yaml:1: holds half of a surrogate pair"
            })
    void refusesWithLineAndRemedyWhatWouldBeReadOtherwise(String text, String message) {
        assertThat(mistake(text).toString()).startsWith(message);
    }

    @Test
    void refusesWhatIsTooDeepOrTooMuch() {
        assertThat(mistake("[".repeat(100_000)).toString()).startsWith("f.yaml:1: is nested deeper than 64 levels");
        assertThat(mistake("- ".repeat(100_000)).text()).contains("is nested deeper");
        assertThat(Yaml.read("f", "[".repeat(60) + "]".repeat(60)).items()).hasSize(1);
        assertThat(mistake("x".repeat(2_000_000)).text()).contains("characters; split it");
    }

    @Test
    void refusesWhatCannotBeSeen() {
        assertThat(mistake("a: 1\nb: x\u0007y\n").toString())
                .startsWith("f.yaml:2: has a character that cannot be seen");
        assertThat(mistake("a: x\u0085y\n").line()).isEqualTo(1);
    }

    @Test
    void readsJsonThatIsIndentedByTabs() {
        YamlNode root = Yaml.read("f.json", "{\n\t\"a\": [\n\t\t\"x\\/y\\t\\ud83d\\ude00\"\n\t]\n}\n");

        assertThat(root.get("a").items().get(0).value()).isEqualTo("x/y\t😀");
        assertThat(root.get("a").items().get(0).place().line()).isEqualTo(3);
    }

    @Test
    void aTextWithoutValuesIsNothing() {
        for (String text : List.of("", "# only this\n", "---\n", "null")) {
            assertThat(Yaml.read("f", text).isNull()).isTrue();
        }
        assertThatThrownBy(() -> Yaml.read("f", "---\n---\n")).hasMessageContaining("second document");
    }
}
