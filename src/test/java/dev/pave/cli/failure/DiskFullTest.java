package dev.pave.cli.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.cli.table.Output;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever library meets a full disk, people are told that it is full, where, and what to do. */
class DiskFullTest {

    private static String explained(Throwable failure) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream said = new PrintStream(err, true, StandardCharsets.UTF_8);
        assertThat(new Failures(new Output(said, said, false), false, List.of()).explain(failure))
                .isEqualTo(1);
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void tellsOfAFullDiskBelowOtherFailures() {
        IOException full = new FileSystemException("/home/reports/r/index.html", null, "No space left on device");

        assertThat(explained(new IllegalStateException("the step report failed", new UncheckedIOException(full))))
                .contains("disk full: free space on /home/reports/r, then run the same again")
                .doesNotContain("--verbose");
    }

    @Test
    void takesTheFolderFromWhatADatabaseSays() {
        assertThat(explained(new SQLException(
                        "IO Error: Could not write file \"/home/state/pave.duckdb.wal\": No space left on device")))
                .contains("disk full: free space on /home/state, then run the same again");
    }

    @Test
    void tellsOfOneThatOnlyClosingMet() {
        IllegalStateException first = new IllegalStateException("the step mine failed");
        first.addSuppressed(new IOException("No space left on device"));

        assertThat(explained(first)).contains("disk full: free space on the disk of the home");
    }

    @Test
    void namesTheDiskThatHasNoRoomWhereTheFailureNamesNone() {
        SQLException commit = new SQLException("JDBC commit failed", new IOException("No space left on device"));
        commit.addSuppressed(new IllegalStateException("length 12288 at 1146880 [2.5.252/2]"));
        Path state = Path.of("/full/state");
        Path reports = Path.of("/vast/reports");

        assertThat(new DiskFull(List.of(reports, state), place -> place.equals(state) ? 0 : 1L << 40).remedy(commit))
                .hasValueSatisfying(said -> assertThat(said).contains("free space on /full/state,"));
        assertThat(new DiskFull(List.of(reports), place -> 1L << 40).remedy(commit))
                .hasValueSatisfying(said -> assertThat(said).contains("free space on the disk of the home"));
    }

    @Test
    void saysNothingOfTheDiskOtherwise() {
        assertThat(explained(new IllegalStateException("odd"))).doesNotContain("disk full");
    }
}
