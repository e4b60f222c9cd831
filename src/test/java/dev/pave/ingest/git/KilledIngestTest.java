package dev.pave.ingest.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.store.OtherProcess;
import dev.pave.store.Warehouse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledIngestTest {
    @TempDir
    Path folder;

    @Test
    void endsWithTheSameTablesHoweverOftenItIsKilled() throws IOException {
        TestRepository repository = new EntangledHistory(TestRepository.create(folder.resolve("engine")), 300).write();
        Path killed = folder.resolve("killed.duckdb");
        for (Integer lines : List.of(1, 2, 4, 8, 3, 6)) {
            assertThat(killAfter(lines, killed, repository.folder())).isFalse();
        }
        assertThat(readable(killed)).isGreaterThan(0);

        assertThat(killAfter(Integer.MAX_VALUE, killed, repository.folder())).isTrue();
        assertThat(killAfter(Integer.MAX_VALUE, folder.resolve("whole.duckdb"), repository.folder()))
                .isTrue();

        List<String> history = history(killed);
        List<String> whole = history(folder.resolve("whole.duckdb"));
        assertThat(whole).hasSizeGreaterThan(1000);
        assertThat(differences(history, whole)).isEmpty();
    }

    /** Kills the process when it has said so many lines; returns whether it came to its end before. */
    private static boolean killAfter(int lines, Path database, Path repository) throws IOException {
        try (OtherProcess process =
                OtherProcess.start(IngestProcess.class, database.toString(), repository.toString())) {
            String last = "";
            for (int i = 0; i < lines; i++) {
                String line = process.readLine();
                if (line == null) {
                    break;
                }
                last = line;
            }
            return "done".equals(last);
        }
    }

    /** Readers too can open what a killed writer left. */
    private static long readable(Path database) {
        try (Warehouse warehouse = Warehouse.openReadOnly(database)) {
            return new Tables(warehouse).rows("SELECT 1 FROM changes").size();
        }
    }

    private static List<String> differences(List<String> some, List<String> others) {
        return IntStream.range(0, Math.max(some.size(), others.size()))
                .filter(i ->
                        i >= some.size() || i >= others.size() || !some.get(i).equals(others.get(i)))
                .mapToObj(i -> (i < some.size() ? some.get(i) : "nothing") + " in place of "
                        + (i < others.size() ? others.get(i) : "nothing"))
                .toList();
    }

    private static List<String> history(Path database) {
        try (Warehouse warehouse = Warehouse.open(database)) {
            return new Tables(warehouse).history();
        }
    }
}
