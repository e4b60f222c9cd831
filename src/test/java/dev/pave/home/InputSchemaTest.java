package dev.pave.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputSchemaTest {

    /** What stands in quotes in the right column is a text. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "self_heal          | command: [sleep, 1, true]           | {command=[\"sleep\", \"1\", \"true\"]}",
                "self_heal          | {command: [ls], timeout: 5}         | {command=[\"ls\"], timeout=5}",
                "refactor_patch     | verify: [[false], [sleep, 2]]       | {verify=[[\"false\"], [\"sleep\", \"2\"]]}",
                "worktree_lifecycle | write: {port: 80}                   | {write={port=\"80\"}}",
                "batch_create       | files: [{path: 1, content: true}]   | {files=[{path=\"1\", content=\"true\"}]}",
                "batch_create       | items: [{size: 3}]                  | {items=[{size=3}]}"
            })
    void takesTextsAsTheyAreTypedHoweverDeepTheyStand(String pattern, String yaml, String fitted) {
        InputSchema schema = BuiltIn.find(pattern).orElseThrow().input();

        assertThat(quoted(schema.fitted(GivenValues.parse("input", yaml)))).hasToString(fitted);
    }

    private static Object quoted(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> quoted = new LinkedHashMap<>(map);
            quoted.replaceAll((key, item) -> quoted(item));
            return quoted;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(InputSchemaTest::quoted).toList();
        }
        return value instanceof String ? "\"" + value + "\"" : value;
    }
}
