package dev.pave.ingest.log.format.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.ingest.log.LogReading;
import dev.pave.ingest.log.LogTestCase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What shells print of their histories, and PowerShell's file. */
class ListedHistoriesTest extends LogTestCase {

    private List<String> read(String name, String format, String text) {
        LogReading reading = logs.ingest(logs.write(name, text));
        assertThat(reading.format()).isEqualTo(format);
        return logs.rows("SELECT operation, started_at FROM execution_logs ORDER BY seq");
    }

    @Test
    void numbersAndTimesAreNoPartOfCommands() {
        assertThat(read("typed.txt", "history-list", """
                          998  2026-03-01 10:00:00 make test
                          999* [2026-03-01 10:00:05] git commit -m "of two
                        lines"
                         1000  2026-03-01 10:00:09 git push
                        """))
                .containsExactly(
                        "make test|2026-03-01 10:00:00.0",
                        "git commit -m {text}|2026-03-01 10:00:05.0",
                        "git push|2026-03-01 10:00:09.0");
    }

    @Test
    void withoutTimesItIsKnownByItsName() {
        String text = "    1  make test\n    2  git push\n    4  make docs\n    5  ls\n";

        assertThat(read("zsh-hist.txt", "history-list", text))
                .containsExactly("make test|null", "git push|null", "make docs|null", "ls|null");
    }

    @Test
    void numberedLinesOfAnythingElseAreText() {
        LogReading reading = logs.ingest(logs.write("listing.txt", "  1  int main() {\n  2  return 0;\n  3  }\n"));

        assertThat(reading.format()).isEqualTo("text");
    }

    @Test
    void aBacktickLetsACommandOfPowerShellGoOn() {
        assertThat(read(
                        "ConsoleHost_history.txt",
                        "powershell-history",
                        "dotnet test `\n  --no-build\n\ngit push\ndotnet pack\n"))
                .containsExactly("dotnet test --no-build|null", "git push|null", "dotnet pack|null");
    }
}
