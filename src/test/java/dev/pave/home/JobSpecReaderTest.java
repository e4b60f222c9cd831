package dev.pave.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobSpecReaderTest {

    @TempDir
    Path folder;

    private JobSpec read(String text) throws IOException {
        return JobSpecReader.read(Files.writeString(folder.resolve("own.yaml"), text));
    }

    @Test
    void readsAllKeys() throws IOException {
        JobSpec spec = read("""
                name: team
                sources:
                  repositories:
                    - path: .
                    - path: ../other
                  logs:
                    - path: logs/*.csv
                      format: csv
                      columns:
                        time: timeStamp
                        operation: [eventType, source]
                        parameters: [order]
                windows:
                  from: 30d
                  to: 2026-03-31
                until: v1.0
                mining:
                  half_life: 12
                reports:
                  keep: 3
                engine:
                  kind: spark
                  master: spark://host:7077
                """);

        assertThat(spec.name()).isEqualTo("team");
        assertThat(spec.repositories()).containsExactly(".", "../other");
        assertThat(spec.logs())
                .containsExactly(new JobSpec.LogSource(
                        "logs/*.csv",
                        "csv",
                        Map.of(
                                "time", List.of("timeStamp"),
                                "operation", List.of("eventType", "source"),
                                "parameters", List.of("order"))));
        assertThat(spec.from()).isEqualTo("30d");
        assertThat(spec.until()).isEqualTo("v1.0");
        assertThat(spec.halfLife()).isEqualTo(12);
        assertThat(spec.keepReports()).isEqualTo(3);
        assertThat(spec.engine()).isEqualTo(new EngineSpec("spark", "spark://host:7077", null));
    }

    @Test
    void hasDefaults() throws IOException {
        JobSpec spec = read("sources: {}\n");

        assertThat(spec.name()).isEqualTo("own");
        assertThat(spec.repositories()).isEmpty();
        assertThat(spec.halfLife()).isEqualTo(7.5);
        assertThat(spec.keepReports()).isEqualTo(30);
        assertThat(spec.engine()).isEqualTo(EngineSpec.LOCAL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sorces: {}|own.yaml:1: unknown key `sorces`",
                "mining: {half_life: soon}|half_life wants a number",
                "mining: {half_life: 0}|above 0",
                "reports: {keep: 0.5}|whole number",
                "sources: {repositories: .}|wants a list",
                "sources: {repositories: [{format: x}]}|unknown key `format`",
                "sources: {repositories: [{path: ''}]}|wants a `path`",
                "sources: {logs: [{path: a, columns: {operatoin: b}}]}|unknown key `operatoin`",
                "sources: {logs: [{path: a, columns: {time: b}}]}|wants an `operation`",
                "sources: {logs: [{path: a, columns: {operation: c, time: [b]}}]}|wants one value",
                "engine: {cluster: x}|unknown key `cluster`",
                "sources: 3|wants keys below it",
                "name: [a]|wants one value",
                "'- a'|wants keys such as",
                "'a: [b'|is no YAML"
            })
    void namesTheMistake(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(MistakesException.class)
                .hasMessageContaining(message);
    }

    @Test
    void saysWhatToDoWithoutAFile() {
        assertThatThrownBy(() -> JobSpecReader.read(folder.resolve("none.yaml")))
                .hasMessageContaining("pave init");
    }
}
