package dev.pave.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.judge.drl.RuleBase;
import dev.pave.pattern.event.RecurringFailure;
import dev.pave.pattern.finding.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of {@code severity.drl}, each fired and silent. */
class SeverityRulesTest {

    private static final Path SHIPPED = Path.of("rules");

    @TempDir
    Path folder;

    @TempDir
    Path limits;

    @TempDir
    static Path cache;

    private static RecurringFailure seen(int times) {
        return new RecurringFailure("test: seen " + times, "test", times);
    }

    private Map<String, Severity> graded(Path rules, RecurringFailure... failures) {
        return new FailureGrading(
                        new RulesInForce(RuleBase.load(rules, cache), Thresholds.load(rules, limits, Map.of())))
                .of(List.of(failures));
    }

    private static List<String> fired(int times) {
        List<Object> facts = new ArrayList<>(List.of(seen(times)));
        facts.add(Thresholds.load(SHIPPED, cache, Map.of()).severity());
        return new RuleSession(RuleBase.load(SHIPPED, cache))
                .of(facts).stream().map(RuleSession.Word::rule).toList();
    }

    @Test
    void fireFromTheirLimitOn() {
        assertThat(fired(2)).isEmpty();
        assertThat(fired(3)).containsExactly("it fails often enough for a warning");
        assertThat(fired(9)).containsExactly("it fails often enough for a warning");
        assertThat(fired(10))
                .containsExactlyInAnyOrder(
                        "it fails often enough for a warning", "it fails so often that it is an error");
    }

    @Test
    void theGravestWordCountsAndWithoutAnyItIsANote() {
        assertThat(graded(SHIPPED, seen(2), seen(3), seen(9), seen(10)))
                .containsOnly(
                        Map.entry("test: seen 2", Severity.NOTE),
                        Map.entry("test: seen 3", Severity.WARNING),
                        Map.entry("test: seen 9", Severity.WARNING),
                        Map.entry("test: seen 10", Severity.ERROR));
        assertThat(graded(SHIPPED)).isEmpty();
    }

    @Test
    void theLimitsAreThoseOfTheFile() throws IOException {
        Files.copy(SHIPPED.resolve("severity.drl"), folder.resolve("severity.drl"));
        Files.writeString(folder.resolve("mining_config.yaml"), "severity: {warning_from: 2, error_from: 4}\n");

        assertThat(graded(folder, seen(1), seen(2), seen(4)))
                .containsOnly(
                        Map.entry("test: seen 1", Severity.NOTE),
                        Map.entry("test: seen 2", Severity.WARNING),
                        Map.entry("test: seen 4", Severity.ERROR));
    }

    @Test
    void anOlderHomeGoesOnAsBefore() throws IOException {
        Files.copy(SHIPPED.resolve("recovery.drl"), folder.resolve("recovery.drl"));
        Files.writeString(folder.resolve("mining_config.yaml"), "replay: {min_kept: 0.5}\n");

        assertThat(graded(folder, seen(3), seen(10)))
                .containsOnly(Map.entry("test: seen 3", Severity.WARNING), Map.entry("test: seen 10", Severity.ERROR));
    }

    @Test
    void aTeamCanSayThatOneSortIsGraver() throws IOException {
        Files.writeString(folder.resolve("own.drl"), """
                package dev.pave.rules;
                import dev.pave.judge.fact.Graded;
                import dev.pave.pattern.event.RecurringFailure;
                import dev.pave.pattern.finding.Severity;
                rule "a disk that is full is an error at once"
                when
                    RecurringFailure($signature: signature, category == "disk")
                then
                    insert(new Graded($signature, Severity.ERROR, "a full disk"));
                end
                """);

        assertThat(graded(folder, new RecurringFailure("disk: full", "disk", 1), seen(20)))
                .containsOnly(Map.entry("disk: full", Severity.ERROR), Map.entry("test: seen 20", Severity.NOTE));
    }
}
