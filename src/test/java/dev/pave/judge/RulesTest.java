package dev.pave.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.judge.drl.RuleBase;
import dev.pave.judge.drl.RuleText;
import dev.pave.judge.fact.DailyBudget;
import dev.pave.judge.fact.GuardSetting;
import dev.pave.pattern.Action;
import dev.pave.pattern.Circumstances;
import dev.pave.pattern.Decision;
import dev.pave.pattern.Kind;
import dev.pave.pattern.Occurrence;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.Role;
import dev.pave.pattern.Status;
import dev.pave.pattern.event.Failure;
import dev.pave.pattern.event.RecurringFailure;
import dev.pave.pattern.text.Replay;
import dev.pave.pattern.text.TextProof;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every shipped rule about candidates, fired and silent. A rule that no case fires fails the build. */
class RulesTest {

    private static final Path RULES = Path.of("rules");
    private static final Instant NOW = Instant.parse("2026-11-24T02:30:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @TempDir
    static Path cache;

    private static RuleBase rules;
    private static Thresholds usual;

    @BeforeAll
    static void compile() {
        rules = RuleBase.load(RULES, cache);
        usual = Thresholds.load(RULES, cache, Map.of());
    }

    /** A case: what is put before the rules, and which of them must and must not fire. */
    private record Case(
            Repetition repetition,
            TextProof proof,
            Decision decision,
            Optional<Repetition> whole,
            int usedToday,
            Thresholds thresholds,
            List<String> fires,
            List<String> silent) {

        Case(
                Repetition repetition,
                TextProof proof,
                Decision decision,
                int usedToday,
                Thresholds thresholds,
                List<String> fires,
                List<String> silent) {
            this(repetition, proof, decision, Optional.empty(), usedToday, thresholds, fires, silent);
        }

        Case(
                Repetition repetition,
                Decision decision,
                int usedToday,
                Thresholds thresholds,
                List<String> fires,
                List<String> silent) {
            this(repetition, RulesTest.proof(Replay.NOTHING), decision, usedToday, thresholds, fires, silent);
        }
    }

    private static Repetition found(
            Kind kind, double confidence, int scored, int support, int batch, double freshness) {
        return found(kind, confidence, scored, support, batch, freshness, support, 0.9);
    }

    /** The same with other names, by the number of the occurrence. */
    private static Repetition namedBy(Repetition found, IntFunction<String> name) {
        List<Occurrence> occurrences = IntStream.range(0, found.occurrences().size())
                .mapToObj(i -> new Occurrence(
                        found.patternId(),
                        "shop",
                        "c" + i,
                        null,
                        null,
                        null,
                        null,
                        Map.of("name", name.apply(i)),
                        true))
                .toList();
        return new Repetition(
                found.patternId(),
                found.repo(),
                found.kind(),
                found.signature(),
                found.roles(),
                found.confidence(),
                found.hits(),
                found.misses(),
                found.support(),
                found.largestBatch(),
                found.firstSeen(),
                found.lastSeen(),
                found.freshness(),
                occurrences,
                found.circumstances());
    }

    /** The same under another id, in commits of its own. */
    private static Repetition calledBy(Repetition found, String id, String commits) {
        return new Repetition(
                id,
                found.repo(),
                found.kind(),
                found.signature(),
                found.roles(),
                found.confidence(),
                found.hits(),
                found.misses(),
                found.support(),
                found.largestBatch(),
                found.firstSeen(),
                found.lastSeen(),
                found.freshness(),
                found.occurrences().stream()
                        .map(each -> new Occurrence(
                                id,
                                each.repo(),
                                commits + each.commitId(),
                                null,
                                null,
                                null,
                                null,
                                each.bindings(),
                                each.hit()))
                        .toList(),
                found.circumstances());
    }

    private static TextProof proof(Replay replay) {
        return new TextProof(replay, Set.of("lib/{name}.js"), Set.of());
    }

    /**
     * @param changes  commits in which all of it came
     * @param ofSecond confidence of the place beside the first
     */
    private static Repetition found(
            Kind kind,
            double confidence,
            int scored,
            int support,
            int batch,
            double freshness,
            int changes,
            double ofSecond) {
        List<Role> roles = List.of(
                new Role("lib/{name}.js", Action.CREATE, 0.9, scored, 0, support, "lib/a.js"),
                new Role("test/{name}.js", Action.CREATE, ofSecond, scored, 0, support, "test/a.js"));
        List<Occurrence> occurrences = IntStream.range(0, support)
                .mapToObj(i -> new Occurrence(
                        "P-00000001", "shop", "c" + i % changes, null, null, null, null, Map.of("name", "n" + i), true))
                .toList();
        Instant first = Instant.parse("2026-01-01T00:00:00Z");
        return new Repetition(
                "P-00000001",
                "shop",
                kind,
                kind.id() + ":lib/{name}.js",
                roles,
                confidence,
                scored,
                0,
                support,
                batch,
                first,
                NOW,
                freshness,
                occurrences,
                Circumstances.NONE);
    }

    /** One new file with an edit by hand. */
    private static Repetition withAnEditByHand(double confidence) {
        Repetition found = found(Kind.COMPANION_EDIT, 0.9, 20, 20, 1, 1);
        return found.with(List.of(
                        found.roles().get(0), new Role("lib/all.js", Action.EDIT, confidence, 20, 0, 20, "lib/all.js")))
                .with(Circumstances.NONE.withoutForm());
    }

    private static Decision decision(Status status, boolean person) {
        return new Decision("P-00000001", status, person ? "ada" : "rule", person, NOW, "because", "0");
    }

    private static Thresholds withoutRecoveries() {
        return new Thresholds(
                usual.detection().stream()
                        .filter(limits -> limits.kind() != Kind.RECOVERY)
                        .toList(),
                usual.replay(),
                usual.severity(),
                usual.savings(),
                usual.approval(),
                usual.automation(),
                usual.sha256(),
                usual.problems());
    }

    private static List<Case> cases() {
        Repetition good = found(Kind.SIMILAR_FILES, 0.9, 20, 20, 1, 1);
        Thresholds off = Thresholds.load(RULES, cache, Map.of("PATTERN_AUTOMATION_ENABLED", "false"));
        return List.of(
                new Case(
                        good,
                        null,
                        0,
                        usual,
                        List.of(
                                "seen often enough",
                                "new files are made all or none",
                                "approve what has proved itself"),
                        List.of(
                                "contents are missing",
                                "several in one change",
                                "companion edits change what is there",
                                "a person decided",
                                "a person knows it",
                                "confidence below the threshold",
                                "not tested enough",
                                "automation is switched off",
                                "too rare",
                                "too unreliable")),
                new Case(
                        good,
                        RulesTest.proof(Replay.NOTHING),
                        null,
                        Optional.of(good),
                        0,
                        usual,
                        List.of("part of what another one makes"),
                        List.of("approve what has proved itself")),
                new Case(
                        withAnEditByHand(0.89),
                        null,
                        0,
                        usual,
                        List.of("edits by hand that do not always come along"),
                        List.of("approve what has proved itself")),
                new Case(
                        withAnEditByHand(0.9),
                        null,
                        0,
                        usual,
                        List.of("approve what has proved itself"),
                        List.of("edits by hand that do not always come along")),
                new Case(
                        found(Kind.SIMILAR_FILES, 0.5, 0, 3, 3, 1),
                        null,
                        0,
                        usual,
                        List.of(
                                "several in one change",
                                "batches are made in one go",
                                "confidence below the threshold",
                                "not tested enough"),
                        List.of("too few executions", "approve what has proved itself", "convention looks retired")),
                new Case(
                        found(Kind.SIMILAR_FILES, 0.9, 2, 2, 1, 1),
                        null,
                        0,
                        usual,
                        List.of("too rare"),
                        List.of("seen often enough", "approve what has proved itself")),
                new Case(
                        found(Kind.SIMILAR_FILES, 0.9, 5, 2, 3, 1),
                        null,
                        0,
                        usual,
                        List.of("too few executions"),
                        List.of("approve what has proved itself")),
                new Case(
                        found(Kind.SIMILAR_FILES, 0.1, 20, 20, 1, 1),
                        null,
                        0,
                        usual,
                        List.of("too unreliable"),
                        List.of("seen often enough")),
                new Case(
                        found(Kind.ROUTINE, 0.9, 20, 20, 1, 1),
                        null,
                        0,
                        usual,
                        List.of("seen often enough", "it runs commands"),
                        List.of("kind is not looked for", "approve what has proved itself")),
                new Case(
                        found(Kind.RECOVERY, 0.9, 20, 20, 1, 1),
                        null,
                        0,
                        usual,
                        List.of("seen often enough", "nothing would run it"),
                        List.of("kind is not looked for", "approve what has proved itself")),
                new Case(
                        found(Kind.RECOVERY, 0.5, 20, 20, 1, 1),
                        null,
                        0,
                        usual,
                        List.of("too unreliable"),
                        List.of("seen often enough")),
                new Case(
                        found(Kind.RECOVERY, 0.9, 20, 20, 1, 1),
                        null,
                        0,
                        withoutRecoveries(),
                        List.of("kind is not looked for"),
                        List.of("seen often enough", "too rare")),
                new Case(
                        found(Kind.COMPANION_EDIT, 0.9, 20, 20, 1, 1),
                        null,
                        0,
                        usual,
                        List.of("companion edits change what is there", "approve what has proved itself"),
                        List.of("batches are made in one go", "new files are made all or none")),
                new Case(
                        found(Kind.SIMILAR_FILES, 0.9, 20, 20, 1, 0.1),
                        null,
                        0,
                        usual,
                        List.of("convention looks retired"),
                        List.of("approve what has proved itself")),
                new Case(
                        good,
                        decision(Status.REJECTED, true),
                        0,
                        usual,
                        List.of("a person decided", "a person knows it"),
                        List.of("approve what has proved itself")),
                new Case(
                        good,
                        decision(Status.APPROVED, false),
                        5,
                        usual,
                        List.of("earlier approval stays in force"),
                        List.of(
                                "daily limit reached",
                                "approve what has proved itself",
                                "earlier approval no longer holds")),
                new Case(
                        found(Kind.SIMILAR_FILES, 0.6, 20, 20, 1, 1),
                        decision(Status.APPROVED, false),
                        0,
                        usual,
                        List.of("earlier approval no longer holds"),
                        List.of("earlier approval stays in force")),
                new Case(
                        good,
                        proof(new Replay(10, 1000, 300, 1000, 300, 290)),
                        null,
                        0,
                        usual,
                        List.of("template does not hold"),
                        List.of("approve what has proved itself")),
                new Case(
                        good,
                        proof(new Replay(10, 1000, 300, 340, 310, 290)),
                        null,
                        0,
                        usual,
                        List.of("approve what has proved itself"),
                        List.of("template does not hold", "nothing would run it")),
                new Case(
                        good.with(Circumstances.NONE.withoutContents()),
                        null,
                        0,
                        usual,
                        List.of("contents are missing"),
                        List.of("approve what has proved itself")),
                new Case(
                        good,
                        TextProof.NONE,
                        null,
                        0,
                        usual,
                        List.of("nothing would be written"),
                        List.of(
                                "approve what has proved itself",
                                "nothing comes along with it",
                                "its texts are not known")),
                new Case(
                        good,
                        proof(new Replay(10, 1000, 900, 1000, 900, 450)),
                        null,
                        0,
                        usual,
                        List.of("its text saves no typing"),
                        List.of("approve what has proved itself", "template does not hold")),
                new Case(
                        good,
                        proof(new Replay(10, 1000, 900, 900, 900, 450)),
                        null,
                        0,
                        usual,
                        List.of("approve what has proved itself"),
                        List.of("its text saves no typing")),
                new Case(
                        good,
                        TextProof.UNKNOWN,
                        null,
                        0,
                        usual,
                        List.of("its texts are not known"),
                        List.of("approve what has proved itself", "nothing would be written")),
                new Case(
                        good,
                        new TextProof(Replay.NOTHING, Set.of(), Set.of("lib/{name}.js")),
                        null,
                        0,
                        usual,
                        List.of("nothing would be written"),
                        List.of("approve what has proved itself")),
                new Case(
                        good.with(Circumstances.NONE.byAProgram()),
                        null,
                        0,
                        usual,
                        List.of("a program makes it"),
                        List.of("approve what has proved itself")),
                new Case(
                        namedBy(good, i -> "1." + i + ".0"),
                        null,
                        0,
                        usual,
                        List.of("numbers are its names"),
                        List.of("approve what has proved itself")),
                new Case(
                        namedBy(good, i -> "ma" + i),
                        null,
                        0,
                        usual,
                        List.of("approve what has proved itself"),
                        List.of("numbers are its names")),
                new Case(
                        found(Kind.SIMILAR_FILES, 0.9, 20, 20, 1, 1, 20, 0.4),
                        null,
                        0,
                        usual,
                        List.of("nothing comes along with it"),
                        List.of("approve what has proved itself", "one of its places comes too seldom")),
                new Case(
                        found(Kind.SIMILAR_FILES, 0.9, 20, 20, 1, 1, 20, 0.7),
                        null,
                        0,
                        usual,
                        List.of("one of its places comes too seldom"),
                        List.of("approve what has proved itself", "nothing comes along with it")),
                new Case(
                        found(Kind.SIMILAR_FILES, 0.9, 20, 20, 10, 1, 2, 0.9),
                        null,
                        0,
                        usual,
                        List.of("seen in too few changes"),
                        List.of("approve what has proved itself", "too few executions")),
                new Case(
                        found(Kind.SIMILAR_FILES, 0.9, 20, 20, 1, 0.5),
                        null,
                        0,
                        usual,
                        List.of("silent for longer than usual"),
                        List.of("approve what has proved itself", "convention looks retired")),
                new Case(
                        good,
                        null,
                        5,
                        usual,
                        List.of("daily limit reached"),
                        List.of("approve what has proved itself")),
                new Case(
                        good,
                        null,
                        0,
                        off,
                        List.of("automation is switched off"),
                        List.of("approve what has proved itself")));
    }

    @Test
    void firesWhereItShouldAndNowhereElse() {
        Set<String> ever = new HashSet<>();
        Set<String> heldBack = new HashSet<>();
        for (Case c : cases()) {
            DailyBudget budget = new DailyBudget(TODAY, c.usedToday(), 5);
            List<Object> facts =
                    new Facts(c.thresholds(), budget).of(c.repetition(), c.proof(), c.decision(), c.whole());
            List<String> fired = new RuleSession(rules)
                    .of(facts).stream().map(RuleSession.Word::rule).toList();
            assertThat(fired).as(c.toString()).containsAll(c.fires()).doesNotContainAnyElementsOf(c.silent());
            ever.addAll(fired);
            rules.rules().stream()
                    .map(RuleText::name)
                    .filter(name -> !fired.contains(name))
                    .forEach(heldBack::add);
        }
        assertThat(rules.rules())
                .filteredOn(rule -> !rule.asks(Failure.class)
                        && !rule.asks(RecurringFailure.class)
                        && !rule.asks(GuardSetting.class))
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(ever).as("fires").contains(rule.name()))
                .allSatisfy(rule -> assertThat(heldBack).as("is silent").contains(rule.name()));
    }

