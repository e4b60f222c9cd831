package dev.pave.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of the demo home's first night, opened from disk: no complaint, nothing that axe objects to, keys. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesFromDiskTest {

    private static final List<String> PAGES = List.of("overview", "library", "candidates", "anti-patterns", "sessions");

    private Chromium chromium;
    private Path run;

    @BeforeAll
    void makeANight(@TempDir Path folder) throws IOException {
        chromium = new Chromium(Chromium.executable().orElseThrow(() -> new IOException("no Chromium is installed")));
        run = DemoNight.in(folder).run();
    }

    @AfterAll
    void end() {
        chromium.close();
    }

    static Stream<Arguments> looks() {
        return PAGES.stream()
                .flatMap(page -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                        .flatMap(theme -> Stream.of(1440, 390).map(width -> Arguments.of(page, theme, width))));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("looks")
    void isWell(String name, ColorScheme theme, int width) {
        Page page = open(name, theme, width);

        assertThat(chromium.complaints()).isEmpty();
        assertThat(page.locator("h1").count()).isEqualTo(1);
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(Rule::getId)
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing is wider than the window")
                .isEqualTo(true);
    }

    @Test
    void keysMoveOpenAndCloseRows() {
        Page page = open("candidates", ColorScheme.LIGHT, 1440);

        page.keyboard().press("j");
        page.keyboard().press("Enter");
        assertThat(page.url()).contains("open=P-");
        page.reload();
        assertThat(page.locator("tr.opened").count()).isEqualTo(1);
        page.keyboard().press("/");
        page.keyboard().type("nothing-has-this");
        assertThat(page.locator("tr.row").count()).isZero();
        page.keyboard().press("Escape");
        page.keyboard().press("?");
        assertThat(page.locator("dialog.help").isVisible()).isTrue();
    }

    @Test
    void aWordThatNothingHasLeavesNoRows() {
        Page page = open("candidates", ColorScheme.LIGHT, 1440);

        page.keyboard().press("/");
        page.keyboard().type("nothing-has-this");

        assertThat(page.inputValue("input[type=search]")).isEqualTo("nothing-has-this");
        assertThat(page.locator("tr.row").count()).isZero();
    }

    private Page open(String name, ColorScheme theme, int width) {
        Page page = chromium.page(width, width > 1000 ? 900 : 844, theme);
        page.navigate(run.resolve(name + ".html").toUri().toString());
        page.waitForSelector("h1");
        return page;
    }
}
