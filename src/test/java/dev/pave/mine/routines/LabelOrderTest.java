package dev.pave.mine.routines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class LabelOrderTest {

    /** 400 labels, of which the n-th has the number that is given for n. */
    private static boolean ordered(IntUnaryOperator number) {
        LabelOrder order = new LabelOrder();
        for (int n = 0; n < 400; n++) {
            order.next("s", "field " + number.applyAsInt(n));
        }
        return order.isOrdered();
    }

    @Test
    void fieldsOfAFormComeInOrder() {
        assertThat(ordered(n -> n % 20)).isTrue();
    }

    @Test
    void fieldsComeInOrderAlsoWhereOneInTenIsDisturbed() {
        Random random = new Random(3);
        assertThat(ordered(n -> random.nextInt(10) == 0 ? random.nextInt(20) : n % 20))
                .isTrue();
    }

    @Test
    void customersComeInNoOrder() {
        Random random = new Random(3);
        assertThat(ordered(n -> random.nextInt(20))).isFalse();
    }

    @Test
    void rowsThatComeOnceTellNoOrder() {
        assertThat(ordered(n -> n)).isFalse();
    }

    @Test
    void whatComesAgainAtOnceTellsNothing() {
        Random random = new Random(3);
        int[] customer = new int[1];
        assertThat(ordered(n -> n % 5 == 0 ? customer[0] = random.nextInt(20) : customer[0]))
                .isFalse();
    }

    @Test
    void sessionsDoNotFollowOneAnother() {
        LabelOrder order = new LabelOrder();
        for (int n = 0; n < 200; n++) {
            order.next("one", "field " + n % 20);
            order.next("other", "field " + (n + 7) % 20);
        }
        assertThat(order.isOrdered()).isTrue();
    }
}
