package dev.pave.store.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.pave.pattern.event.Failure;
import dev.pave.store.Migrations;
import dev.pave.store.Sql;
import dev.pave.store.Warehouse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailureStoreTest {

    @TempDir
    Path folder;

    /** Says of each failure what it said. */
    private static final class Echo implements FailureStore.Teller {
        private final List<String> asked = new ArrayList<>();

        @Override
        public List<Failure> of(int stretch, List<FailureStore.Said> said) {
            return said.stream()
                    .map(each -> {
                        asked.add(each.message());
                        return new Failure("test", "T-" + each.message(), 1, each.message(), "echo");
                    })
                    .toList();
        }
    }

    private Warehouse warehouse(String name) {
        Warehouse warehouse = Warehouse.open(folder.resolve(name));
        new Migrations(warehouse.connection()).migrate();
        warehouse.update(new Sql("INSERT INTO log_groups SELECT 'S-' || i % 2, 'app' FROM range(2) t(i)"));
        warehouse.update(new Sql("""
                INSERT INTO execution_logs BY NAME
                SELECT 'e' || i AS execution_id, 'S-' || i % 2 AS source_id, 's' || i % 13 AS session_id, i AS seq,
                    'O-1' AS operation_id, 'make' AS operation, 'm' || i % 7 AS message,
                    CASE WHEN i % 3 = 0 THEN 'failure' ELSE 'success' END AS outcome, 1 AS exit_code
                FROM range(300) t(i)
                """));
        return warehouse;
    }

    private static List<String> told(Warehouse warehouse) {
        return warehouse.list(
                new Sql("SELECT concat_ws('|', source_id, session_id, seq, category, signature, excerpt, form) AS row"
                        + " FROM failures ORDER BY ALL"),
                row -> row.text("row"));
    }

    private static void tell(FailureStore store, String state, FailureStore.Teller teller) {
        try (FailureSayings said = store.said(List.of("app"))) {
            store.tell("app", state, said, teller);
        }
    }

    @Test
    void inPartsTheSameIsToldAsAtOnceAndEachWordOnce() {
        try (Warehouse whole = warehouse("a.duckdb");
                Warehouse parted = warehouse("b.duckdb")) {
            Echo once = new Echo();
            tell(new FailureStore(whole), "one", once);
            Echo inParts = new Echo();
            FailureStore store = new FailureStore(parted, 9);
            tell(store, "one", inParts);

            assertThat(told(whole)).hasSize(100);
            assertThat(told(parted)).isEqualTo(told(whole));
            assertThat(inParts.asked).hasSize(7).containsExactlyInAnyOrderElementsOf(once.asked);
            assertThat(store.isTold("app", "one")).isTrue();
        }
    }

    @Test
    void whatWasEndedInBetweenIsToldAnewAndNotTwice() {
        try (Warehouse warehouse = warehouse("a.duckdb")) {
            FailureStore store = new FailureStore(warehouse, 9);
            tell(store, "one", new Echo());
            List<String> before = told(warehouse);
            FailureStore.Teller broken = new FailureStore.Teller() {
                @Override
                public List<Failure> of(int stretch, List<FailureStore.Said> said) {
                    throw new IllegalStateException("ended");
                }
            };
            assertThat(catchThrowable(() -> tell(store, "two", broken))).hasMessage("ended");
            assertThat(store.isTold("app", "one")).isFalse();
            assertThat(store.isTold("app", "two")).isFalse();

            tell(store, "two", new Echo());

            assertThat(told(warehouse)).isEqualTo(before);
            assertThat(store.isTold("app", "two")).isTrue();
        }
    }
}
