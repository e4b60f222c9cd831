package dev.pave.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pave.decide.SmallHome;
import dev.pave.home.Home;
import dev.pave.home.UsageException;
import dev.pave.pattern.finding.Finding;
import dev.pave.pattern.finding.Guard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardScanTest {

    @TempDir
    Path folder;

    private final List<String> warnings = new ArrayList<>();
    private Home home;
    private Path sources;

    @BeforeEach
    void makeAHome() throws IOException {
        home = SmallHome.at(folder.resolve("home"));
        sources = Files.createDirectory(folder.resolve("src"));
    }

    private GuardScan.Answer scan(Set<Guard> guards, String... logs) throws IOException {
        List<Path> paths = logs.length == 0 ? List.of(sources) : List.of();
        return new GuardScan(home, guards, paths, List.of(logs), null, List.of()).run(warnings::add);
    }

    @Test
    void findsWhatIsNotDoneInSources() throws IOException {
        Files.writeString(sources.resolve("shop.py"), """
                def parse_order(text):
                    pass


                def pay(amount):
                    try:
                        return charge(amount)
                    except Exception:
                        pass
                """);

        GuardScan.Answer all = scan(Set.of(Guard.values()));

        assertThat(all.findings())
                .extracting(Finding::guard)
                .containsExactlyInAnyOrder(Guard.INCOMPLETE_IMPLEMENTATION, Guard.SILENT_FAILURES);
        assertThat(all.lines()).isEqualTo(9);
        assertThat(scan(Set.of(Guard.SILENT_FAILURES)).findings())
                .extracting(Finding::line)
                .containsExactly(8);
    }

    @Test
    void findsNothingInWhatIsSound() throws IOException {
        Files.writeString(sources.resolve("shop.py"), "def pay(amount):\n    return charge(amount)\n");

        GuardScan.Answer answer = scan(Set.of(Guard.values()));

        assertThat(answer.findings()).isEmpty();
        assertThat(answer.notes()).contains("without git there is no history, so that no convention is known");
    }

    @Test
    void findsInSessionsWhatWasClaimedAndNotDone() throws IOException {
        String log = Path.of("examples/logs/claude-code.jsonl").toAbsolutePath().toString();

        assertThat(scan(Set.of(Guard.HALLUCINATION_OF_SUCCESS), log).findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.guard()).isEqualTo(Guard.HALLUCINATION_OF_SUCCESS))
                .allSatisfy(finding -> assertThat(finding.path()).isEqualTo(log));
        assertThat(warnings).anyMatch(told -> told.startsWith("looked at 1 sessions of 1 logs"));
    }

    @Test
    void saysThatThereIsNoSuchLogAndThatOneIsNone() throws IOException {
        Path none = Files.writeString(folder.resolve("none.bin"), "\0\1\2");

        assertThat(scan(Set.of(Guard.values()), none.toString()).findings()).isEmpty();
        assertThat(warnings.get(0)).startsWith(none + ": ");
        assertThatThrownBy(() -> scan(Set.of(Guard.values()), folder + "/*.log"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("names no file");
    }
}
