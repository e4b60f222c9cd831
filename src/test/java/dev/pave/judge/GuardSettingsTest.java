package dev.pave.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pave.judge.drl.RulesException;
import dev.pave.judge.fact.GuardSetting;
import dev.pave.pattern.finding.Finding;
import dev.pave.pattern.finding.Guard;
import dev.pave.pattern.finding.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardSettingsTest {

    @TempDir
    Path folder;

    private GuardSettings read(String yaml) throws IOException {
        Files.writeString(folder.resolve("anti_pattern_guards.yaml"), yaml);
        return GuardSettings.load(folder, folder.resolve("cache"));
    }

    private static Finding finding(Guard guard, Severity severity) {
        return Finding.inFile(guard, severity, "a.java", 3, "why", "code");
    }

    @Test
    void theShippedFileSaysTheDefaults() {
        GuardSettings shipped = GuardSettings.load(Path.of("rules"), folder.resolve("cache"));

        assertThat(shipped.guards()).isEqualTo(GuardSettings.usual().guards());
        assertThat(shipped.failAt()).isEqualTo(GuardSettings.usual().failAt());
        assertThat(shipped.maxFindings()).isEqualTo(GuardSettings.usual().maxFindings());
        assertThat(shipped.problems()).isEmpty();
    }

    @Test
    void aFileThatIsNotThereHasDefaults() {
        GuardSettings settings = GuardSettings.load(folder, folder.resolve("cache"));

        assertThat(settings.of(Guard.PLANNING_LOOP_TRAP).number("max_iterations"))
                .isEqualTo(2);
        assertThat(settings.of(Guard.HALLUCINATION_OF_SUCCESS).severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void readsParametersListsAndSeverity() throws IOException {
        GuardSettings settings = read("""
                guards:
                  incomplete_implementation:
                    enabled: false
                    severity: note
                    detect_patterns: [empty_bodies, TODO_comments]
                """);

        GuardSetting setting = settings.of(Guard.INCOMPLETE_IMPLEMENTATION);
        assertThat(setting.enabled()).isFalse();
        assertThat(setting.severity()).isEqualTo(Severity.NOTE);
        assertThat(setting.names("detect_patterns", "empty_bodies")).isTrue();
        assertThat(setting.names("detect_patterns", "todo_comments")).isTrue();
        assertThat(setting.names("detect_patterns", "not_implemented")).isFalse();
        assertThat(setting.isOn("fail_on_detection")).isTrue();
    }

    @Test
    void saysWhatWasMeantByAWrongWordOfAList() {
        assertThatThrownBy(() -> read("guards:\n  incomplete_implementation:\n    detect_patterns: [todo_coments]\n"))
                .isInstanceOf(RulesException.class)
                .hasMessageContaining("anti_pattern_guards.yaml:3")
                .hasMessageContaining("found \"todo_coments\"; did you mean \"todo_comments\"?");
    }

    @Test
    void refusesAListWhereOneValueIsMeantAndTheOtherWayRound() {
        assertThatThrownBy(() -> read("guards:\n  planning_loop_trap:\n    max_iterations: [1, 2]\n"))
                .hasMessageContaining("a list is not allowed here");
        assertThatThrownBy(() -> read("guards:\n  incomplete_implementation:\n    detect_patterns: empty_bodies\n"))
                .hasMessageContaining("give a list of any of todo_comments");
    }

    @Test
    void saysWhatAWrongGuardMightBe() {
        assertThatThrownBy(() -> read("guards:\n  silent_failure:\n    enabled: true\n"))
                .hasMessageContaining("did you mean \"silent_failures\"?");
    }

    @Test
    void countsFindingsFromTheSeverityOfTheLimitOn() throws IOException {
        GuardSettings settings = read("limit:\n  severity: error\n  findings: 1\n");
        Finding error = finding(Guard.SILENT_FAILURES, Severity.ERROR);
        Finding warning = finding(Guard.SILENT_FAILURES, Severity.WARNING);

        assertThat(settings.isAboveLimit(List.of(error, warning, warning))).isFalse();
        assertThat(settings.isAboveLimit(List.of(error, error))).isTrue();
    }

    @Test
    void aGuardThatDoesNotFailOnDetectionDoesNotCount() throws IOException {
        GuardSettings settings = read("guards:\n  incomplete_implementation:\n    fail_on_detection: false\n");

        assertThat(settings.isAboveLimit(List.of(finding(Guard.INCOMPLETE_IMPLEMENTATION, Severity.ERROR))))
                .isFalse();
        assertThat(settings.isAboveLimit(List.of(finding(Guard.SILENT_FAILURES, Severity.ERROR))))
                .isTrue();
    }
}
