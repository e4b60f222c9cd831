package dev.pave.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ByteSearchTest {

    private static final byte[] ODD = {0, 1, '\n', '\n' + 1, '\u001b', '#', '^', 'a', 127, -128, -1};

    /** Against the plain loop, over bytes that stand beside each other in the worst order, from any place to any place. */
    @Test
    void findsWhatALoopFinds() {
        Random random = new Random(11);
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = new byte[random.nextInt(40)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = random.nextInt(4) == 0 ? ODD[random.nextInt(ODD.length)] : (byte) 'x';
            }
            int to = random.nextInt(bytes.length + 1);
            int from = random.nextInt(to + 1);
            byte sought = ODD[random.nextInt(ODD.length)];
            int first = -1;
            for (int i = to - 1; i >= from; i--) {
                first = bytes[i] == sought ? i : first;
            }
            assertThat(ByteSearch.indexOf(sought, bytes, from, to)).isEqualTo(first);
        }
    }
}
