package dev.pave.ingest.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pave.ingest.log.format.LogEvent;
import dev.pave.ingest.log.format.Sink;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelayTest {

    /** Keeps what it is given, in its order. */
    private static final class Kept implements Sink {
        final List<String> all = new ArrayList<>();

        @Override
        public void execution(LogEvent draft) {
            all.add(draft.text);
        }

        @Override
        public void reject(long line, long offset, String reason, String excerpt) {
            all.add("rejected " + line);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 511, 512, 513, 20_000})
    void allComesInItsOrder(int count) {
        Kept kept = new Kept();
        List<String> given = new ArrayList<>();

        try (Relay relay = new Relay(kept)) {
            for (int i = 0; i < count; i++) {
                if (i % 7 == 3) {
                    relay.reject(i, 0, "", "");
                    given.add("rejected " + i);
                } else {
                    relay.execution(new LogEvent(":" + i, "s").operation("step " + i));
                    given.add("step " + i);
                }
            }
            relay.end();
        }

        assertThat(kept.all).isEqualTo(given);
    }

    @Test
    void whatTheSinkThrowsIsThrownToWhoReads() {
        Sink broken = new Sink() {
            @Override
            public void execution(LogEvent draft) {
                if (draft.line == 700) {
                    throw new IllegalArgumentException("line 700");
                }
            }

            @Override
            public void reject(long line, long offset, String reason, String excerpt) {}
        };

        assertThatThrownBy(() -> {
                    try (Relay relay = new Relay(broken)) {
                        for (int i = 0; i < 1000; i++) {
                            relay.execution(new LogEvent(":" + i, "s").line(i));
                        }
                        relay.end();
                    }
                })
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("line 700");
    }
}
