package dev.pave.mine.files.predict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.Action;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CautionTest {

    private final Caution caution = new Caution();

    private void commit(Action action, int hits, int misses) {
        List<Scored> commit = new ArrayList<>();
        for (int i = 0; i < hits + misses; i++) {
            double said = caution.said(action, 0.8);
            commit.add(new Scored("a", new Prediction("b" + i, action, 0.8, said, null, null), i < hits));
        }
        caution.learn(commit);
    }

    @Test
    void claimsLessWhereConfidentStatementsCameTrueTooSeldom() {
        commit(Action.CREATE, 0, 2);

        assertThat(caution.said(Action.CREATE, 0.8)).isLessThan(0.79).isGreaterThan(0.75);
        assertThat(caution.said(Action.EDIT, 0.8)).isEqualTo(0.8);
    }

    @Test
    void staysWithinItsBoundAndComesBack() {
        for (int i = 0; i < 50; i++) {
            commit(Action.EDIT, 0, 5);
        }
        double least = caution.said(Action.EDIT, 0.8);
        assertThat(least).isGreaterThan(0.7);
        assertThat(caution.said(Action.EDIT, 0.95)).isGreaterThan(0.92);

        for (int i = 0; i < 50; i++) {
            commit(Action.EDIT, 5, 0);
        }
        assertThat(caution.said(Action.EDIT, 0.8)).isGreaterThan(least);
    }

    @Test
    void lowersEditsThatStayOutFurtherThanFiles() {
        for (int i = 0; i < 50; i++) {
            commit(Action.CREATE, 0, 3);
            commit(Action.EDIT, 0, 3);
        }

        assertThat(caution.said(Action.CREATE, 0.8)).isGreaterThan(0.75);
        assertThat(caution.said(Action.EDIT, 0.8)).isLessThan(0.75).isGreaterThan(0.7);
        assertThat(caution.said(Action.EDIT, 0.9)).isGreaterThan(0.75);
    }

    @Test
    void neverClaimsMoreThanIsThought() {
        for (int i = 0; i < 100; i++) {
            commit(Action.CREATE, 3, 0);
        }

        assertThat(caution.said(Action.CREATE, 0.8)).isEqualTo(0.8);
    }
}
