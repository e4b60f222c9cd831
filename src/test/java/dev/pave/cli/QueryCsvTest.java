package dev.pave.cli;

import static dev.pave.cli.CommandLineRun.pave;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a spreadsheet would run stays text when that is asked for. */
class QueryCsvTest {

    private static final String SQL = "SELECT -3 AS n, -1.5 AS d, '=1+1' AS f, '+1' AS p, '-1' AS m, '@x' AS a,"
            + " chr(9) || 'x' AS t, chr(13) || 'x' AS r, 'a=1' AS plain, NULL AS nothing";

    @TempDir
    Path folder;

    @BeforeEach
    void makeTables() {
        pave("init", folder.toString());
        pave("--home", folder.toString(), "db", "migrate");
    }

    @Test
    void hasAnApostropheBeforeWhatASpreadsheetWouldRun() {
        assertThat(pave("--home", folder.toString(), "query", "--csv-safe", SQL).out)
                .startsWith("n,d,f,p,m,a,t,r,plain,nothing\n-3,-1.5,'=1+1,'+1,'-1,'@x,'\tx,\"'")
                .endsWith("x\",a=1,\n");
    }

    @Test
    void isLeftAsItIsOtherwise() {
        assertThat(pave("--home", folder.toString(), "query", "--csv", SQL).out).contains("-3,-1.5,=1+1,+1,-1,@x,");
    }
}
