package dev.pave.ingest.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SessionCountersTest {

    private static byte[] name(String session) {
        return session.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void goesOnInEachOfManySessions() {
        SessionCounters counters = new SessionCounters();
        for (int i = 0; i < 10_000; i++) {
            counters.set(name("session-" + i), i);
        }

        for (int i = 0; i < 10_000; i++) {
            assertThat(counters.next(name("session-" + i))).isEqualTo(i + 1);
        }
    }

    @Test
    void countsFromOne() {
        SessionCounters counters = new SessionCounters();

        assertThat(counters.next(name("a"))).isEqualTo(1);
        assertThat(counters.next(name("a"))).isEqualTo(2);
        assertThat(counters.next(name("b"))).isEqualTo(1);
    }
}
