package dev.pave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.home.Home;
import dev.pave.ingest.git.FastImportSource;
import dev.pave.pattern.Status;
import dev.pave.store.CandidateStore;
import dev.pave.store.Sql;
import dev.pave.store.Warehouse;
import dev.pave.store.ledger.Ledger;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A home that commit 8b48535 made: one night over the history of {@code examples/history/orders.fi}, then a person, ada,
 * approved its handlers and rejected its migrations. Nobody had changed its rules; its caches and pages were left out.
 */
class UpgradeTest {

    @TempDir
    Path folder;

    private Path olderHome() throws IOException {
        Path home = folder.resolve("home");
        try (InputStream packed = UpgradeTest.class.getResourceAsStream("home-8b48535.zip");
                ZipInputStream entries = new ZipInputStream(packed)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path file = home.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(entries, file);
                }
            }
        }
        return home;
    }

    /** And the files that a person edited: the job, and the numbers of the rules. */
    @Test
    void keepsWhatAPersonDecidedInAHomeOfAnEarlierVersion() throws Exception {
        Path home = olderHome();
        Path orders =
                new FastImportSource(folder.resolve("imported")).repository(Path.of("examples/history/orders.fi"));
        try (Warehouse tables = Warehouse.open(home.resolve("state/pave.duckdb"))) {
            tables.update(new Sql("UPDATE sources SET location = ?", orders.toString()));
        }
        Map<Path, String> edited = new TreeMap<>();
        for (String file : List.of("jobs/nightly.yaml", "rules/mining_config.yaml", "rules/auto_approval_rules.yaml")) {
            Files.writeString(home.resolve(file), "# ours\n", StandardOpenOption.APPEND);
            edited.put(home.resolve(file), Files.readString(home.resolve(file)));
        }

        CommandLineRun night = CommandLineRun.pave("--home", home.toString(), "nightly", "--repo", orders.toString());

        assertThat(night.err).doesNotContain("rules cannot be used");
        assertThat(night.code).isZero();
        edited.forEach((file, text) -> assertThat(file).content().isEqualTo(text));
        try (Warehouse tables = Warehouse.open(home.resolve("state/pave.duckdb"));
                Ledger ledger = Ledger.open(new Home(home), tables)) {
            Map<String, Status> decided = new CandidateStore(tables)
                    .all().stream()
                            .collect(Collectors.toMap(
                                    each -> each.found().signature().replaceAll("\\{name}.*", "{name}"),
                                    each -> ledger.inForce(each.found().patternId())
                                            .filter(decision -> decision.by().equals("ada"))
                                            .orElseThrow()
                                            .status()));
            assertThat(decided)
                    .containsOnly(
                            Map.entry("similar_files:src/handlers/{name}", Status.APPROVED),
                            Map.entry("similar_files:db/migrations/{number}_{name}", Status.REJECTED));
        }
        assertThat(CommandLineRun.pave("--home", home.toString(), "doctor").code)
                .isZero();
    }
}
