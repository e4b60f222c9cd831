package dev.pave.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pave.pattern.Specification;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecificationReaderTest {

    private static final String GOOD = """
            id: P-0a1b2c3d
            kind: similar_files
            signature: similar_files:lib/{name}.js
            executor: batch_create
            roles:
              - template: lib/{name}.js
                action: create
                confidence: 0.9
            values: {folder: [1.10, {value: 012, files: 3}]}
            inputs: {year: 1e3}
            verify: [[sleep, 1]]
            """;

    private static Specification read(String text) {
        return SpecificationReader.parse("s.yaml", text, name -> "");
    }

    @Test
    void keepsATextThatLooksLikeANumberAsItWasWritten() {
        Specification read = read(GOOD);

        assertThat(read.known("folder")).containsExactly("1.10", "012");
        assertThat(read.inputs()).containsEntry("year", "1e3");
        assertThat(read.verify()).containsExactly(List.of("sleep", "1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'verify: [[sleep, 1]]'|'verify: npm test'|s.yaml:11: ",
                "'verify: [[sleep, 1]]'|'verify: [npm, test]'|s.yaml:11: ",
                "'verify: [[sleep, 1]]'|'verfy: [[npm, test]]'|s.yaml:11: ",
                "'verify: [[sleep, 1]]'|'verify: [[npm, ~]]'|s.yaml:11: ",
                "'executor: batch_create'|'executor: Runtime.exec'|s.yaml:4: ",
                "'confidence: 0.9'|'confidence: .nan'|s.yaml:8: ",
                "'confidence: 0.9'|'confidence: 9'|s.yaml:8: ",
                "'action: create'|'action: remove'|s.yaml:7: ",
                "'action: create'|'actoin: create'|s.yaml:6: ",
                "'kind: similar_files'|'kind: *kind'|s.yaml:2: the alias *kind",
                "'kind: similar_files'|'id: P-00000001'|s.yaml:2: the key `id` is given twice",
                "'id: P-0a1b2c3d'|'id: ../x'|s.yaml:1: ",
                "'signature: similar_files:lib/{name}.js'|'signature: ~'|s.yaml:3: "
            })
    void refusesWhatDoesNotFitTheSchema(String part, String other, String place) {
        String broken = GOOD.replace(part, other);
        assertThat(broken).isNotEqualTo(GOOD);

        assertThatThrownBy(() -> read(broken))
                .isInstanceOf(MistakesException.class)
                .hasMessageContaining(place);
    }

    @Test
    void refusesOneWithoutRoles() {
        assertThatThrownBy(() -> read(GOOD.replaceAll("(?s)roles:.*values", "values")))
                .hasMessageContaining("s.yaml:1: ")
                .hasMessageContaining("roles");
        assertThatThrownBy(() -> read(GOOD.replaceAll("(?s)roles:.*values", "roles: []\nvalues")))
                .hasMessageContaining("s.yaml:5: ");
        assertThatThrownBy(() -> read("")).hasMessageContaining("s.yaml:1: ");
    }
}
