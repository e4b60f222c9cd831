package dev.pave.store.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class OffsetsTest {

    @Test
    void keepsNumbersNearAndFarAndNone() {
        long[] numbers = {
            7, 8, Offsets.NONE, 7L + Integer.MAX_VALUE, 8L + Integer.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE + 1, 7
        };
        Offsets offsets = new Offsets(numbers.length);

        for (int i = 0; i < numbers.length; i++) {
            offsets.add(i == 0, numbers[i]);
        }

        for (int i = 0; i < numbers.length; i++) {
            assertThat(offsets.get(0, i)).isEqualTo(numbers[i]);
        }
    }

    @Test
    void countsEachStretchFromItsFirst() {
        Random random = new Random(3);
        int size = 5_000;
        long[] numbers = new long[size];
        int[] stretches = new int[size];
        Offsets offsets = new Offsets(size);
        for (int i = 0, stretch = -1; i < size; i++) {
            boolean first = i == 0 || random.nextInt(7) == 0;
            stretches[i] = first ? ++stretch : stretch;
            numbers[i] = random.nextInt(9) == 0 ? Offsets.NONE : random.nextLong() >> random.nextInt(64);
            offsets.add(first, numbers[i]);
        }

        for (int i = 0; i < size; i++) {
            assertThat(offsets.get(stretches[i], i)).isEqualTo(numbers[i]);
        }
    }
}
