package dev.pave.cli;

import dev.pave.home.Home;
import dev.pave.ingest.git.FastImportSource;
import dev.pave.serve.PaveServer;
import dev.pave.serve.ServerSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Run once after a build, so that the classes of a usual day are in the archive that later starts share: two nightly runs
 * on the example history, a suggestion, a look at files and at a log, and a server that is asked.
 */
public final class WarmUp {

    private WarmUp() {}

    public static void main(String[] args) throws IOException {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Path home = Files.createTempDirectory(Path.of(args[0]), "warm-up");
        try {
            String stream = Path.of(System.getProperty("pave.checkout"))
                    .resolve("examples/history/orders.fi")
                    .toString();
            String at = home.resolve("home").toString();
            Pave.run(nowhere, nowhere, "init", at);
            for (int night = 0; night < 2; night++) { // the second one finds nothing new
                Pave.run(nowhere, nowhere, "--home", at, "--json", "nightly", "--repo", stream);
            }
            String repository = new FastImportSource(home.resolve("imported"))
                    .repository(Path.of(stream))
                    .toString();
            Pave.run(nowhere, nowhere, "--home", at, "suggest", "--repo", repository, "src/handlers/sell_parcel.py");
            Pave.run(nowhere, nowhere, "--home", at, "candidates", "list");
            String files = Path.of(System.getProperty("pave.checkout"))
                    .resolve("examples/verify_commit/unfinished")
                    .toString();
            Pave.run(nowhere, nowhere, "--home", at, "verify-commit", "--files", files);
            String log = Path.of(System.getProperty("pave.checkout"))
                    .resolve("examples/logs/service.log")
                    .toString();
            Pave.run(nowhere, nowhere, "parse", log);
            Pave.run(nowhere, nowhere, "--home", at, "serve", "--link");
            serve(new Home(Path.of(at)), nowhere);
            Pave.run(nowhere, nowhere, "--help");
        } finally {
            try (Stream<Path> all = Files.walk(home)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    private static void serve(Home home, PrintStream nowhere) throws IOException {
        ServerSettings settings = new ServerSettings(home, "127.0.0.1", 0, false, List.of(), false);
        try (PaveServer server = PaveServer.start(settings, nowhere)) {
            for (String path : List.of("/health", "/dashboard/overview", "/api/patterns/candidates")) {
                try (InputStream answer =
                        URI.create(server.address() + path).toURL().openStream()) {
                    answer.readAllBytes();
                }
            }
        }
    }
}