    @Test
    void holdsBackInWordsWithNumbers() {
        Repetition close = found(Kind.SIMILAR_FILES, 0.71, 20, 20, 1, 1);
        Judgement judgement = new Judge(new RulesInForce(rules, usual))
                .judge("run", List.of(close), proofs(List.of(close)), Map.of(), 0, NOW);

        assertThat(judgement.candidates()).singleElement().satisfies(c -> {
            assertThat(c.status()).isEqualTo(Status.CANDIDATE);
            assertThat(c.reason()).contains("confidence 0.71 is below 0.75");
            assertThat(c.rule()).isEqualTo("confidence below the threshold");
        });
        assertThat(judgement.newDecisions()).isEmpty();
        assertThat(judgement.verdicts()).anySatisfy(v -> {
            assertThat(v.rule()).isEqualTo("confidence below the threshold");
            assertThat(v.values())
                    .containsEntry("confidence", 0.71)
                    .containsEntry("threshold", 0.75)
                    .containsOnlyKeys("confidence", "threshold", "hits", "misses");
            assertThat(v.rulesSha256()).hasSize(64);
        });
    }

    @Test
    void spendsTheDaysApprovalsOnTheSurest() {
        List<Repetition> many = new java.util.ArrayList<>();
        for (int i = 0; i < 7; i++) {
            many.add(calledBy(found(Kind.SIMILAR_FILES, 0.80 + i / 100.0, 20, 20, 1, 1), "P-0000000" + i, "own" + i));
        }
        Judgement judgement =
                new Judge(new RulesInForce(rules, usual)).judge("run", many, proofs(many), Map.of(), 2, NOW);

        assertThat(judgement.newDecisions())
                .extracting(Decision::patternId)
                .containsExactly("P-00000006", "P-00000005", "P-00000004");
        assertThat(judgement.candidates().get(6).reason()).contains("5 of 5 automatic approvals");
    }

