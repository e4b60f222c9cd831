package dev.pave.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.Finding;
import dev.pave.pattern.Guard;
import dev.pave.pattern.Sighting;
import dev.pave.pattern.Sign;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceGuardsTest {

    @TempDir
    Path folder;

    private static Sighting seen(Sign sign) {
        return new Sighting(sign, "src/Shop.java", 7, 9, "pay", "Shop", "void pay() {}");
    }

    private GuardSettings settings(String yaml) throws IOException {
        Files.writeString(folder.resolve("anti_pattern_guards.yaml"), yaml);
        return GuardSettings.load(folder, folder.resolve("cache"));
    }

    @Test
    void everySignIsAFindingOfItsGuardWithAReasonInWords() {
        SourceGuards guards = new SourceGuards(GuardSettings.usual());

        assertThat(Arrays.stream(Sign.values()).map(sign -> guards.judge(seen(sign))))
                .allSatisfy(finding -> assertThat(finding).isPresent());
        Finding finding = guards.judge(seen(Sign.EMPTY_BODY)).orElseThrow();
        assertThat(finding.guard()).isEqualTo(Guard.INCOMPLETE_IMPLEMENTATION);
        assertThat(finding.message()).isEqualTo("pay does nothing, and no comment says why");
        assertThat(finding.line()).isEqualTo(7);
    }

    @Test
    void asksOnlyForWhatTheSettingsName() throws IOException {
        SourceGuards guards = new SourceGuards(settings("""
                guards:
                  incomplete_implementation:
                    detect_patterns: [not_implemented]
                  silent_failures:
                    log_all_exceptions: false
                    require_explicit_errors: false
                """));

        List<Sign> asked = Arrays.stream(Sign.values())
                .filter(sign -> guards.judge(seen(sign)).isPresent())
                .toList();
        assertThat(asked).containsExactly(Sign.NOT_IMPLEMENTED, Sign.EMPTY_HANDLER);
    }

    @Test
    void aGuardThatIsOffFindsNothing() throws IOException {
        SourceGuards guards = new SourceGuards(settings("guards:\n  silent_failures:\n    enabled: false\n"));

        assertThat(guards.judge(seen(Sign.EMPTY_HANDLER))).isEqualTo(Optional.empty());
    }

    @Test
    void takesSecretsOutOfTheEvidence() {
        Sighting secret = new Sighting(
                Sign.TODO_COMMENT, "a.py", 1, 1, "TODO", "", "TODO: password=hunter22secret must go to the vault");

        assertThat(new SourceGuards(GuardSettings.usual())
                        .judge(secret)
                        .orElseThrow()
                        .evidence())
                .doesNotContain("hunter22secret");
    }
}
