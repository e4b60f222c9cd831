package dev.pave.mine.routines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FamiliesTest {

    private static Map<Integer, Integer> families(int... symbols) {
        SymbolSequence tape = new SymbolSequence(symbols, symbols, new int[] {0, symbols.length}, 10, false);
        return new Families(tape, Arrays.stream(symbols).distinct().toArray()).families();
    }

    private static boolean together(Map<Integer, Integer> families, int one, int other) {
        return families.get(one).equals(families.get(other));
    }

    @Test
    void knowsNoFamilyOfNothing() {
        assertThat(families()).isEmpty();
    }

    @Test
    void keepsApartWhatComesInAnyOrder() {
        Map<Integer, Integer> families = families(1, 2, 1, 2, 3, 4, 1, 2, 3, 4, 3, 4, 3, 4, 1, 2, 1, 2);
        assertThat(together(families, 1, 2)).isTrue();
        assertThat(together(families, 3, 4)).isTrue();
        assertThat(together(families, 1, 3)).isFalse();
    }

    @Test
    void keepsTogetherWhatMayBeLeftOutOrComesAgain() {
        Map<Integer, Integer> families = families(1, 2, 3, 3, 3, 1, 3, 1, 2, 3, 1, 3, 3);
        assertThat(together(families, 1, 2)).isTrue();
        assertThat(together(families, 1, 3)).isTrue();
    }

    @Test
    void keepsTogetherAlternatives() {
        Map<Integer, Integer> families = families(1, 2, 1, 2, 1, 3, 1, 3, 1, 2, 1, 3);
        assertThat(together(families, 2, 3)).isTrue();
    }
}
