package dev.pave.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StampTest {

    private static final Instant NEWEST = Instant.parse("2026-03-15T12:00:00Z");

    private final Stamp stamp = new Stamp(NEWEST.toEpochMilli() * 1000);

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "2026-03-01T10:00:00.123+01:00~2026-03-01T09:00:00.123Z",
                "2026-03-01T10:00:00,5-0530~2026-03-01T15:30:00.500Z",
                "2026-03-01T10:00:00.123456789Z~2026-03-01T10:00:00.123456Z",
                "2026-03-01 10:00:00 +0200~2026-03-01T08:00:00Z",
                "2026-03-01 10:00:00.25 CEST~2026-03-01T08:00:00.250Z",
                "2026-03-01 10:00~2026-03-01T10:00:00Z",
                "2026/03/01 10:00:00~2026-03-01T10:00:00Z",
                "2026.03.01 10:00:00~2026-03-01T10:00:00Z",
                "20260301-10:00:00:120~2026-03-01T10:00:00.120Z",
                "20260301T100000Z~2026-03-01T10:00:00Z",
                "260301 100000~2026-03-01T10:00:00Z",
                "26/03/01 10:00:00~2026-03-01T10:00:00Z",
                "03/17/2026 10:00:00 PM~2026-03-17T22:00:00Z",
                "17/03/2026 10:00:00~2026-03-17T10:00:00Z",
                "05/Mar/2026:14:53:59 +0100~2026-03-05T13:53:59Z",
                "05-Mar-2026 14:53:59.5~2026-03-05T14:53:59.500Z",
                "05 Mar 2026 14:53:59~2026-03-05T14:53:59Z",
                "05Mar2026 14:53:59.5~2026-03-05T14:53:59.500Z",
                "05-MAR-2026 14:53:59~2026-03-05T14:53:59Z",
                "5-Mar-2026::14:53:59~2026-03-05T14:53:59Z",
                "05.03.2026 14:53:59 MESZ~2026-03-05T12:53:59Z",
                "05.03.2026 14:53:59~2026-03-05T14:53:59Z",
                "Mar  1 10:00:00~2026-03-01T10:00:00Z",
                "Dec 31 23:59:59~2025-12-31T23:59:59Z",
                "Mar 01, 2026 12:00:00 AM~2026-03-01T00:00:00Z",
                "Sun Mar  1 10:00:00 2026~2026-03-01T10:00:00Z",
                "Sun Mar  1 10:00:00 EST 2026~2026-03-01T15:00:00Z",
                "Sun, 01 Mar 2026 10:00:00 GMT~2026-03-01T10:00:00Z",
                "E0301 10:00:00.000007~2026-03-01T10:00:00.000007Z",
                "W20260301 10:00:00.5~2026-03-01T10:00:00.500Z",
                "W260301 10:00:00.5~2026-03-01T10:00:00.500Z",
                "0301/100000.250~2026-03-01T10:00:00.250Z",
                "03-01|10:00:00.811~2026-03-01T10:00:00.811Z",
                "2026.03.01-10.00.00:811~2026-03-01T10:00:00.811Z",
                "3/1/26 10:00:00:811 CET~2026-03-01T09:00:00.811Z",
                "03-01 10:00:00.811~2026-03-01T10:00:00.811Z",
                "1772359200~2026-03-01T10:00:00Z",
                "1772359200.25~2026-03-01T10:00:00.250Z",
                "1772359200123~2026-03-01T10:00:00.123Z",
                "1772359200123456~2026-03-01T10:00:00.123456Z",
                "1772359200123456789~2026-03-01T10:00:00.123456Z"
            })
    void readsAllFormsWithTheirZones(String text, Instant expected) {
        String line = text + " INFO saved 7";

        assertThat(stamp.at(line, 0)).isTrue();
        assertThat(stamp.end()).isEqualTo(text.length());
        assertThat(stamp.micros()).isEqualTo(expected.getEpochSecond() * 1_000_000 + expected.getNano() / 1000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7",
                "10.0.0.1:8080",
                "2026-13-01T10:00:00Z",
                "2026-03-01",
                "Mar",
                "March winds",
                "Mon 7",
                "99:99:99",
                "E0301",
                "12/34/56 10:00:00",
                "17723592001",
                "2026-02-30T10:00:00Z",
                "ERROR 7",
                "10:00"
            })
    void whatIsNoTimeIsNone(String text) {
        assertThat(stamp.at(text, 0)).isFalse();
    }

    @Test
    void aTimeOfDayHasNoDate() {
        assertThat(stamp.at("10:00:00.123 [main]", 0)).isTrue();
        assertThat(stamp.end()).isEqualTo(12);
        assertThat(stamp.micros()).isEqualTo(Long.MIN_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"000007: *Mar  5 14:53:59.5: up", ".Mar  5 14:53:59.5: up"})
    void aClockThatNobodySetIsMarked(String line) {
        assertThat(stamp.before(line, line.length())).isTrue();
        assertThat(stamp.micros())
                .isEqualTo(Instant.parse("2026-03-05T14:53:59.5Z").toEpochMilli() * 1000);
    }

    @Test
    void aPointWithinAWordMarksNoTime() {
        stamp.before("v1.Mar 5 14:53:59", 17);

        assertThat(stamp.micros()).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void theFirstWithADateCounts() {
        String line = "10:00:00 alpha [01/Mar/2026:10:00:00 +0000] and 2025-01-01T00:00:00Z";

        assertThat(stamp.before(line, line.length())).isTrue();
        assertThat(stamp.micros())
                .isEqualTo(Instant.parse("2026-03-01T10:00:00Z").toEpochMilli() * 1000);
    }
}
