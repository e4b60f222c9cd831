package dev.pave.ingest.log.format.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.ingest.log.LogReading;
import dev.pave.ingest.log.LogTestCase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What runners of jobs print: steps, commands, how they ended, how long they took. */
class RunnerFormatsTest extends LogTestCase {

    private static final List<String> GITLAB = List.of(
            "\u001b[0KRunning with gitlab-runner 16.3.0 (8ec04662)\u001b[0;m",
            "\u001b[0K  on blue-1 zbF4, system ID: s_18\u001b[0;m",
            "section_start:1694763179:prepare_executor\r\u001b[0K\u001b[0K\u001b[36;1mPreparing the \"docker\" executor\u001b[0;m\u001b[0;m",
            "\u001b[0KUsing Docker executor with image node:20 ...\u001b[0;m",
            "section_end:1694763181:prepare_executor\r\u001b[0Ksection_start:1694763181:prepare_script\r\u001b[0K\u001b[0K\u001b[36;1mPreparing environment\u001b[0;m\u001b[0;m",
            "Running on runner-zbf4...",
            "section_end:1694763182:prepare_script\r\u001b[0Ksection_start:1694763182:get_sources\r\u001b[0K\u001b[0K\u001b[36;1mGetting source from Git repository\u001b[0;m\u001b[0;m",
            "\u001b[32;1mFetching changes with git depth set to 20...\u001b[0;m",
            "Reinitialized existing Git repository in /builds/x/.git/",
            "\u001b[32;1mSkipping Git submodules setup\u001b[0;m",
            "section_end:1694763184:get_sources\r\u001b[0Ksection_start:1694763184:step_script\r\u001b[0K\u001b[0K\u001b[36;1mExecuting \"step_script\" stage of the job script\u001b[0;m\u001b[0;m",
            "\u001b[32;1m$ npm ci\u001b[0;m",
            "added 10 packages",
            "\u001b[0Ksection_start:1694763190:mine[collapsed=true]\r\u001b[0Kown header",
            "\u001b[32;1m$ npm run lint\u001b[0;m",
            "ok",
            "\u001b[0Ksection_end:1694763195:mine\r\u001b[0K",
            "\u001b[32;1m$ npm test\u001b[0;m",
            "Tests: 1 failed, 3 passed",
            "section_end:1694763209:step_script\r\u001b[0Ksection_start:1694763209:after_script\r\u001b[0K\u001b[0K\u001b[36;1mRunning after_script\u001b[0;m\u001b[0;m",
            "\u001b[32;1m$ cat log.txt\u001b[0;m",
            "x",
            "section_end:1694763210:after_script\r\u001b[0Ksection_start:1694763210:cleanup_file_variables\r\u001b[0K\u001b[0K\u001b[36;1mCleaning up project directory and file based variables\u001b[0;m\u001b[0;m",
            "section_end:1694763211:cleanup_file_variables\r\u001b[0K\u001b[31;1mERROR: Job failed: exit code 1",
            "\u001b[0;m");

    private static final List<String> JENKINS = List.of(
            "Started by user Bea",
            "[Pipeline] Start of Pipeline",
            "[Pipeline] node",
            "Running on agent-1 in /var/jenkins/workspace/shop",
            "[Pipeline] {",
            "[Pipeline] stage",
            "[Pipeline] { (Checkout)",
            "[Pipeline] checkout",
            "Selected Git installation does not exist. Using Default",
            " > git fetch --tags",
            "[Pipeline] }",
            "[Pipeline] // stage",
            "[Pipeline] stage",
            "[Pipeline] { (Build)",
            "[Pipeline] sh",
            "+ npm ci",
            "added 12 packages",
            "+ npm run build",
            "built",
            "[Pipeline] sh",
            "+ npm test",
            "Tests: 1 failed, 3 passed",
            "[Pipeline] }",
            "[Pipeline] // stage",
            "[Pipeline] stage",
            "[Pipeline] { (Deploy)",
            "Stage \"Deploy\" skipped due to earlier failure(s)",
            "[Pipeline] }",
            "[Pipeline] // stage",
            "[Pipeline] stage",
            "[Pipeline] { (Declarative: Post Actions)",
            "[Pipeline] junit",
            "Recording test results",
            "[Pipeline] sh",
            "+ echo bye",
            "bye",
            "[Pipeline] }",
            "[Pipeline] // stage",
            "[Pipeline] }",
            "[Pipeline] // node",
            "[Pipeline] End of Pipeline",
            "ERROR: script returned exit code 1",
            "Finished: FAILURE");

