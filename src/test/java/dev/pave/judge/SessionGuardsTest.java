package dev.pave.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.Guard;
import dev.pave.pattern.Standstill;
import dev.pave.pattern.SuccessClaim;
import dev.pave.pattern.SuccessClaim.Proof;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every rule of the guards over sessions, fired and silent. */
class SessionGuardsTest {

    @TempDir
    static Path cache;

    private static RuleBase rules;
    private static SessionGuards guards;

    @BeforeAll
    static void compile() {
        rules = RuleBase.load(Path.of("rules"), cache);
        guards = new SessionGuards(rules, GuardSettings.usual());
    }

    private static SuccessClaim claim(Proof proof, int changes) {
        return new SuccessClaim(4, "all tests pass", changes, "Edit a.js", 2, proof, "npm test", 3);
    }

    private static Standstill stand(int rounds, boolean planning) {
        return new Standstill(2, 4, rounds, planning, "cat x", "2: cat x\n3: cat x\n4: cat x");
    }

    private static List<String> fired(Object fact) {
        return guards.judge("s", List.of(fact)).stream()
                .map(SessionGuards.Found::rule)
                .toList();
    }

    @Test
    void eachFiresWhereItShouldAndNowhereElse() {
        Set<String> ever = new HashSet<>();
        ever.addAll(fired(claim(Proof.NONE, 1)));
        ever.addAll(fired(claim(Proof.FAILED, 1)));
        ever.addAll(fired(claim(Proof.UNSEEN, 1)));
        ever.addAll(fired(stand(3, false)));
        ever.addAll(fired(stand(3, true)));

        assertThat(rules.rules())
                .filteredOn(rule -> rule.file().equals(SessionGuards.FILE))
                .extracting(RuleText::name)
                .containsExactlyInAnyOrderElementsOf(ever);
        assertThat(fired(claim(Proof.SHOWN, 1))).isEmpty();
        assertThat(fired(claim(Proof.NONE, 0))).isEmpty();
        assertThat(fired(claim(Proof.FAILED, 0))).isEmpty();
        assertThat(fired(claim(Proof.UNSEEN, 0))).isEmpty();
        assertThat(fired(stand(2, false))).isEmpty();
        assertThat(fired(stand(2, true))).isEmpty();
    }

    @Test
    void eachFactFiresOneRule() {
        assertThat(fired(claim(Proof.NONE, 1))).containsExactly("nothing verified the last change");
        assertThat(fired(claim(Proof.FAILED, 1))).containsExactly("what verified it failed");
        assertThat(fired(stand(3, true))).containsExactly("planned again without doing anything");
    }

    @Test
    void aFindingSaysWhereAndWhy() {
        assertThat(guards.judge("s", List.of(stand(3, false)))).singleElement().satisfies(found -> {
            assertThat(found.finding().guard()).isEqualTo(Guard.PLANNING_LOOP_TRAP);
            assertThat(found.finding().sessionId()).isEqualTo("s");
            assertThat(found.finding().seq()).isEqualTo(2);
            assertThat(found.finding().message()).contains("3 times", "more than 2");
            assertThat(found.finding().evidence()).contains("4: cat x");
        });
    }

    @Test
    void theSettingsCount(@TempDir Path folder) throws java.io.IOException {
        java.nio.file.Files.writeString(folder.resolve("anti_pattern_guards.yaml"), """
                guards:
                  hallucination_of_success:
                    verification_type: any
                  planning_loop_trap:
                    enabled: false
                """);
        SessionGuards loose = new SessionGuards(rules, GuardSettings.load(folder, folder));

        assertThat(loose.judge("s", List.of(claim(Proof.UNSEEN, 1), stand(9, false))))
                .isEmpty();
        assertThat(loose.judge("s", List.of(claim(Proof.NONE, 1)))).hasSize(1);
        assertThat(loose.sha256()).isNotEqualTo(guards.sha256());
    }
}
