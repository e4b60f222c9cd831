package dev.pave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** From recorded failures to categories, anti-patterns and candidates of kind recovery. */
class NightlyFailuresTest extends InAHome {

    /** A session a day: the test misses a module, it is installed, the test goes well. */
    private void writeDays(int from, int to) throws IOException {
        Files.createDirectories(folder.resolve("logs"));
        for (int day = from; day <= to; day++) {
            Files.writeString(
                    folder.resolve("logs/day%02d.jsonl".formatted(day)),
                    line(day, 1, "npm run lint", "success", 0, "")
                            + line(day, 2, "npm test", "failure", 1, "Error: Cannot find module 'left-pad'")
                            + line(day, 3, "ls", "success", 0, "")
                            + line(day, 4, "npm ci", "success", 0, "")
                            + line(day, 5, "npm test", "success", 0, ""));
        }
    }

    private static String line(int day, int n, String command, String outcome, int exit, String message) {
        return ("{\"execution_id\":\"d%d-%d\",\"session_id\":\"shell\",\"started_at\":\"2026-03-%02dT08:%02d:00Z\","
                        + "\"duration_ms\":10,\"operation\":\"%s\",\"raw\":\"%s\",\"outcome\":\"%s\",\"exit_code\":%d,"
                        + "\"message\":\"%s\"}\n")
                .formatted(day, n, day, n, command, command, outcome, exit, message);
    }

    private CommandLineRun nightly() {
        CommandLineRun run = at("--json", "nightly", "--logs", folder + "/logs/*.jsonl");
        assertThat(run.code).as(run.err).isZero();
        return run;
    }

    @Test
    void tellsEachFailureAndKnowsWhatOvercameIt() throws IOException {
        writeDays(1, 4);

        nightly();

        assertThat(query("SELECT count(*), min(category), min(signature), min(seq) FROM failures"))
                .contains("4,dependency_resolution,dependency_resolution: Error: Cannot find module 'left-pad',2");
        assertThat(query("SELECT guard, occurrences, severity, fix, fix_attempts, fix_successes FROM anti_patterns"))
                .contains("failure,4,warning,npm ci,4,4");
        assertThat(query("SELECT status, support, hits, signature FROM pattern_candidates WHERE kind = 'recovery'"))
                .contains(
                        "candidate,4,3,recovery:dependency_resolution: Error: Cannot find module 'left-pad' => npm ci");
        Path log = Files.writeString(folder.resolve("new.log"), "Error: Cannot find module 'left-pad'\n");
        assertThat(at("classify", "--propose", log.toString()).out)
                .contains("0.83  npm ci  (it helped 4 of 4 times; needs the network)");
        assertThat(query("SELECT count(DISTINCT source_id), min(first_seq), max(last_seq) FROM occurrences "
                        + "JOIN pattern_candidates USING (pattern_id) WHERE kind = 'recovery'"))
                .contains("4,2,5");
    }

    @Test
    void doesNothingAnewWhereNothingIsNew() throws IOException {
        writeDays(1, 3);
        nightly();
        String before = query("SELECT * FROM anti_patterns");

        assertThat(nightly().err).doesNotContain("tell failures", "mine recoveries");
        assertThat(query("SELECT * FROM anti_patterns")).isEqualTo(before);

        writeDays(4, 5);
        assertThat(nightly().err).contains("tell failures");
        assertThat(query("SELECT occurrences FROM anti_patterns")).contains("5");
        assertThat(query("SELECT count(*) FROM failures")).contains("5");
    }

    @Test
    void tellsAnewWhenTheFormsChange() throws IOException {
        writeDays(1, 3);
        nightly();
        Files.writeString(
                home.resolve("rules/failures.yaml"),
                "categories: {pad: no pad}\nforms:\n  - {name: pad, category: pad, contains: left-pad}\n");

        nightly();

        assertThat(query("SELECT DISTINCT category FROM failures"))
                .contains("pad")
                .doesNotContain("dependency");
    }

    @Test
    void callsFlakyWhatARetryOvercomes() throws IOException {
        Files.createDirectories(folder.resolve("logs"));
        for (int day = 1; day <= 4; day++) {
            Files.writeString(
                    folder.resolve("logs/day%02d.jsonl".formatted(day)),
                    line(day, 1, "npm test", "failure", 1, "AssertionError: too slow")
                            + line(day, 2, "npm test", "success", 0, ""));
        }

        nightly();

        assertThat(query("SELECT fix, evidence->>'flaky' AS flaky, evidence->>'retries' AS retries FROM anti_patterns"))
                .contains(",true,4");
        assertThat(query("SELECT count(*) FROM pattern_candidates WHERE kind = 'recovery'"))
                .contains("0");
    }
}