    private LogReading read(String name, String format, List<String> lines) {
        LogReading reading = logs.ingest(logs.write(name, String.join("\n", lines) + "\n"));
        assertThat(reading.refusal()).isNull();
        assertThat(reading.format()).isEqualTo(format);
        assertThat(reading.rejected()).isZero();
        assertThat(logs.rows("SELECT count(*) FROM execution_logs GROUP BY session_id, seq HAVING count(*) > 1"))
                .isEmpty();
        return reading;
    }

    private List<String> column(String columns) {
        return logs.rows("SELECT " + columns + " FROM execution_logs ORDER BY rowid");
    }

    private static List<String> stamped(List<String> lines, String format) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> format.formatted(i % 60) + lines.get(i))
                .toList();
    }

    @Test
    void groupsThatAProgramPrintsAreOutputOfItsStep() {
        List<String> lines = new ArrayList<>();
        for (String step : List.of("Build", "UNKNOWN STEP")) {
            for (String line : List.of(
                    "01 ##[group]Run make all",
                    "01 \u001b[36;1mmake all\u001b[0m",
                    "01 shell: /usr/bin/bash -e {0}",
                    "01 ##[endgroup]",
                    "02 ##[group]Run fast tests",
                    "03 fine",
                    "04 ##[endgroup]",
                    "20 ##[error]Process completed with exit code 2.")) {
                lines.add(step.charAt(0) + "\t" + step + "\t2026-03-01T10:00:" + line.replaceFirst(" ", ".0Z "));
            }
        }
        read("run.log", "github-actions", lines);

        assertThat(column("session_id, operation, outcome, exit_code, duration_ms"))
                .containsExactly("B|make all|failure|2|19000", "U|make all|failure|2|19000");
    }

    @Test
    void anAnnotationIsNoFailureOfACommandButOneOfAnAction() {
        read(
                "job.log",
                "github-actions",
                List.of(
                        "2026-03-01T10:00:00.0Z Current runner version: '2.328.0'",
                        "2026-03-01T10:00:01.0Z ##[group]Run npx eslint .",
                        "2026-03-01T10:00:01.0Z shell: /usr/bin/bash -e {0}",
                        "2026-03-01T10:00:01.0Z ##[endgroup]",
                        "2026-03-01T10:00:02.0Z ##[error]src/a.js: 'x' is never used",
                        "2026-03-01T10:00:03.0Z 1 warning",
                        "2026-03-01T10:00:04.0Z ##[group]Run actions/upload-artifact@v4",
                        "2026-03-01T10:00:04.0Z ##[endgroup]",
                        "2026-03-01T10:00:05.0Z ##[error]No files were found",
                        "2026-03-01T10:00:06.0Z ##[group]Run sleep 99",
                        "2026-03-01T10:00:06.0Z shell: /usr/bin/bash -e {0}",
                        "2026-03-01T10:00:06.0Z ##[endgroup]",
                        "2026-03-01T10:01:06.0Z ##[error]The operation was canceled.",
                        "2026-03-01T10:01:07.0Z Post job cleanup."));

        assertThat(column("operation, outcome, duration_ms"))
                .containsExactly(
                        "Set up job|success|0",
                        "npx eslint {path}|success|2000",
                        "uses actions/upload-artifact|failure|1000",
                        "sleep {number}|failure|60000",
                        "Post job cleanup.|success|0");
    }

    @Test
    void gitLabByItsSections() {
        read("job.log", "gitlab", GITLAB);

        assertThat(column("operation, outcome, exit_code, duration_ms").subList(1, 9))
                .containsExactly(
                        "Preparing the \"docker\" executor|success|null|2000",
                        "Preparing environment|success|null|1000",
                        "Getting source from Git repository|success|null|2000",
                        "npm ci|success|null|6000",
                        "npm run lint|success|null|5000",
                        "npm test|failure|1|14000",
                        "cat {path}|success|null|1000",
                        "Cleaning up project directory and file based variables|success|null|1000");
    }

    @Test
    void gitLabWithATimeInEachLine() {
        read("job.log", "gitlab", stamped(GITLAB, "2026-03-01T10:00:%02d.500000Z 01O "));

        assertThat(column("operation, outcome, exit_code, started_at").subList(4, 7))
                .containsExactly(
                        "npm ci|success|null|2026-03-01 10:00:11.5",
                        "npm run lint|success|null|2026-03-01 10:00:14.5",
                        "npm test|failure|1|2026-03-01 10:00:17.5");
    }

    @Test
    void aGitLabJobThatSucceededHasNoFailure() {
        List<String> lines = new ArrayList<>(GITLAB);
        lines.set(lines.size() - 2, "\u001b[32;1mJob succeeded\u001b[0;m");
        read("job.log", "gitlab", lines);

        assertThat(column("DISTINCT outcome")).containsExactly("success");
    }

    @Test
    void jenkinsBlamesTheLastStepBeforeOthersWereSkipped() {
        read("console.log", "jenkins", JENKINS);

        assertThat(column("operation, outcome, exit_code").subList(1, 7))
                .containsExactly(
                        "checkout|success|null",
                        "npm ci|success|null",
                        "npm run build|success|null",
                        "npm test|failure|1",
                        "junit|success|null",
                        "echo {name}|success|null");
    }

    @Test
    void jenkinsSaysThatTheMachineOfAStepWasLost() {
        List<String> build = List.of(
                "[Pipeline] sh",
                "+ mvn verify",
                "[INFO] Running stock.ShelfTest",
                "Cannot contact blue-3: java.lang.InterruptedException",
                "[INFO] Running stock.BoxTest",
                "[Pipeline] }",
                "[Pipeline] End of Pipeline");
        List<String> lost = new ArrayList<>(build);
        lost.addAll(List.of("Agent was removed", "ERROR: Agent blue-3 was deleted; cancelling node body"));
        lost.add("Finished: ABORTED");
        read("lost.log", "jenkins", lost);
        assertThat(column("operation, outcome, message"))
                .containsExactly("mvn verify|failure|Cannot contact blue-3: java.lang.InterruptedException");

        List<String> back = new ArrayList<>(build);
        back.addAll(List.of("ERROR: script returned exit code 2", "Finished: FAILURE"));
        read("back.log", "jenkins", back);
        assertThat(column("exit_code, message")).contains("2|ERROR: script returned exit code 2");
    }

    @Test
    void jenkinsSaysHowItEndedBehindWhatHasNoEndOfLine() {
        read(
                "end.log",
                "jenkins",
                List.of("Started by user a", "[w] $ /bin/sh -xe /tmp/j.sh", "+ ./area", "Give b: 7 Finished: FAILURE"));
        assertThat(column("outcome")).endsWith("failure");
        read(
                "open.log",
                "jenkins",
                List.of(
                        "Started by user a",
                        "[w] $ /bin/sh -xe /tmp/j.sh",
                        "+ ./wait",
                        "x Finished: SUCCESS",
                        "+ ./go"));
        assertThat(column("outcome")).endsWith("unknown");
    }

    @Test
    void jenkinsWithTheTimestampersTimes() {
        read("day.log", "jenkins", stamped(JENKINS, "23:59:%02d  "));
        assertThat(column("operation, started_at, duration_ms")).contains("npm ci|null|3000");

        read("iso.log", "jenkins", stamped(JENKINS, "[2026-03-01T10:00:%02d.500Z] "));
        assertThat(column("operation, started_at, duration_ms")).contains("npm ci|2026-03-01 10:00:14.5|3000");
    }

    @Test
    void jenkinsWithoutAPipeline() {
        read(
                "free.log",
                "jenkins",
                List.of(
                        "Started by timer",
                        "Building in workspace /var/lib/jenkins/workspace/shop",
                        "[shop] $ /bin/sh -xe /tmp/jenkins8812.sh",
                        "+ make clean",
                        "+ make all",
                        "make: *** [all] Error 2",
                        "Build step 'Execute shell' marked build as failure",
                        "Finished: FAILURE"));

        assertThat(column("operation, outcome").subList(1, 3))
                .containsExactly("make clean|success", "make all|failure");
    }

    @Test
    void jenkinsBlamesTheBranchThatFailed() {
        read(
                "branches.log",
                "jenkins",
                List.of(
                        "Started by user x",
                        "[Pipeline] Start of Pipeline",
                        "[Pipeline] node",
                        "[Pipeline] {",
                        "[Pipeline] parallel",
                        "[Pipeline] { (Branch: unit)",
                        "[Pipeline] { (Branch: lint)",
                        "[Pipeline] sh",
                        "[Pipeline] sh",
                        "[unit] + npm test",
                        "[lint] + npm run lint",
                        "[unit] 1 failing",
                        "[Pipeline] }",
                        "Failed in branch unit",
                        "[Pipeline] bat",
                        "",
                        "C:\\ws\\shop>npm run e2e ",
                        "[Pipeline] }",
                        "[Pipeline] }",
                        "[Pipeline] End of Pipeline",
                        "ERROR: script returned exit code 3",
                        "Finished: FAILURE"));

        assertThat(column("operation, outcome, exit_code").subList(1, 4))
                .containsExactly("npm test|failure|3", "npm run lint|success|null", "npm run e2e|success|null");
    }

    @Test
    void actInJson() {
        String line =
                "{\"dryrun\":false,\"job\":\"CI/%s\",\"jobID\":\"x\",\"level\":\"info\",\"msg\":\"%s\",%s\"time\":\"2026-03-01T10:00:0%dZ\"}";
        read(
                "act.json",
                "act",
                List.of(
                        "{\"level\":\"info\",\"msg\":\"Using docker host\",\"time\":\"2026-03-01T10:00:00Z\"}",
                        line.formatted("a", "\u2b50 Run Main npm test", "", 1),
                        line.formatted("b", "\u2b50 Run Main make", "", 2),
                        line.formatted("a", "  \u2705  Success - Main quoted\\n", "\"raw_output\":true,", 3),
                        line.formatted("b", "  \u2705  Success - Main make", "\"executionTime\":1500000000,", 4),
                        line.formatted("a", "  \u274c  Failure - Main npm test", "\"executionTime\":2000000000,", 5)));

        assertThat(column("session_id, operation, outcome, duration_ms, started_at::TIME"))
                .containsExactly("CI/a|npm test|failure|2000|10:00:01", "CI/b|make|success|1500|10:00:02");
    }

    @Test
    void actWithJobsSideBySide() {
        read(
                "act.log",
                "act",
                List.of(
                        "INFO[0000] Using docker host 'unix:///var/run/docker.sock', and daemon socket 'unix:///var/run/docker.sock'",
                        "[CI/test] ⭐ Run Set up job",
                        "[CI/test] 🚀  Start image=node:18-alpine",
                        "[CI/test]   ✅  Success - Set up job",
                        "[CI/test] ⭐ Run Main actions/checkout@v4",
                        "[CI/test]   ✅  Success - Main actions/checkout@v4 [14.303455ms]",
                        "[CI/lint] ⭐ Run Main npm run lint",
                        "[CI/test] ⭐ Run Main npm test",
                        "| 3 failing",
                        "[CI/lint]   ✅  Success - Main npm run lint [1m2.5s]",
                        "[CI/test]   ❌  Failure - Main npm test [2.5s]",
                        "[CI/test] exitcode '1': failure",
                        "[CI/test] ⭐ Run Complete job",
                        "[CI/test]   ✅  Success - Complete job",
                        "[CI/test] 🏁  Job failed"));

        assertThat(column("session_id, operation, outcome, exit_code, duration_ms"))
                .containsExactly(
                        "CI/test|Set up job|success|null|null",
                        "CI/test|uses actions/checkout|success|null|14",
                        "CI/lint|npm run lint|success|null|62500",
                        "CI/test|npm test|failure|1|2500",
                        "CI/test|Complete job|success|null|null");
    }

    @Test
    void aScriptOfTheRepositoryIsNoActionOfIt() {
        read(
                "run.log",
                "github-actions",
                stamped(
                        List.of(
                                "##[group]Run ./ci/style.sh",
                                "\u001b[36;1m./ci/style.sh\u001b[0m",
                                "shell: /usr/bin/bash -e {0}",
                                "##[endgroup]",
                                "##[error]a.c:3 is too long",
                                "##[group]Run ./.github/actions/pack",
                                "with:",
                                "  level: 9",
                                "##[endgroup]",
                                "##[error]cannot pack"),
                        "2026-03-01T10:00:%02d.0Z "));

        assertThat(column("operation, outcome"))
                .containsExactly("style.sh|success", "uses ./.github/actions/pack|failure");
    }
}
