package dev.pave.ingest.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class UntilTest {

    @Test
    void isTheBranchsEndWhenNothingIsSaid() {
        assertThat(Until.parse(null)).isEqualTo(Until.HEAD);
        assertThat(Until.parse(" ")).isEqualTo(Until.HEAD);
    }

    @Test
    void takesADayToItsLastSecond() {
        assertThat(Until.parse("2026-11-24").before()).isEqualTo(Instant.parse("2026-11-24T23:59:59Z"));
    }

    @Test
    void takesATimeWithItsZone() {
        assertThat(Until.parse("2026-11-24T12:00:00+01:00").before()).isEqualTo(Instant.parse("2026-11-24T11:00:00Z"));
    }

    @Test
    void takesAllElseForARevision() {
        assertThat(Until.parse("v1.0~3")).isEqualTo(new Until("v1.0~3", null));
        assertThat(Until.parse("2026-13-01").revision()).isEqualTo("2026-13-01");
    }
}
