package dev.pave.job.repository;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.judge.fact.ApprovalSettings;
import dev.pave.pattern.Circumstances;
import dev.pave.pattern.Decision;
import dev.pave.pattern.Kind;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AskedTextsTest {

    private static final AskedTexts NOBODY_APPROVED = AskedTexts.of(ApprovalSettings.USUAL, Map.of());

    private static Repetition found(double confidence, int hits, int support, double freshness) {
        return new Repetition(
                "P-1",
                "r",
                Kind.SIMILAR_FILES,
                "s",
                List.of(),
                confidence,
                hits,
                1,
                support,
                1,
                null,
                null,
                freshness,
                List.of(),
                Circumstances.NONE);
    }

    private static boolean isAsked(AskedTexts asked, Repetition found) {
        return asked.isOf(found, Map.of());
    }

    @Test
    void whatIsAliveAndRightIsMined() {
        assertThat(isAsked(NOBODY_APPROVED, found(.6, 3, 5, .25))).isTrue();
        assertThat(isAsked(NOBODY_APPROVED, found(.59, 3, 5, .25))).isFalse();
        assertThat(isAsked(NOBODY_APPROVED, found(.6, 2, 5, .25))).isFalse();
        assertThat(isAsked(NOBODY_APPROVED, found(.6, 3, 5, .24))).isFalse();
        assertThat(isAsked(NOBODY_APPROVED, found(.6, 3, 4, .25))).isFalse();
    }

    @Test
    void whatRulesMayApproveIsMinedToo() {
        AskedTexts lenient = AskedTexts.of(new ApprovalSettings(.4, 3, 5, true, .1), Map.of());

        assertThat(isAsked(lenient, found(.4, 2, 5, .1))).isTrue();
        assertThat(isAsked(lenient, found(.39, 2, 5, .1))).isFalse();
    }

    @Test
    void whatAPersonApprovedIsMinedWhateverBecameOfItAlsoUnderAnEarlierId() {
        AskedTexts asked = AskedTexts.of(
                ApprovalSettings.USUAL,
                Map.of("P-1", decision("P-1", true), "P-2", decision("P-2", false), "P-0", decision("P-0", true)));

        assertThat(asked.approved()).containsExactly("P-0", "P-1");
        assertThat(isAsked(asked, found(.1, 0, 3, 0))).isTrue();
        AskedTexts former = AskedTexts.of(ApprovalSettings.USUAL, Map.of("P-0", decision("P-0", true)));
        assertThat(former.isOf(found(.1, 0, 3, 0), Map.of("P-0", "P-1"))).isTrue();
        assertThat(isAsked(former, found(.1, 0, 3, 0))).isFalse();
    }

    private static Decision decision(String id, boolean byPerson) {
        return new Decision(id, Status.APPROVED, "ada", byPerson, Instant.EPOCH, "", "");
    }
}
