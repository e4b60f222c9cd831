package dev.pave.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pave.home.Mistake;
import dev.pave.judge.drl.RuleBase;
import dev.pave.judge.drl.RulesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCheckTest {

    @TempDir
    Path folder;

    @BeforeEach
    void copyShippedRules() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("rules"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    private void change(String file, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(folder.resolve(file), text.replace(from, to));
    }

    private List<String> problems() {
        return RulesCheck.of(folder).stream().map(Mistake::toString).toList();
    }

    @Test
    void findsNothingInGoodRules() {
        assertThat(problems()).isEmpty();
    }

    @Test
    void findsAnUnknownField() throws IOException {
        change("auto_approval.drl", "$confidence: confidence, confidence <", "$confidence: confidence, confidance <");

        assertThat(problems())
                .anySatisfy(p -> assertThat(p)
                        .contains("auto_approval.drl:", "confidence below the threshold", "did you mean `confidence`"));
    }

    @Test
    void findsAFaultInAConsequence() throws IOException {
        change("detection.drl", "insert(new Ignored(Figures.below(", "insert(new Ignored(Figures.bellow(");

        assertThat(problems()).anySatisfy(p -> assertThat(p).contains("detection.drl:", "rule \"too unreliable\""));
    }

    @Test
    void findsRulesOfTheSameName() throws IOException {
        change("auto_approval.drl", "rule \"too few executions\"", "rule \"too rare\"");

        assertThat(problems()).anySatisfy(p -> assertThat(p).contains("another rule has the same name"));
    }

    @Test
    void findsAnEmptyFileAndARuleWithoutEnd() throws IOException {
        Files.writeString(folder.resolve("empty.drl"), "package dev.pave.rules;\n");
        Files.writeString(folder.resolve("open.drl"), "package dev.pave.rules;\nrule \"open\"\nwhen\nthen\n");

        assertThat(problems())
                .anySatisfy(p -> assertThat(p).contains("empty.drl", "no rule"))
                .anySatisfy(p -> assertThat(p).contains("open.drl:2", "`end`"));
    }

    @Test
    void findsMistakesInThresholds() throws IOException {
        change("auto_approval_rules.yaml", "confidence_threshold: 0.75", "confidence_treshold: 0.75");
        change("mining_config.yaml", "min_confidence: 0.20", "min_confidence: 1.5");

        assertThat(problems())
                .anySatisfy(p -> assertThat(p).contains("auto_approval_rules.yaml", "confidence_threshold"))
                .anySatisfy(p -> assertThat(p).contains("mining_config.yaml", "min_confidence"));
    }

    @Test
    void refusesAFolderWithoutRules(@TempDir Path empty) {
        assertThatThrownBy(() -> RulesCheck.of(empty))
                .isInstanceOf(RulesException.class)
                .hasMessageContaining("no *.drl");
        assertThatThrownBy(() -> RulesCheck.of(empty.resolve("none"))).hasMessageContaining("pave init");
    }

    @Test
    void neverReplacesTheLastGoodRules(@TempDir Path cache) throws IOException {
        RuleBase good = RuleBase.load(folder, cache);
        change("detection.drl", "$support: support", "$support: suport");
        RuleBase stillGood = RuleBase.load(folder, cache);

        assertThat(stillGood.isLastGood()).isTrue();
        assertThat(stillGood.sha256()).isEqualTo(good.sha256());
        assertThat(stillGood.problems()).isNotEmpty();
    }

    @Test
    void isAnErrorWithoutAnyGoodRules(@TempDir Path cache) throws IOException {
        change("detection.drl", "$support: support", "$support: suport");

        assertThatThrownBy(() -> RuleBase.load(folder, cache))
                .isInstanceOf(RulesException.class)
                .hasMessageContaining("suport");
    }

    @Test
    void rebuildsADamagedCache(@TempDir Path cache) throws IOException {
        RuleBase.load(folder, cache);
        try (Stream<Path> files = Files.walk(cache)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(file, "damaged");
            }
        }

        assertThat(RuleBase.load(folder, cache).ruleNames()).isNotEmpty();
    }

    @Test
    void takesTheThresholdFromTheEnvironment(@TempDir Path cache) {
        Thresholds thresholds = Thresholds.load(folder, cache, Map.of("PATTERN_AUTO_APPROVE_THRESHOLD", "0.9"));

        assertThat(thresholds.approval().confidenceThreshold()).isEqualTo(0.9);
        assertThatThrownBy(() -> Thresholds.load(folder, cache, Map.of("PATTERN_AUTO_APPROVE_THRESHOLD", "high")))
                .hasMessageContaining("PATTERN_AUTO_APPROVE_THRESHOLD");
    }
}
