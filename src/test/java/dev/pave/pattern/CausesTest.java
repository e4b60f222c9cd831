package dev.pave.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class CausesTest {

    @Test
    void theFailureComesFirstAndThenWhatItComesFrom() {
        IOException root = new IOException("no");
        UncheckedIOException middle = new UncheckedIOException(root);
        IllegalStateException outer = new IllegalStateException(middle);

        assertThat(Causes.of(outer)).containsExactly(outer, middle, root);
        assertThat(Causes.isIn(outer, IOException.class)).isTrue();
        assertThat(Causes.isIn(middle, IllegalStateException.class)).isFalse();
    }

    @Test
    void aCircleHasAnEnd() {
        Exception one = new Exception("one");
        Exception two = new Exception("two", one);
        one.initCause(two);

        assertThat(Causes.of(two)).hasSize(20);
        assertThat(Causes.isIn(two, IOException.class)).isFalse();
    }
}
