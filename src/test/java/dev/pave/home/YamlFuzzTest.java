package dev.pave.home;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The targets of the fuzzer with a few seeds; {@code bench/fuzz.sh} goes on from there. */
class YamlFuzzTest {

    private static void takes(String seed, Consumer<byte[]> target) {
        assertThatCode(() -> target.accept(seed.getBytes(StandardCharsets.UTF_8)))
                .as(seed)
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "- a",
                "sources:\n  logs:\n    - path: a\n",
                "mining: {half_life: 0}",
                "reports: {keep: 1e99}",
                "sources: [",
                "a: &a [*a]",
                "sources: {logs: [{path: a, columns: {operation: [a, {b: c}]}}]}",
                "? [a]\n: b",
                "\t"
            })
    void jobFiles(String seed) {
        takes(seed, YamlFuzz.JobFile::fuzzerTestOneInput);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "- a",
                "id: P-1\nname_style: kebab\nroles:\n  - {template: 'src/{name}.js', content: a}\n",
                "name_style: none",
                "name_style: kebab\nversion: [1]",
                "name_style: kebab\nverify: [a, [b, {c: d}]]",
                "name_style: kebab\nversion: 99999999999",
                "name_style: kebab\nroles: [{optional: perhaps}]"
            })
    void specifications(String seed) {
        takes(seed, YamlFuzz.SpecificationFile::fuzzerTestOneInput);
    }
}
