package dev.pave.ingest.log.format.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.ingest.log.LogReading;
import dev.pave.ingest.log.LogTestCase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Histories of shells as they really are: times that came later, commands of many lines, exports in any order. */
class HistoryFormatsTest extends LogTestCase {

    private void read(String name, String format, String text) {
        LogReading reading = logs.ingest(logs.write(name, text));
        assertThat(reading.refusal()).isNull();
        assertThat(reading.format()).isEqualTo(format);
        assertThat(logs.rows("SELECT count(*) FROM execution_logs GROUP BY session_id, seq HAVING count(*) > 1"))
                .isEmpty();
    }

    private List<String> column(String columns) {
        return logs.rows("SELECT " + columns + " FROM execution_logs ORDER BY rowid");
    }

    @Test
    void timesThatWereSwitchedOnLater() {
        read("history", "bash-history", """
                done
                git pull
                #1772359200
                make test
                #1772359230
                make docs
                """);

        assertThat(column("operation, started_at"))
                .containsExactly("git pull|null", "make test|2026-03-01 10:00:00.0", "make docs|2026-03-01 10:00:30.0");
        assertThat(logs.rows("SELECT line_no, excerpt FROM rejects")).containsExactly("1|done");
    }

    @Test
    void oldEntriesWithTheTimeOfReadingHaveNone() {
        read("history", "bash-history", """
                #1772359200
                git pull
                #1772359200
                make test
                #1772359200
                make docs
                #1772359200
                git push
                #1772359260
                ls
                #1772359261
                pwd
                """);

        assertThat(column("operation, started_at"))
                .containsExactly(
                        "git pull|null",
                        "make test|null",
                        "make docs|null",
                        "git push|null",
                        "ls|2026-03-01 10:01:00.0",
                        "pwd|2026-03-01 10:01:01.0");
    }

    @Test
    void aCommandOfManyLinesIsOneAndWhatFollowsIsAnother() {
        read("history", "bash-history", """
                #1772359200
                for f in *.txt; do
                  mv "$f" "old-$f"

                done
                npm ci
                #1772359230
                cat > x <<EOF
                it's
                EOF
                git push
                """);

        assertThat(column("split_part(coalesce(raw, operation), chr(10), 1), started_at"))
                .containsExactly(
                        "for f in *.txt; do|2026-03-01 10:00:00.0",
                        "npm ci|null",
                        "cat > x <<EOF|2026-03-01 10:00:30.0",
                        "git push|null");
    }

