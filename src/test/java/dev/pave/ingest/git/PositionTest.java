package dev.pave.ingest.git;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PositionTest {

    @Test
    void isReadAgainAsItWasWritten() {
        Position position = new Position("aa", "bb", 7, 3, "cc");

        assertThat(Position.parse(position.text())).isEqualTo(position);
        assertThat(Position.parse(Position.NOTHING.text())).isEqualTo(Position.NOTHING);
    }

    @Test
    void countsOnWhenATargetIsReached() {
        Position reached = Position.NOTHING.towards("aa").advanced(5, "x").reached();

        assertThat(reached).isEqualTo(new Position("aa", null, 5, 0, null));
        assertThat(reached.towards("bb").advanced(2, "y").seq()).isEqualTo(7);
    }
}
