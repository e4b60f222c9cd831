package dev.pave.ingest.log.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class W3cFormatTest {

    @TempDir
    Path folder;

    @Test
    void anAnswerOf500FailsAndANumberElsewhereDoesNot() {
        ReadLines read = ReadLines.of(
                folder,
                "#Software: Microsoft Internet Information Services 10.0",
                "#Fields: date time cs-method cs-uri-stem cs-uri-query cs-username sc-status sc-bytes time-taken",
                "2026-05-04 10:00:00 GET /cart - - 200 500 12",
                "2026-05-04 10:00:01 POST /orders fast=1 ada 500 17 1500",
                "2026-05-04 10:00:02 GET /orders/500 - - 404 17 3");

        assertThat(read.format).isEqualTo("w3c");
        assertThat(read.rows())
                .containsExactly("unknown GET /cart", "failure POST /orders?fast=1", "unknown GET /orders/500");
        assertThat(read.events).extracting(event -> event.durationMs).containsExactly(12L, 1500L, 3L);
        assertThat(read.events).extracting(event -> event.actor).containsExactly(null, "ada", null);
        assertThat(read.times()).extracting(Object::toString).startsWith("2026-05-04T10:00:00Z");
    }

    @Test
    void fieldsMayBeNamedAnewAndAreSecondsAndQuotedOutsideOfIis() {
        ReadLines read = ReadLines.of(
                folder,
                "#Version: 1.0",
                "#Fields: date\ttime\tcs-method\tcs-uri-stem\tsc-status\ttime-taken",
                "2026-05-04\t10:00:00\tGET\t/a.js\t502\t0.125",
                "#Fields: time date sc-status cs(User-Agent) cs-uri cs-method",
                "10:00:05 2026-05-04 200 \"Mozilla 5.0 (X11)\" /b.js GET",
                "10:00:06 2026-05-04 200 /c.js GET");

        assertThat(read.rows()).containsExactly("failure GET /a.js", "unknown GET /b.js");
        assertThat(read.events.get(0).durationMs).isEqualTo(125);
        assertThat(read.rejects).containsExactly("10:00:06 2026-05-04 200 /c.js GET");
    }

    @Test
    void whatIsNoWebServersIsAllButItsTime() {
        ReadLines read = ReadLines.of(
                folder,
                "#Version: 1.5",
                "#Fields: date time action protocol src-ip dst-ip size",
                "",
                "2026-05-04 10:00:00 DROP TCP 192.0.2.1 192.0.2.9 -");

        assertThat(read.rows()).containsExactly("unknown DROP TCP 192.0.2.1 192.0.2.9");
    }
}