    /** Of entries of one and more lines, with and without a time, each is a row, and each line is in one. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void rowsRejectsAndFurtherLinesAreAllLines(long seed) {
        Random random = new Random(seed);
        List<String> commands =
                List.of("make x", "for i in 1 2; do\n  echo $i\ndone", "cat <<E\nit's\nE", "echo 'a\nb'");
        Map<String, StringBuilder> files = new LinkedHashMap<>();
        int entries = 50;
        for (int i = 0; i < entries; i++) {
            String command = commands.get(random.nextInt(commands.size()));
            boolean timed = random.nextInt(4) > 0;
            long at = 1_772_359_200L + i * 10;
            file(files, ".bash_history")
                    .append(timed ? "#" + at + "\n" : "")
                    .append(command)
                    .append('\n');
            file(files, ".zsh_history")
                    .append(timed ? ": " + at + ":1;" : "")
                    .append((timed ? command : "make y").replace("\n", "\\\n"))
                    .append('\n');
            file(files, "fish_history")
                    .append("- cmd: " + command.replace("\n", "\\n") + "\n  when: " + at + "\n")
                    .append(timed ? "  paths:\n    - x\n" : "");
        }
        files.forEach((name, text) -> logs.ingest(logs.write(name, text.toString())));

        assertThat(logs.rows("SELECT format, executions, rejected FROM log_sources ORDER BY format"))
                .containsExactly("bash-history|50|0", "fish-history|50|0", "zsh-history|50|0");
        assertThat(logs.rows("SELECT count(*) FROM execution_logs GROUP BY session_id, seq HAVING count(*) > 1"))
                .isEmpty();
    }

    private static StringBuilder file(Map<String, StringBuilder> files, String name) {
        return files.computeIfAbsent(name, key -> new StringBuilder());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ls -la|0",
                "echo 'a|1",
                "echo \"a 'b\"|0",
                "make \\\\|0",
                "make \\|1",
                "ls &&|1",
                "sleep 9 &|0",
                "if true; then ls|1",
                "if true; then ls; fi|0",
                "echo if|0",
                "f() {|1",
                "find . -exec ls {} ;|0",
                "echo $(ls|1",
                "echo it is # don't|0",
                "done|-1"
            })
    void whatACommandLeavesOpen(String command, int open) {
        assertThat(Integer.signum(OpenCommand.open(command))).isEqualTo(open);
    }

    @Test
    void anEvenNumberOfBackslashesIsData() {
        read(".zsh_history", "zsh-history", """
                git pull
                : 1772359200:3;echo \\\\
                : 1772359210:2;git push
                : 1772359220:0;make \\\\
                  all
                : 1772359230:0;echo a\\
                : 1772359240:0;ls
                """);

        assertThat(column("operation, started_at, duration_ms"))
                .containsExactly(
                        "git pull|null|null",
                        "echo {name}|2026-03-01 10:00:00.0|3000",
                        "git push|2026-03-01 10:00:10.0|2000",
                        "make all|2026-03-01 10:00:20.0|0",
                        "echo {name}|2026-03-01 10:00:30.0|0",
                        "ls|2026-03-01 10:00:40.0|0");
    }

    @Test
    void fish() {
        read("fish_history", "fish-history", """
                - cmd: make test
                  when: 1772359200
                - cmd: echo a\\\\nb
                  when: 1772359230
                  paths:
                    - b
                """);

        assertThat(column("operation, started_at"))
                .containsExactly("make test|2026-03-01 10:00:00.0", "echo {name}|2026-03-01 10:00:30.0");
    }

    @Test
    void atuinAsItLists() {
        read(
                "list.txt",
                "atuin",
                "2026-03-01 10:00:30\tnpm test\t12s\n"
                        + "2026-03-01 10:00:00\tfor i in 1 2; do\n  make x\ndone\t340ms\n");
        read(
                "format.txt",
                "atuin",
                "2026-03-01 11:00:00\t2\t1m\t/w/app\tmake -j\n" + "2026-03-01 11:02:00\t0\t9ms\t/w\tls\n");

        assertThat(column("started_at, duration_ms, exit_code, outcome"))
                .containsExactly(
                        "2026-03-01 10:00:00.0|340|null|unknown",
                        "2026-03-01 10:00:30.0|12000|null|unknown",
                        "2026-03-01 11:00:00.0|60000|2|failure",
                        "2026-03-01 11:02:00.0|9|0|success");
    }

    @Test
    void atuinsRowsWithNanosecondsAndItsSessions() {
        read("h.jsonl", "atuin", """
                {"id":"2","timestamp":1772359230000000000,"duration":1500000000,"exit":2,"command":"make test","cwd":"/w","session":"b"}
                {"id":"1","timestamp":1772359200000000000,"duration":-1,"exit":-1,"command":"git pull","cwd":"/w","session":"a"}
                """);

        assertThat(column("session_id, operation, started_at, duration_ms, exit_code, outcome"))
                .containsExactly(
                        "a|git pull|2026-03-01 10:00:00.0|null|null|unknown",
                        "b|make test|2026-03-01 10:00:30.0|1500|2|failure");
    }

    @Test
    void whatNushellPrintsHasItsOwnNames() {
        read(
                "n.json",
                "atuin",
                "[{\"start_timestamp\":\"2026-03-01 10:00:00.500 +00:00\",\"command\":\"make\",\"session_id\":\"7\",\"duration\":2000000000,\"exit_status\":2}]\n");

        assertThat(column("session_id, operation, started_at, duration_ms, exit_code, outcome"))
                .containsExactly("7|make|2026-03-01 10:00:00.5|2000|2|failure");
    }

    @Test
    void mcfly() {
        read("d.json", "mcfly", "[\n  {\"cmd\": \"git push\", \"when_run\": \"2026-03-01T11:00:00+01:00\"}\n]\n");
        read(
                "d.csv",
                "mcfly",
                "cmd,when_run\n\"make \"\"x\"\"\",2026-03-01T11:00:05+01:00\nls,2026-03-01T11:00:01+01:00\n");

        assertThat(column("operation, started_at"))
                .containsExactly(
                        "git push|2026-03-01 10:00:00.0",
                        "ls|2026-03-01 10:00:01.0",
                        "make {text}|2026-03-01 10:00:05.0");
    }
}
