package dev.pave.ingest.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SessionCountersTest {

    @Test
    void goesOnInEachOfManySessions() {
        var counters = new SessionCounters();
        for (var i = 0; i < 10_000; i++) {
            counters.set("session-" + i, i);
        }

        for (var i = 0; i < 10_000; i++) {
            assertThat(counters.next("session-" + i)).isEqualTo(i + 1);
        }
    }

    @Test
    void countsFromOne() {
        var counters = new SessionCounters();

        assertThat(counters.next("a")).isEqualTo(1);
        assertThat(counters.next("a")).isEqualTo(2);
        assertThat(counters.next("b")).isEqualTo(1);
    }
}
