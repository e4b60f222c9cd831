package dev.pave.mine.routines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DecoderTest {

    private static SymbolSequence tape(int... symbols) {
        int[] origin = new int[symbols.length];
        for (int i = 0; i < origin.length; i++) {
            origin[i] = i;
        }
        return new SymbolSequence(symbols, origin, new int[] {0, symbols.length}, 6, false);
    }

    private static int[] decoded(SymbolSequence tape) {
        double[] even = {0.01, 0.2, 0.2, 0.2, 0.2, 0.19};
        return new Decoder(Profile.of(new int[] {1, 2, 3}, false), even).decode(tape);
    }

    @Test
    void tellsTheStepOfEachEvent() {
        assertThat(decoded(tape(1, 2, 3, 1, 2, 3))).containsExactly(0, 1, 2, 0, 1, 2);
    }

    @Test
    void leavesOutWhatBelongsToNoStep() {
        int[] path = decoded(tape(1, 2, 3, 1, 2, 5, 3, 1, 2, 3));
        assertThat(path[5]).isLessThan(Decoder.OUTSIDE);
        assertThat(path[6]).isEqualTo(2);
    }

    @Test
    void goesOnPastTheEndOfABlock() {
        int[] symbols = new int[30_000];
        for (int i = 0; i < symbols.length; i++) {
            symbols[i] = 1 + i % 3;
        }
        int[] path = decoded(tape(symbols));
        for (int i = 0; i < path.length; i++) {
            assertThat(path[i]).isEqualTo(i % 3);
        }
    }
}
