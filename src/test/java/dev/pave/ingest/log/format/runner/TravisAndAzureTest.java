package dev.pave.ingest.log.format.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.ingest.log.LogReading;
import dev.pave.ingest.log.LogTestCase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Jobs of Travis CI and Azure Pipelines. */
class TravisAndAzureTest extends LogTestCase {

    private List<String> read(String name, String format, String text) {
        LogReading reading = logs.ingest(logs.write(name, text));
        assertThat(reading.refusal()).isNull();
        assertThat(reading.format()).isEqualTo(format);
        assertThat(reading.rejected()).isZero();
        return logs.rows(
                "SELECT operation, started_at::TIME, duration_ms, outcome, exit_code FROM execution_logs ORDER BY seq");
    }

    private static String timed(String id, String command, String output, int second, int took) {
        long start = (1772359200L + second) * 1_000_000_000L;
        return "travis_time:start:" + id + "\r\u001b[0K$ " + command + "\r\n" + output + "\r\ntravis_time:end:" + id
                + ":start=" + start + ",finish=" + (start + took * 1_000_000L) + ",duration=" + took
                + "000000,event=script\r\u001b[0K";
    }

    @Test
    void travisTimesCommandsAndTellsHowThoseOfTheScriptEnded() {
        assertThat(read(
                        "job.log",
                        "travis",
                        "travis_fold:start:worker_info\r\u001b[0K\u001b[33;1mWorker information\u001b[0m\nhostname: a\n"
                                + "travis_fold:end:worker_info\r\u001b[0Ktravis_fold:start:install\r\u001b[0K"
                                + timed("a1", "npm ci", "$ this is output", 0, 1500)
                                + "travis_fold:end:install\r\u001b[0K"
                                + timed("a2", "npm test", "1 failing", 2, 250)
                                + "\u001b[31;1mThe command \"npm test\" exited with 1.\u001b[0m\n"
                                + timed("a3", "npm run lint", "fine", 3, 20)
                                + "\u001b[32;1mThe command \"npm run lint\" exited with 0.\u001b[0m\n"
                                + "\nDone. Your build exited with 1.\n"))
                .containsExactly(
                        "npm ci|10:00|1500|success|null",
                        "npm test|10:00:02|250|failure|1",
                        "npm run lint|10:00:03|20|success|0");
    }

    @Test
    void whatTravisTimesWithoutShowingItIsNoCommandAndWhatNeverEndedIsUnknown() {
        assertThat(read(
                        "job.log",
                        "travis",
                        "travis_time:start:a0\r\u001b[0Ktravis_time:end:a0:start=1,finish=2,duration=1\r\u001b[0K\n"
                                + "Setting environment variables\n"
                                + "travis_time:start:a1\r\u001b[0K$ make\ncc a.c\n"))
                .containsExactly("make|null|null|unknown|null");
    }

    @Test
    void aJobThatTravisStoppedFailedInItsCommand() {
        assertThat(read(
                        "job.log",
                        "travis",
                        "travis_time:start:a1\r\u001b[0K$ make\n\nNo output has been received in the last 10m0s, this"
                                + " potentially indicates a stalled build\n"))
                .containsExactly("make|null|null|failure|null");
    }

    private static String azure(int second, String text) {
        return "2026-03-01T10:00:%02d.0000000Z %s\n".formatted(second, text);
    }

    @Test
    void azuresTasksAreWhatTheirScriptsAre() {
        String ruler = "=".repeat(30);
        assertThat(read(
                        "1_Job.txt",
                        "azure-pipelines",
                        azure(0, "##[section]Starting: Build")
                                + azure(1, "##[section]Starting: test it")
                                + azure(1, ruler)
                                + azure(1, "Task         : Command line")
                                + azure(2, "Generating script.")
                                + azure(2, "Script contents:")
                                + azure(2, "npm test")
                                + azure(2, ruler + " Starting Command Output " + ruler)
                                + azure(3, "##[error]an annotation")
                                + azure(4, "##[error]Bash exited with code '2'.")
                                + azure(5, "##[section]Finishing: test it")
                                + azure(6, "##[section]Starting: lint")
                                + azure(6, "Script contents:")
                                + azure(6, "npm run lint")
                                + azure(6, ruler + " Starting Command Output " + ruler)
                                + azure(7, "##[error]an annotation")
                                + azure(8, "##[section]Finishing: lint")
                                + azure(8, "##[section]Starting: PublishTestResults")
                                + azure(8, "Task         : Publish Test Results")
                                + azure(9, "##[error]There are one or more test failures detected")
                                + azure(9, "##[section]Finishing: PublishTestResults")
                                + azure(9, "##[section]Finishing: Build")))
                .containsExactly(
                        "npm test|10:00:01|4000|failure|2",
                        "npm run lint|10:00:06|2000|success|null",
                        "PublishTestResults|10:00:08|1000|failure|null");
    }

    @Test
    void aTaskThatNeverFinishedIsUnknown() {
        assertThat(read(
                        "a.txt",
                        "azure-pipelines",
                        azure(0, "##[section]Starting: Build")
                                + azure(1, "Task         : Command line")
                                + azure(2, "working")))
                .containsExactly("Build|10:00|null|unknown|null");
    }
}
