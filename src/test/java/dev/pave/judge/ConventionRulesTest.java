package dev.pave.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.judge.drl.RuleBase;
import dev.pave.pattern.finding.CompanionKind;
import dev.pave.pattern.finding.Finding;
import dev.pave.pattern.finding.MissingCompanion;
import dev.pave.pattern.finding.ProjectFact;
import dev.pave.pattern.finding.Share;
import dev.pave.pattern.finding.UncoveredLines;
import dev.pave.pattern.finding.UnusedModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of test_code_mismatch and module_integration_gap, each fired and silent. */
class ConventionRulesTest {

    private static final Share NEARLY_ALL = new Share(415, 412);
    private static final Share HALF = new Share(415, 208);

    @TempDir
    static Path cache;

    private static RuleBase rules;
    private static Guards guards;

    @BeforeAll
    static void compile() {
        rules = RuleBase.load(Path.of("rules"), cache);
        guards = new Guards(rules, GuardSettings.usual());
    }

    private static MissingCompanion missing(CompanionKind kind, int confidence, Share alike, Share closest) {
        return new MissingCompanion(
                "lib/no-eval.js",
                kind,
                "tests/no-eval.js",
                confidence,
                "63 of the last 64",
                alike,
                closest,
                "lib/{name}.js",
                "lib/no-new.js has tests/no-new.js");
    }

    private static UnusedModule unused(Share siblings) {
        return new UnusedModule("lib/no-eval.js", siblings, List.of("no-new.js is named in lib/index.js"));
    }

    private static UncoveredLines uncovered(int covered, int lines, boolean changed) {
        return new UncoveredLines("lib/no-eval.js", 7, covered, lines, changed, "7-9");
    }

    private static List<String> fired(ProjectFact fact) {
        return fired(guards, fact);
    }

    private static List<String> fired(Guards by, ProjectFact fact) {
        return by.inFiles(List.of(fact)).stream().map(Guards.Found::rule).toList();
    }

    private static Finding finding(ProjectFact fact) {
        return guards.inFiles(List.of(fact)).get(0).finding();
    }

    @Test
    void aTestThatFilesLikeItHaveIsNotThere() {
        assertThat(fired(missing(CompanionKind.TEST, 97, NEARLY_ALL, NEARLY_ALL)))
                .containsExactly("the test that files like it have is not there");
        assertThat(finding(missing(CompanionKind.TEST, 97, NEARLY_ALL, NEARLY_ALL))
                        .message())
                .isEqualTo("it has no test of its own: 412 of 415 files like it have one, and new ones came with it"
                        + " 63 of the last 64 times (confidence 97 %)");

        assertThat(fired(missing(CompanionKind.TEST, 74, NEARLY_ALL, NEARLY_ALL)))
                .isEmpty();
        assertThat(fired(missing(CompanionKind.TEST, 97, HALF, HALF))).isEmpty();
        assertThat(fired(missing(CompanionKind.TEST, 97, NEARLY_ALL, new Share(12, 0))))
                .isEmpty();
        assertThat(fired(missing(CompanionKind.TEST, 97, new Share(9, 9), new Share(9, 9))))
                .isEmpty();
    }

    @Test
    void theIntegrationTestThatFilesLikeItHaveIsNotThere() throws IOException {
        assertThat(fired(missing(CompanionKind.INTEGRATION_TEST, 97, NEARLY_ALL, NEARLY_ALL)))
                .containsExactly("the integration test that modules like it have is not there");

        assertThat(fired(missing(CompanionKind.INTEGRATION_TEST, 74, NEARLY_ALL, NEARLY_ALL)))
                .isEmpty();
        assertThat(fired(missing(CompanionKind.INTEGRATION_TEST, 97, HALF, HALF)))
                .isEmpty();
        assertThat(fired(
                        with("module_integration_gap", "require_integration_tests: false"),
                        missing(CompanionKind.INTEGRATION_TEST, 97, NEARLY_ALL, NEARLY_ALL)))
                .isEmpty();
    }

    @Test
    void itIsNotRegistered() {
        assertThat(fired(missing(CompanionKind.REGISTRATION, 88, NEARLY_ALL, NEARLY_ALL)))
                .containsExactly("it is not registered where modules like it are");

        assertThat(fired(missing(CompanionKind.REGISTRATION, 74, NEARLY_ALL, NEARLY_ALL)))
                .isEmpty();
        assertThat(fired(missing(CompanionKind.REGISTRATION, 97, HALF, HALF))).isEmpty();
    }

    @Test
    void nothingNamesIt() {
        assertThat(fired(unused(NEARLY_ALL))).containsExactly("no other file names it");
        assertThat(finding(unused(NEARLY_ALL)).message())
                .isEqualTo(
                        "no file that is no test names it: of the modules beside it 412 of 415 are named by another file");

        assertThat(fired(unused(HALF))).isEmpty();
        assertThat(fired(unused(new Share(9, 9)))).isEmpty();
    }

    @Test
    void whatIsNotRegisteredIsToldOnce() {
        List<ProjectFact> both =
                List.of(missing(CompanionKind.REGISTRATION, 88, NEARLY_ALL, NEARLY_ALL), unused(NEARLY_ALL));

        assertThat(guards.inFiles(both))
                .extracting(Guards.Found::rule)
                .containsExactly("it is not registered where modules like it are");
    }

    @Test
    void testsRunTooFewOfItsLines() throws IOException {
        assertThat(fired(uncovered(12, 40, false))).containsExactly("tests run too few of its lines");
        assertThat(finding(uncovered(12, 40, false)).message())
                .isEqualTo("tests run 12 of 40 lines, 30 %, which is below 80 %");
        assertThat(finding(uncovered(12, 40, true)).message())
                .isEqualTo("tests run 12 of 40 lines that the change adds, 30 %, which is below 80 %");
        assertThat(finding(uncovered(12, 40, false)).line()).isEqualTo(7);

        assertThat(fired(uncovered(32, 40, false))).isEmpty();
        assertThat(fired(with("test_code_mismatch", "min_coverage: 30"), uncovered(12, 40, false)))
                .isEmpty();
    }

    @Test
    void whatCountsDoesNotChangeTheFingerprint() {
        assertThat(finding(uncovered(12, 40, false)).fingerprint())
                .isEqualTo(finding(uncovered(13, 41, false)).fingerprint());
        assertThat(finding(unused(NEARLY_ALL)).fingerprint())
                .isEqualTo(finding(unused(new Share(416, 413))).fingerprint());
    }

    private static Guards with(String guard, String setting) throws IOException {
        Path folder = Files.createTempDirectory(cache, "rules");
        Files.writeString(
                folder.resolve("anti_pattern_guards.yaml"), "guards:\n  " + guard + ":\n    " + setting + "\n");
        return new Guards(rules, GuardSettings.load(folder, folder));
    }
}
