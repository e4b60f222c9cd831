package dev.pave.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryTest {

    @TempDir
    Path specs;

    private List<String> mistakes(String executor) throws IOException {
        Files.writeString(specs.resolve("PATTERN_INDEX.yaml"), """
                version: 1
                patterns:
                  - {id: P-0a1b2c3d, spec: P-0a1b2c3d.pattern.yaml}
                """);
        Files.writeString(specs.resolve("P-0a1b2c3d.pattern.yaml"), """
                id: P-0a1b2c3d
                kind: similar_files
                signature: similar_files:lib/{name}.js
                """ + executor + """
                roles: [{template: "lib/{name}.js", action: create}]
                """);
        return new Registry(specs, List.of("atomic_create", "batch_create"))
                .validate().stream().map(Mistake::toString).toList();
    }

    @Test
    void namesAnExecutorThatIsNotThere() throws IOException {
        assertThat(mistakes("executor: self_heal\n"))
                .containsExactly(specs.toAbsolutePath().resolve("P-0a1b2c3d.pattern.yaml")
                        + ":4: there is no executor self_heal here; write one of atomic_create, batch_create, or leave"
                        + " `executor:` out");
    }

    @Test
    void takesOneThatIsThereAndNone() throws IOException {
        assertThat(mistakes("executor: batch_create\n")).isEmpty();
        assertThat(mistakes("")).isEmpty();
    }
}
