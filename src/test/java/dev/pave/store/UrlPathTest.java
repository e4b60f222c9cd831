package dev.pave.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pave.pattern.Decision;
import dev.pave.pattern.Status;
import dev.pave.store.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With real databases in folders whose names a URL would read as its own. */
class UrlPathTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "a;b",
                ";",
                "a;threads=1",
                "a;INIT=x",
                "a#b",
                "a%3Bb",
                "a b",
                "it's",
                "a\"b",
                "ü😀",
                "a\nb",
                "a:b",
                "~",
                "*",
                "[x]{y}",
                "${x}",
                "-x",
                "a&b=c"
            })
    void bothDatabasesAreWhereTheyWereAskedFor(String name) throws SQLException {
        Path home = folder.resolve(name);

        try (Warehouse warehouse = Warehouse.open(home.resolve("pave.duckdb"));
                Statement statement = warehouse.connection().createStatement()) {
            statement.execute("CREATE TABLE kept AS SELECT 7 AS number");
        }
        try (Ledger ledger = Ledger.open(home.resolve("ledger"))) {
            ledger.record(new Decision("P-1", Status.APPROVED, "ada", true, Instant.EPOCH, "because", null));
        }

        try (Warehouse warehouse = Warehouse.openReadOnly(home.resolve("pave.duckdb"));
                Statement statement = warehouse.connection().createStatement();
                ResultSet rows = statement.executeQuery("SELECT number FROM kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(7);
        }
        try (Ledger ledger = Ledger.open(home.resolve("ledger"))) {
            assertThat(ledger.inForce("P-1")).isPresent();
        }
        assertThat(home.resolve("pave.duckdb")).isRegularFile();
        assertThat(home.resolve("ledger.mv.db")).isRegularFile();
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(home));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a?b", "a\\b", "?", "a;b?c"})
    void refusesWhatDuckDbCannotNameBeforeAnythingIsWritten(String name) {
        Path home = folder.resolve(name);

        assertThatThrownBy(() -> UrlPath.of(home.resolve("pave.duckdb")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(home.toString())
                .hasMessageContaining("use another one");
        assertThat(home).doesNotExist();
    }

    @Test
    void looksThroughLinks() throws IOException {
        Files.createDirectory(folder.resolve("real?"));
        Path link = Files.createSymbolicLink(folder.resolve("innocent"), folder.resolve("real?"));

        assertThat(UrlPath.objection(link.resolve("pave.duckdb"))).isPresent();
        assertThat(UrlPath.objection(folder.resolve("other/pave.duckdb"))).isEmpty();
    }

    @Test
    void theOtherNameIsGoneAfterwards() throws IOException {
        Path home = Files.createDirectory(folder.resolve("a;b"));
        Path other;
        try (UrlPath name = UrlPath.of(home.resolve("ledger"))) {
            other = Path.of(name.toString());
            assertThat(other.toString()).doesNotContain(";");
            assertThat(other.getParent().toRealPath()).isEqualTo(home.toRealPath());
        }
        assertThat(Files.exists(other.getParent(), java.nio.file.LinkOption.NOFOLLOW_LINKS))
                .isFalse();
        assertThat(other.getParent().getParent()).doesNotExist();
        try (UrlPath name = UrlPath.of(folder.resolve("plain/ledger"))) {
            assertThat(name).hasToString(folder.resolve("plain/ledger").toString());
        }
    }
}
