package dev.pave.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dev.pave.home.Home;
import dev.pave.pattern.event.Execution;
import dev.pave.report.PageData;
import dev.pave.report.PageWriter;
import dev.pave.report.Shelf;
import dev.pave.serve.PaveServer;
import dev.pave.serve.ServerSettings;
import dev.pave.store.Migrations;
import dev.pave.store.RunStore;
import dev.pave.store.Snapshots;
import dev.pave.store.Spool;
import dev.pave.store.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The overview as it is served, with what is run meanwhile. */
class ActivityPanelTest {

    private Chromium chromium;
    private Home home;
    private PaveServer server;
    private Locator panel;
    private Page page;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        chromium = new Chromium(Chromium.executable().orElseThrow(() -> new IOException("no Chromium is installed")));
        home = new Home(folder.resolve("home"));
        night("20260301-020000");
        serve(0);
        page = chromium.page(1440, 900, ColorScheme.LIGHT);
        page.navigate(server.address() + "/dashboard/overview");
        panel = page.locator("pave-activity");
        assertThat(panel.locator(".state")).hasText("● live");
    }

    @AfterEach
    void end() {
        server.close();
        chromium.close();
    }

    /** A night that read nothing. */
    private void night(String run) throws IOException {
        Files.createDirectories(home.specs());
        Files.writeString(home.specs().resolve("PATTERN_INDEX.yaml"), "version: 1\npatterns: []\n");
        Files.createDirectories(home.state());
        try (Warehouse tables = Warehouse.open(home.warehouse())) {
            new Migrations(tables.connection()).migrate();
            new RunStore(tables).begin(run, "nightly", null, null);
            new RunStore(tables).finish(run, "done", "{}");
            Snapshots snapshots = new Snapshots(home.reports());
            snapshots.take(tables, run);
            try (PageData data = new PageData(tables, run, new Shelf(List.of(), List.of(), List.of()), List.of(), 10)) {
                new PageWriter(data, run, home.reports().resolve(run)).write();
            }
            snapshots.publish(run);
        }
    }

    private void serve(int port) {
        server = PaveServer.start(new ServerSettings(home, "127.0.0.1", port, false, List.of(), false), System.err);
    }

    private void ran(String session, String operation, Execution.Outcome outcome, int exit) throws IOException {
        new Spool(home.spool())
                .append(new Execution(
                        operation, session, Instant.now(), 1_500, "ada", operation, operation, outcome, exit, "",
                        exit == 4 ? "P-12345678" : null, null));
    }

    @Test
    void showsWhatIsRunAsTextAndFindsNothingToObjectTo() throws IOException {
        ran("s1", "make <img src=x onerror=alert(1)>", Execution.Outcome.SUCCESS, 0);
        ran("s2", "make test", Execution.Outcome.FAILURE, 1);
        ran("s1", "pave run P-12345678", Execution.Outcome.FAILURE, 4);

        assertThat(panel.locator("li:has(.op)")).hasCount(3);
        assertThat(panel.locator("li:has(.op)").first()).containsText("✗ failed");
        assertThat(panel.locator("img")).hasCount(0);
        assertThat(panel.locator("li.wait")).containsText("ada wants to run pave run P-12345678");
        panel.locator("button", new Locator.LocatorOptions().setHasText("by session")).click();
        assertThat(panel.locator("h3")).hasCount(2);
        panel.locator("input").fill("-failure");
        assertThat(panel.locator("li:has(.op)")).hasCount(1);
        assertThat(new AxeBuilder(page).analyze().getViolations()).extracting(Rule::getId).isEmpty();
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void waitsWhileItIsPaused() throws IOException {
        panel.locator("button", new Locator.LocatorOptions().setHasText("pause")).click();
        ran("s", "make", Execution.Outcome.SUCCESS, 0);
        assertThat(panel.locator(".state")).hasText("paused: 1 came in");
        assertThat(panel.locator("li:has(.op)")).hasCount(0);

        panel.locator("button", new Locator.LocatorOptions().setHasText("go on")).click();

        assertThat(panel.locator("li:has(.op)")).hasCount(1);
    }

    @Test
    void saysWhatItDoesNotShow() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            lines.append("{\"execution_id\":\"").append(i).append("\",\"session_id\":\"s\",\"started_at\":\"")
                    .append(Instant.now()).append("\",\"operation\":\"make\",\"outcome\":\"success\"}\n");
        }
        Files.createDirectories(home.spool());
        Files.writeString(
                home.spool().resolve(LocalDate.now(ZoneOffset.UTC) + ".jsonl"),
                lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);

        assertThat(panel.locator("li:has(.op)")).hasCount(20);
        assertThat(panel.locator("li:not(:has(.op))").first()).containsText("more in this second");
    }

    @Test
    void saysSinceWhenItIsCutOffAndMissesNothing() throws IOException {
        ran("s", "before", Execution.Outcome.SUCCESS, 0);
        assertThat(panel.locator("li:has(.op)")).hasCount(1);
        int port = server.port();
        server.close();
        assertThat(panel.locator(".state")).containsText("disconnected since");
        ran("s", "meanwhile", Execution.Outcome.SUCCESS, 0);
        serve(port);

        assertThat(panel.locator("li:has(.op)"))
                .hasCount(2, new LocatorAssertions.HasCountOptions().setTimeout(30_000));
        assertThat(panel.locator(".state")).hasText("● live");
        assertThat(panel.locator("li:has(.op)").first()).containsText("meanwhile");
    }
}
