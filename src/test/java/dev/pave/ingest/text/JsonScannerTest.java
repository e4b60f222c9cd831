package dev.pave.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is JSON and what is none: the value of a name that nobody asks for is looked at as well as any other. */
class JsonScannerTest {

    private static String read(String value) {
        return scan(("{\"a\":" + value + ",\"b\":\"after\"}").getBytes(StandardCharsets.UTF_8));
    }

    /** The last value, once all of the object was gone over. */
    private static String scan(byte[] line) {
        JsonScanner scanner = new JsonScanner();
        scanner.open(line, 0, line.length);
        String last = null;
        while (scanner.name()) {
            scanner.value();
            last = scanner.text();
        }
        return last;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "12",
                "-1.5",
                "1e3",
                "1E+3",
                "0.1e-10",
                "123456789012345678901234567890",
                "true",
                "false",
                "null",
                "\"\"",
                "\"plain\"",
                "\"caf\u00e9 \uD83D\uDE00 of some length\"",
                "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
                "\"\\u00e9\\uD83D\"",
                "\"del \u007f\"",
                "[]",
                "{}",
                "[ ]",
                "[1,2]",
                "[[],{}]",
                "{\"x\":[{\"y\":null}]}",
                " [ 1 , \"]\" , { \"}\" : false } ] ",
                "[\"\\\\\"]",
                "{\"a\":1,\"a\":2}",
                "[\"seven..\\\\\"]"
            })
    void takesWhatIsJson(String value) {
        assertThat(read(value)).isEqualTo("after");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12abc",
                "01",
                "-",
                "+1",
                "1.",
                ".5",
                "1e",
                "1e+",
                "0x1F",
                "-01",
                "1.5.2",
                "1 2",
                "NaN",
                "Infinity",
                "nul",
                "nulls",
                "True",
                "'a'",
                "a",
                "\"\\x41\"",
                "\"\\u12g4\"",
                "\"\\u12\"",
                "\"\\\"",
                "\"tab\there\"",
                "\"line\nend of a longer text\"",
                "\"esc\u001b and more of it\"",
                "[1,2}",
                "{\"a\":1]",
                "[1,]",
                "[,1]",
                "[1 2]",
                "[1,,2]",
                "[",
                "]",
                "[[1]",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\" 1}",
                "{a:1}",
                "{1:1}",
                "{\"a\":1,}",
                "{,}",
                "{\"a\":1 \"b\":2}",
                "[12abc]",
                "[\"\\x41\"]",
                "[tru]",
                "[1]]",
                "{}}",
                "",
                "/**/1",
                "1 // one",
                "[\u00a01]",
                "\uFEFF1",
                "[1\0]",
                "1\0"
            })
    void refusesWhatIsNone(String value) {
        assertThatThrownBy(() -> read(value)).isInstanceOf(JsonScanner.SyntaxException.class);
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> read("12abc")).hasMessage("has a value that is none: 12abc");
        assertThatThrownBy(() -> read("\"a\\x41\"")).hasMessage("has an escape that is none: \\x");
        assertThatThrownBy(() -> read("[1,2}")).hasMessage("has `}` where `,` is wanted");
        assertThatThrownBy(() -> read("\"a\tb\"")).hasMessage("has a control character in a text: 9");
    }

    @Test
    void passesOverTenMillionBracketsWithoutRecursion() {
        assertThat(read("[".repeat(5_000_000) + "]".repeat(5_000_000))).isEqualTo("after");
        assertThat(read("{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000))).isEqualTo("after");
        assertThatThrownBy(() -> read("[".repeat(100_000))).isInstanceOf(JsonScanner.SyntaxException.class);
    }

    @Test
    void takesEscapesOutOfTexts() {
        assertThat(scan("{\"a\":\"caf\\u00e9 \\\"x\\\" \\/ \\\\ \\n\"}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("caf\u00e9 \"x\" / \\ \n");
    }
}
