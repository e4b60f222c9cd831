package dev.pave.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.judge.drl.RuleBase;
import dev.pave.judge.drl.RuleText;
import dev.pave.judge.fact.GuardSetting;
import dev.pave.pattern.finding.CompanionKind;
import dev.pave.pattern.finding.Finding;
import dev.pave.pattern.finding.Guard;
import dev.pave.pattern.finding.HiddenFailure;
import dev.pave.pattern.finding.MissingCompanion;
import dev.pave.pattern.finding.ProjectFact;
import dev.pave.pattern.finding.Share;
import dev.pave.pattern.finding.Sighting;
import dev.pave.pattern.finding.Sign;
import dev.pave.pattern.finding.Standstill;
import dev.pave.pattern.finding.SuccessClaim;
import dev.pave.pattern.finding.SuccessClaim.Proof;
import dev.pave.pattern.finding.UncoveredLines;
import dev.pave.pattern.finding.UnusedModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every rule of the guards, fired and silent. A rule that no case fires, or none holds back, fails the build. */
class GuardRulesTest {

    @TempDir
    static Path cache;

    private static RuleBase rules;

    @BeforeAll
    static void compile() {
        rules = RuleBase.load(Path.of("rules"), cache);
    }

    /** A rule, a fact on which it fires, one on which no rule does, and settings under which the first is let pass. */
    private record Case(String rule, Object fires, Object silent, String letPass) {}

    private static SuccessClaim claim(Proof proof, int changes) {
        return new SuccessClaim(4, "all tests pass", changes, "Edit a.js", 2, proof, "npm test", 3);
    }

    private static Standstill stand(int rounds, boolean planning) {
        return new Standstill(2, 4, rounds, planning, "cat x", "2: cat x\n3: cat x\n4: cat x");
    }

    private static HiddenFailure hidden(boolean noticed) {
        return new HiddenFailure(3, "npm test | tail", "Tests: 2 failed", noticed);
    }

    private static Sighting seen(Sign sign) {
        return new Sighting(sign, "src/Shop.java", 7, 9, "pay", "Shop", "void pay() {}");
    }

    private static MissingCompanion missing(CompanionKind kind, int have) {
        Share alike = new Share(415, have);
        return new MissingCompanion(
                "a.js", kind, "b.js", 97, "63 of the last 64", alike, alike, "{name}.js", "c.js has d.js");
    }

    private static String off(Guard guard) {
        return "guards:\n  " + guard.id() + ":\n    enabled: false\n";
    }

    private static String without(Guard guard, String parameter) {
        return "guards:\n  " + guard.id() + ":\n    " + parameter + "\n";
    }

    private static final String HALLUCINATION = off(Guard.HALLUCINATION_OF_SUCCESS);
    private static final String PLANNING = off(Guard.PLANNING_LOOP_TRAP);

    private static Case stub(String rule, Sign sign, String pattern) {
        String others =
                Set.of("todo_comments", "debt_comments", "empty_bodies", "constant_returns", "not_implemented").stream()
                        .filter(word -> !word.equals(pattern))
                        .collect(Collectors.joining(", "));
        return new Case(
                rule, seen(sign), null, without(Guard.INCOMPLETE_IMPLEMENTATION, "detect_patterns: [" + others + "]"));
    }

    private static Case silent(String rule, Sign sign, String letPass) {
        return new Case(rule, seen(sign), null, letPass);
    }

