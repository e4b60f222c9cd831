package dev.pave.ingest.log.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.ingest.text.Mark;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is JSON and what is none: the value of a name that nobody asks for is looked at as well as any other. */
class PaveFormatJsonTest {

    private static final String AFTER = "read after";

    /** What becomes of a line with such a value. */
    private static String read(String value) {
        return line("{\"a\":" + value + ",\"operation\":\"after\"}");
    }

    private static String line(String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        List<String> all = new ArrayList<>();
        LogInput input = new LogInput(
                new LogContent(Path.of("a.jsonl"), bytes.length),
                "a",
                new Sample("a.jsonl", bytes),
                new ByteArrayInputStream(bytes),
                Mark.START,
                new byte[0],
                true,
                Map.of());
        try {
            new PaveFormat().read(input, new Told(all));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.get(0);
    }

    /** Notes what it is given. */
    private record Told(List<String> all) implements Sink {
        @Override
        public void execution(LogEvent draft) {
            all.add("read " + draft.text);
        }

        @Override
        public void reject(long line, long offset, String reason, String excerpt) {
            all.add(reason);
        }
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
        assertThat(read(value)).isEqualTo(AFTER);
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
        assertThat(read(value)).isNotEqualTo(AFTER);
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(read("12abc")).isEqualTo("is no JSON from column 8 on");
        assertThat(read("\"a\\x41\"")).isEqualTo("is no JSON from column 9 on");
        assertThat(line("{\"operation\":\"a\"} {}")).isEqualTo("goes on after its end");
        assertThat(line("{\"operation\":\"a\",\"exit_code\":1.5}"))
                .isEqualTo("has `1.5` where a whole number is wanted");
    }

    @Test
    void passesOverAMillionBracketsWithoutRecursion() {
        assertThat(read("[".repeat(999_999) + "]".repeat(999_999))).isEqualTo(AFTER);
        assertThat(read("{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000))).isEqualTo(AFTER);
        assertThat(read("[".repeat(5_000_000))).isEqualTo("is nested deeper than 1000000");
    }

    @Test
    void takesTextsAndNumbersOfAnyLength() {
        String digits = "1".repeat(1_000_000);
        assertThat(read(digits)).isEqualTo(AFTER);
        assertThat(read("{\"" + digits + "\":\"" + digits + "\"}")).isEqualTo(AFTER);
    }

    @Test
    void takesEscapesOutOfTexts() {
        assertThat(line("{\"operation\":\"caf\\u00e9 \\\"x\\\" \\/ \\\\ \\n\"}"))
                .isEqualTo("read caf\u00e9 \"x\" / \\ \n");
    }
}
