package dev.pave.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.store.RunRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageFileTest {

    @TempDir
    Path folder;

    @Test
    void letsNothingEndTheScript() throws IOException {
        Path page = PageFile.write(
                folder.resolve("run/index.html"),
                "<b>",
                List.of("base.js", "shell.js"),
                Map.of("path", "a</script><script>alert(1)//\u2028"));

        String html = Files.readString(page);
        assertThat(html)
                .contains("a\\u003c/script>")
                .doesNotContain("<script>alert")
                .doesNotContain("\u2028");
        assertThat(html).contains("<title>&lt;b&gt;</title>").contains("Content-Security-Policy");
        assertThat(html.split("</script>", -1)).hasSize(3);
    }

    @Test
    void loadsNothingFromAnywhere() throws IOException {
        Path page = PageFile.write(folder.resolve("index.html"), "run", List.of("base.js", "shell.js"), Map.of());

        assertThat(Files.readString(page)).doesNotContainPattern("(src|href)=\"https?:");
    }

    @Test
    void listsRunsNewestFirst() throws IOException {
        for (String run : new String[] {"20260101-000000", "20260102-000000"}) {
            Files.createDirectories(folder.resolve(run));
            Files.writeString(folder.resolve(run).resolve("index.html"), "");
        }
        Files.createDirectories(folder.resolve("empty"));

        Instant began = Instant.parse("2026-01-03T00:00:00Z");
        RunRow killed = new RunRow("20260103-000000", "nightly", began, null, "running", null);
        RunRow known = new RunRow("20260102-000000", "nightly", began, began, "done", null);

        String page = Files.readString(new RunsIndex(folder).write(List.of(killed, known)));

        assertThat(page).contains("\"runId\":\"20260102-000000\",\"job\":\"nightly\"");
        assertThat(page.replaceAll("(?s).*id=\"data\">", ""))
                .containsSubsequence(
                        "20260103-000000", "\"running\",\"hasPages\":false", "20260102-000000", "20260101-000000");
        assertThat(page).doesNotContain("\"runId\":\"empty\"");
    }
}