    private static final List<Case> CASES = List.of(
            new Case(
                    "nothing verified the last change",
                    claim(Proof.NONE, 1),
                    claim(Proof.SHOWN, 1),
                    without(Guard.HALLUCINATION_OF_SUCCESS, "require_verification: false")),
            new Case("what verified it failed", claim(Proof.FAILED, 1), claim(Proof.FAILED, 0), HALLUCINATION),
            new Case(
                    "the result of the check was not seen",
                    claim(Proof.UNSEEN, 1),
                    claim(Proof.UNSEEN, 0),
                    without(Guard.HALLUCINATION_OF_SUCCESS, "verification_type: any")),
            new Case("the same again without a new result", stand(3, false), stand(2, false), PLANNING),
            new Case(
                    "planned again without doing anything",
                    stand(3, true),
                    stand(2, true),
                    without(Guard.PLANNING_LOOP_TRAP, "max_iterations: 3")),
            new Case(
                    "success is reported over failures",
                    hidden(false),
                    hidden(true),
                    without(Guard.SILENT_FAILURES, "require_explicit_errors: false")),
            stub("a comment marks work that is left", Sign.TODO_COMMENT, "todo_comments"),
            stub("a comment admits debt", Sign.DEBT_COMMENT, "debt_comments"),
            stub("a function does nothing", Sign.EMPTY_BODY, "empty_bodies"),
            stub("a function only returns a constant", Sign.CONSTANT_RETURN, "constant_returns"),
            stub("a function is not implemented", Sign.NOT_IMPLEMENTED, "not_implemented"),
            silent("an error is caught and nothing is done", Sign.EMPTY_HANDLER, off(Guard.SILENT_FAILURES)),
            silent(
                    "an error is caught without a word",
                    Sign.SWALLOWED_ERROR,
                    without(Guard.SILENT_FAILURES, "log_all_exceptions: false")),
            silent(
                    "a return discards what was thrown",
                    Sign.DISCARDED_ERROR,
                    without(Guard.SILENT_FAILURES, "log_all_exceptions: false")),
            silent(
                    "a failure is checked for in vain",
                    Sign.EMPTY_CHECK,
                    without(Guard.SILENT_FAILURES, "require_explicit_errors: false")),
            silent(
                    "a result is not looked at",
                    Sign.IGNORED_RESULT,
                    without(Guard.SILENT_FAILURES, "require_explicit_errors: false")),
            silent(
                    "a result is all that a call does",
                    Sign.UNUSED_RESULT,
                    without(Guard.SILENT_FAILURES, "require_explicit_errors: false")),
            silent(
                    "an exit code is thrown away",
                    Sign.IGNORED_EXIT_CODE,
                    without(Guard.SILENT_FAILURES, "require_explicit_errors: false")),
            new Case(
                    "the test that files like it have is not there",
                    missing(CompanionKind.TEST, 412),
                    missing(CompanionKind.TEST, 208),
                    without(Guard.TEST_CODE_MISMATCH, "min_confidence: 98")),
            new Case(
                    "tests run too few of its lines",
                    new UncoveredLines("a.js", 7, 12, 40, false, "7-9"),
                    new UncoveredLines("a.js", 7, 32, 40, false, "7-9"),
                    without(Guard.TEST_CODE_MISMATCH, "min_coverage: 30")),
            new Case(
                    "it is not registered where modules like it are",
                    missing(CompanionKind.REGISTRATION, 412),
                    missing(CompanionKind.REGISTRATION, 208),
                    without(Guard.MODULE_INTEGRATION_GAP, "min_files: 500")),
            new Case(
                    "the integration test that modules like it have is not there",
                    missing(CompanionKind.INTEGRATION_TEST, 412),
                    missing(CompanionKind.INTEGRATION_TEST, 208),
                    without(Guard.MODULE_INTEGRATION_GAP, "require_integration_tests: false")),
            new Case(
                    "no other file names it",
                    new UnusedModule("a.js", new Share(415, 412), List.of("b.js is named in c.js")),
                    new UnusedModule("a.js", new Share(415, 208), List.of("b.js is named in c.js")),
                    without(Guard.MODULE_INTEGRATION_GAP, "min_share: 100")));

    private static List<String> fired(GuardSettings settings, Object fact) {
        Guards guards = new Guards(rules, settings);
        return (fact instanceof Sighting || fact instanceof ProjectFact
                        ? guards.inFiles(List.of(fact))
                        : guards.inSession("s", List.of(fact)))
                .stream().map(Guards.Found::rule).toList();
    }

    private static GuardSettings settings(Path folder, String yaml) throws IOException {
        Files.writeString(folder.resolve("anti_pattern_guards.yaml"), yaml);
        return GuardSettings.load(folder, folder.resolve("cache"));
    }

