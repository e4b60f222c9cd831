package dev.pave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DbStatusTest extends InAHome {

    private Path tables() {
        return home.resolve("state/pave.duckdb");
    }

    @Test
    void saysWhatToDoFirstAndMakesNothing() {
        String said = at("db", "status").out;

        assertThat(said).contains("The home is " + home, "none yet", "There are no tables yet: `pave nightly`");
        assertThat(json("db", "status").at("/last_run").isNull()).isTrue();
        assertThat(tables()).doesNotExist();
    }

    @Test
    void tellsWhatWasReadHowTheLastRunEndedAndWhatWaits() throws IOException {
        Path shop = CommandLineRun.shop(folder, List.of("alpha", "beta", "gamma"));
        assertThat(at("nightly", "--repo", shop.toString()).code).isZero();

        assertThat(at("db", "status").out)
                .containsPattern("tables +[\\d.]+ MB +state/pave.duckdb")
                .containsPattern("(?m)^ +4  changes +commits$")
                .containsPattern("The last run is \\S+ \\(nightly\\), begun .* UTC, done after ")
                .contains("The tables have the form that this pave wants.", "`pave doctor`")
                .doesNotContain("left out: pave");
        JsonNode status = json("db", "status");
        assertThat(status.at("/warehouse").asString()).isEqualTo(tables().toString());
        assertThat(status.at("/migrations/0/name").asString()).isEqualTo("history");
        assertThat(status.at("/tables/1/rows").asInt()).isEqualTo(4);
        assertThat(status.at("/last_run/status").asString()).isEqualTo("done");

        int migrations = status.at("/migrations").size();
        assertThat(at("db", "rollback", "--steps", "" + (migrations - 1)).code).isZero();
        assertThat(at("db", "status").out)
                .contains((migrations - 1) + " of " + migrations + " migrations wait", "`pave db migrate`");
        assertThat(at("db", "rollback").code).isZero();
        assertThat(at("db", "status").out).contains("No run was made yet").doesNotContain("a row is\n  ");
    }

    @Test
    void showsTheFilesAlsoWhereTheTablesAreDamaged() throws IOException {
        Files.writeString(tables(), "no tables");

        CommandLineRun run = at("db", "status");

        assertThat(run.code).isEqualTo(1);
        assertThat(run.out).contains("state/pave.duckdb");
        assertThat(run.err).contains("pave db rebuild");
        assertThat(at("db", "status", "--json").out).startsWith("{\"error\"");
    }
}
