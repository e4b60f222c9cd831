package dev.pave.specify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ThreeWayMergeTest {

    @Test
    void takesBothWhereTheyChangedDifferentLines() {
        ThreeWayMerge merge = ThreeWayMerge.of(
                Map.of("spec", "a\nb\nc\nd\ne\n", "gone", "x\n"),
                Map.of("spec", "a\nb\nc\nd\nby hand\n", "gone", "x\n", "added", "mine\n"),
                Map.of("spec", "anew\nb\nc\nd\ne\n", "found", "y\n"));

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.files())
                .isEqualTo(Map.of("spec", "anew\nb\nc\nd\nby hand\n", "added", "mine\n", "found", "y\n"));
    }

    @Test
    void takesTheNewOnesWhereBothChangedTheSame() {
        Map<String, String> mined = Map.of("spec", "anew\n", "other", "z\n");

        ThreeWayMerge merge = ThreeWayMerge.of(
                Map.of("spec", "a\n", "other", "x\n"), Map.of("spec", "by hand\n", "other", "x\n"), mined);

        assertThat(merge.conflicts()).containsExactly("spec");
        assertThat(merge.files()).isEqualTo(mined);
    }

    @Test
    void doesNotRemoveWhatAPersonEdited() {
        assertThat(ThreeWayMerge.of(Map.of("role", "a\n"), Map.of("role", "by hand\n"), Map.of())
                        .conflicts())
                .containsExactly("role");
    }

    @Test
    void doesNotGuessWhatWasWrittenLast() {
        assertThat(ThreeWayMerge.of(null, Map.of("spec", "a\n"), Map.of("spec", "b\n"))
                        .conflicts())
                .containsExactly("spec");
    }
}