    @Test
    void eachFiresWhereItShouldAlone() {
        for (Case one : CASES) {
            assertThat(fired(GuardSettings.usual(), one.fires())).as(one.rule()).containsExactly(one.rule());
        }
    }

    @Test
    void eachIsSilentWhereItShould(@TempDir Path folder) throws IOException {
        for (Case one : CASES) {
            assertThat(fired(settings(folder, one.letPass()), one.fires()))
                    .as(one.rule())
                    .isEmpty();
            if (one.silent() != null) {
                assertThat(fired(GuardSettings.usual(), one.silent()))
                        .as(one.rule())
                        .isEmpty();
            }
        }
    }

    @Test
    void everyRuleOfAGuardHasACase() {
        assertThat(rules.rules())
                .filteredOn(rule -> rule.asks(GuardSetting.class))
                .extracting(RuleText::name)
                .containsExactlyInAnyOrderElementsOf(
                        CASES.stream().map(Case::rule).toList());
    }

    @Test
    void aClaimThatIsProvedIsNoFinding() {
        assertThat(fired(GuardSettings.usual(), claim(Proof.SHOWN, 1))).isEmpty();
        assertThat(fired(GuardSettings.usual(), claim(Proof.NONE, 0))).isEmpty();
    }

    @Test
    void aFindingSaysWhereWhyAndWhatTheRuleSaw() {
        Guards guards = new Guards(rules, GuardSettings.usual());

        assertThat(guards.inSession("s", List.of(stand(3, false))))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.finding().guard()).isEqualTo(Guard.PLANNING_LOOP_TRAP);
                    assertThat(found.finding().sessionId()).isEqualTo("s");
                    assertThat(found.finding().seq()).isEqualTo(2);
                    assertThat(found.finding().message()).contains("3 times", "more than 2");
                    assertThat(found.finding().evidence()).contains("4: cat x");
                    assertThat(found.values()).containsEntry("rounds", 3).containsEntry("limit", 2);
                });
        assertThat(guards.inFiles(List.of(seen(Sign.EMPTY_BODY))))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.finding().path()).isEqualTo("src/Shop.java");
                    assertThat(found.finding().line()).isEqualTo(7);
                    assertThat(found.finding().message()).isEqualTo("pay does nothing, and no comment says why");
                });
    }

    @Test
    void findingsComeByPathAndLine() {
        Sighting late = new Sighting(Sign.TODO_COMMENT, "b.py", 1, 1, "TODO", "", "# TODO");
        Sighting early = new Sighting(Sign.EMPTY_HANDLER, "a.py", 9, 9, "", "", "except: pass");

        assertThat(new Guards(rules, GuardSettings.usual()).inFiles(List.of(late, early)))
                .extracting(found -> found.finding().message().substring(0, 8))
                .containsExactly("an error", "a commen");
    }

    @Test
    void secretsAreTakenOutOfTheEvidence() {
        Sighting secret = new Sighting(
                Sign.TODO_COMMENT, "a.py", 1, 1, "TODO", "", "TODO: password=hunter22secret must go to the vault");

        assertThat(new Guards(rules, GuardSettings.usual()).inFiles(List.of(secret)))
                .extracting(Guards.Found::finding)
                .extracting(Finding::evidence)
                .noneMatch(evidence -> evidence.contains("hunter22secret"));
    }

    @Test
    void otherSettingsAreOtherJudgements(@TempDir Path folder) throws IOException {
        assertThat(new Guards(rules, settings(folder, PLANNING)).sha256())
                .isNotEqualTo(new Guards(rules, GuardSettings.usual()).sha256());
    }

    @Test
    void namesTheGuardsThatNoRuleSpeaksFor(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("own.drl"), """
                package dev.pave.rules;
                import dev.pave.judge.fact.Objection;
                import dev.pave.pattern.Repetition;
                rule "never"
                when
                    Repetition()
                then
                    insert(new Objection("never"));
                end
                """);

        assertThat(new Guards(RuleBase.load(folder, folder.resolve("cache")), GuardSettings.usual()).complaint())
                .hasValueSatisfying(words -> assertThat(words).contains("silent_failures", "planning_loop_trap"));
    }
}
