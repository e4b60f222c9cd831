package dev.pave.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunNotesTest {

    @TempDir
    Path folder;

    private Warehouse warehouse;
    private RunNotes problems;

    @BeforeEach
    void open() {
        warehouse = Warehouse.open(folder.resolve("pave.duckdb"));
        new Migrations(warehouse.connection()).migrate();
        problems = new RunNotes(warehouse, "night");
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void addsUpWhatIsLeftOutOfASource() {
        for (long lines : new long[] {3, 0, 4}) {
            warehouse.runInTransaction(connection ->
                    problems.add(connection, new RunNote("log", RunNote.Kind.REJECTED, lines, "lines of app.log")));
        }

        assertThat(problems.list()).containsExactly(new RunNote("log", RunNote.Kind.REJECTED, 7, "lines of app.log"));
        assertThat(new RunNotes(warehouse, "another").list()).isEmpty();
    }

    @Test
    void countsASourceThatIsTriedTwiceOnce() {
        problems.unread("/gone", "there is nothing");
        problems.unread("/gone", "there is still nothing");

        assertThat(problems.list())
                .containsExactly(new RunNote("/gone", RunNote.Kind.UNREAD, 1, "there is still nothing"));
    }

    @Test
    void forgetsWhatIsTriedAgainAndKeepsWhatIsNot() {
        problems.unread("/gone", "there is nothing");
        warehouse.runInTransaction(
                connection -> problems.add(connection, new RunNote("log", RunNote.Kind.REJECTED, 1, "a line")));

        problems.forgetUnread();

        assertThat(problems.list()).extracting(RunNote::sourceId).containsExactly("log");
    }

    @Test
    void notesNothingOutsideOfARun() {
        new RunNotes(warehouse, null).unread("/gone", "there is nothing");

        assertThat(problems.list()).isEmpty();
    }

    @Test
    void keepsNothingOfATransactionThatFails() {
        try {
            warehouse.runInTransaction(connection -> {
                problems.add(connection, new RunNote("log", RunNote.Kind.REJECTED, 1, "a line"));
                throw new IllegalStateException("stop");
            });
        } catch (IllegalStateException stopped) {
            assertThat(stopped).hasMessage("stop");
        }

        assertThat(problems.list()).isEmpty();
    }
}
