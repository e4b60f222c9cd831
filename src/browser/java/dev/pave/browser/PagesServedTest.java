package dev.pave.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.pave.home.Home;
import dev.pave.pattern.Decision;
import dev.pave.pattern.Status;
import dev.pave.serve.PaveServer;
import dev.pave.serve.ServerSettings;
import dev.pave.store.ledger.Ledger;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as {@code pave serve} gives them: no complaint, nothing that axe objects to, a decision by keys alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesServedTest {

    private static final String STEPS =
            """
            id: %s
            kind: composite
            signature: what somebody wrote meanwhile
            steps:
            - run: [make, release]
            """;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Chromium chromium;
    private Home home;
    private PaveServer server;

    @BeforeAll
    void serve(@TempDir Path folder) throws IOException {
        home = new Home(DemoNight.in(folder).home());
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        server = PaveServer.start(new ServerSettings(home, "127.0.0.1", 0, false, List.of(), false), nowhere);
        chromium = new Chromium(Chromium.executable().orElseThrow(() -> new IOException("no Chromium is installed")));
    }

    @AfterAll
    void end() {
        chromium.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"overview", "library", "candidates", "anti-patterns"})
    void isWell(String name) {
        Page page = chromium.page(1440, 900, ColorScheme.LIGHT);
        page.navigate(server.address() + "/dashboard/" + name);
        page.waitForSelector("h1");

        assertThat(chromium.complaints()).isEmpty();
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(Rule::getId)
                .isEmpty();
        Picture.keep(page, name);
    }

    @Test
    void keysAloneDecide() throws InterruptedException {
        Page page = chromium.page(1440, 900, ColorScheme.LIGHT);
        page.navigate(server.link());
        page.waitForSelector("h1");
        page.navigate(server.address() + "/dashboard/candidates");
        page.waitForSelector("tr.row");

        page.keyboard().press("j");
        String id = page.locator("tr.row:focus").getAttribute("id").replaceFirst("^row-", "");
        page.keyboard().press("r");
        page.waitForSelector("dialog.ask");
        Picture.keep(page, "deciding");
        page.keyboard().press("1");
        page.keyboard().press("Enter");

        Decision decision = decided(id);
        assertThat(decision.status()).isEqualTo(Status.REJECTED);
        assertThat(decision.byPerson()).isTrue();
        assertThat(decision.reason()).isNotBlank();
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void overviewDecidesOnlyOnWhatWasLookedAt() throws IOException {
        Page page = chromium.page(1440, 900, ColorScheme.LIGHT);
        page.navigate(server.link());
        page.waitForSelector("article.todo button.go");
        page.click("article.todo button.go");
        page.waitForSelector("dialog.ask");

        String see = page.locator("article.todo:has(button.go) a").first().getAttribute("href");
        String id = see.replaceFirst(".*open=", "");
        Files.writeString(home.specs().resolve(id + ".pattern.yaml"), STEPS.formatted(id));
        Path index = home.specs().resolve("PATTERN_INDEX.yaml");
        Files.writeString(index, Files.readString(index) + "- {id: " + id + ", spec: " + id + ".pattern.yaml}\n");
        page.keyboard().press("Enter");
        page.waitForSelector("article.todo:has-text('not sent yet')");

        String told = page.waitForSelector("dialog:has-text('it changed')").innerText();
        assertThat(told).contains("You saw version", "now it is").contains(id);
        try (Ledger ledger = Ledger.open(home)) {
            assertThat(ledger.inForce(id).filter(Decision::byPerson)).isEmpty();
        }
        assertThat(chromium.complaints().removeIf(text -> text.contains("409"))).isTrue();
    }

    /** The person's word in the ledger, as soon as it is there. */
    private Decision decided(String id) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            try (Ledger ledger = Ledger.open(home)) {
                Decision known = ledger.inForce(id).orElse(null);
                if (known != null && known.byPerson()) {
                    return known;
                }
            }
            Thread.sleep(500);
        }
        throw new AssertionError("nothing was decided of " + id);
    }
}
