package dev.pave.pattern.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LcsTest {

    @Test
    void pairsWhatComesInTheSameOrder() {
        assertThat(Lcs.of(new int[] {1, 2, 3, 4}, new int[] {9, 2, 4, 8}))
                .containsExactly(new Lcs.Pair(1, 1), new Lcs.Pair(3, 2));
    }

    @Test
    void findsNothingInNothing() {
        assertThat(Lcs.of(new int[0], new int[] {1})).isEmpty();
        assertThat(Lcs.of(new int[] {1}, new int[0])).isEmpty();
    }

    @Test
    void isAsLongAsTheTextbookSaysAcrossWordLimits() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            int[] a =
                    random.ints(random.nextInt(150), 0, 1 + random.nextInt(20)).toArray();
            int[] b =
                    random.ints(random.nextInt(150), 0, 1 + random.nextInt(20)).toArray();

            List<Lcs.Pair> pairs = Lcs.of(a, b);

            assertThat(pairs).hasSize(longest(a, b));
            for (int i = 0; i < pairs.size(); i++) {
                assertThat(a[pairs.get(i).a()]).isEqualTo(b[pairs.get(i).b()]);
                if (i > 0) {
                    assertThat(pairs.get(i).a()).isGreaterThan(pairs.get(i - 1).a());
                    assertThat(pairs.get(i).b()).isGreaterThan(pairs.get(i - 1).b());
                }
            }
        }
    }

    private static int longest(int[] a, int[] b) {
        int[][] length = new int[a.length + 1][b.length + 1];
        for (int i = 1; i <= a.length; i++) {
            for (int j = 1; j <= b.length; j++) {
                length[i][j] =
                        a[i - 1] == b[j - 1] ? length[i - 1][j - 1] + 1 : Math.max(length[i - 1][j], length[i][j - 1]);
            }
        }
        return length[a.length][b.length];
    }
}
