package dev.pave.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SideBySideTest {

    @Test
    void allAreDoneWhenItComesBack() {
        List<Integer> done = Collections.synchronizedList(new ArrayList<>());
        List<Runnable> works = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int number = i;
            works.add(() -> done.add(number));
        }
        SideBySide.each(works);

        assertThat(done).hasSize(20).doesNotHaveDuplicates();
        SideBySide.each(List.of());
    }

    @Test
    void whatFailsIsThrownAndNothingElseBegins() {
        AtomicInteger begun = new AtomicInteger();
        List<Runnable> works = new ArrayList<>();
        works.add(() -> {
            throw new IllegalStateException("the first");
        });
        for (int i = 0; i < 1000; i++) {
            works.add(() -> {
                begun.incrementAndGet();
                Thread.yield();
            });
        }
        assertThatThrownBy(() -> SideBySide.each(works)).hasMessage("the first");
        int atTheEnd = begun.get();

        assertThat(begun.get()).as("nobody works on").isEqualTo(atTheEnd);
    }
}
