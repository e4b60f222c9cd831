package dev.pave.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.cli.Pave;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A home with the demo's job and its first night.
 *
 * @param home the home's folder
 */
record DemoNight(Path home) {

    static DemoNight in(Path folder) {
        DemoNight made = new DemoNight(folder.resolve("home"));
        pave("init", "--demo", made.home.toString());
        pave(
                "--home",
                made.home.toString(),
                "nightly",
                "--repo",
                "examples/history/orders.fi",
                "--logs",
                "examples/logs/*");
        return made;
    }

    /** The folder of its pages. */
    Path run() throws IOException {
        Path reports = home.resolve("reports");
        return reports.resolve(Files.readString(reports.resolve("current")).strip());
    }

    private static void pave(String... args) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        int code = Pave.run(out, out, args);
        assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isIn(0, 6);
    }
}