    /** The first is surer, but says less of the same work; where a person rejected the wider one, it stands for itself. */
    @Test
    void approvesOnePieceOfWorkOnce() {
        Repetition part = calledBy(found(Kind.SIMILAR_FILES, 0.9, 20, 20, 1, 1), "P-00000001", "");
        Repetition whole = withAPage(calledBy(found(Kind.SIMILAR_FILES, 0.8, 20, 20, 1, 1), "P-00000002", ""));
        Repetition elsewhere = withAPage(calledBy(found(Kind.SIMILAR_FILES, 0.8, 20, 20, 1, 1), "P-00000002", "own"));
        Decision rejected = new Decision("P-00000002", Status.REJECTED, "ada", true, NOW, "not for us", "0");

        assertThat(approved(List.of(part, whole), Map.of())).containsExactly("P-00000002");
        assertThat(approved(List.of(part, elsewhere), Map.of())).containsExactly("P-00000001", "P-00000002");
        assertThat(approved(List.of(part, whole), Map.of("P-00000002", rejected)))
                .containsExactly("P-00000001");
    }

    private static List<String> approved(List<Repetition> found, Map<String, Decision> inForce) {
        return new Judge(new RulesInForce(rules, usual))
                .judge("run", found, proofs(found), inForce, 0, NOW).newDecisions().stream()
                        .map(Decision::patternId)
                        .toList();
    }

    private static Repetition withAPage(Repetition found) {
        List<Role> roles = new java.util.ArrayList<>(found.roles());
        roles.add(new Role("docs/{name}.md", Action.CREATE, 0.9, 20, 0, 20, "docs/a.md"));
        return new Repetition(
                found.patternId(),
                found.repo(),
                found.kind(),
                found.signature() + "+docs/{name}.md",
                roles,
                found.confidence(),
                found.hits(),
                found.misses(),
                found.support(),
                found.largestBatch(),
                found.firstSeen(),
                found.lastSeen(),
                found.freshness(),
                found.occurrences(),
                found.circumstances());
    }

    private static Map<String, TextProof> proofs(List<Repetition> found) {
        return found.stream().collect(Collectors.toMap(Repetition::patternId, r -> proof(Replay.NOTHING)));
    }

    @Test
    void keepsCompiledRulesByContent(@TempDir Path own) {
        RuleBase first = RuleBase.load(RULES, own);
        RuleBase second = RuleBase.load(RULES, own);

        assertThat(second.sha256()).isEqualTo(first.sha256());
        assertThat(second.problems()).isEmpty();
        assertThat(second.ruleNames()).hasSizeGreaterThan(15);
    }
}
