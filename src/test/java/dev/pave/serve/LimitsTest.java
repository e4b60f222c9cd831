package dev.pave.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pave.home.Home;
import dev.pave.home.UsageException;
import io.javalin.Javalin;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is let in, how often, and for how long. */
class LimitsTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void eachAddressHasItsOwnAllowance() {
        AtomicLong nanos = new AtomicLong();
        PeerLimits peers = new PeerLimits(3, 2, nanos::get);
        assertThat(IntStream.range(0, 5).filter(i -> peers.may("a")).count()).isEqualTo(3);
        assertThat(peers.may("b")).isTrue();

        nanos.addAndGet(Duration.ofSeconds(1).toNanos());

        assertThat(IntStream.range(0, 5).filter(i -> peers.may("a")).count()).isEqualTo(2);
    }

    @Test
    void aFloodOfAddressesCostsBoundedMemory() {
        PeerLimits peers = new PeerLimits(3, 2, () -> 0);
        IntStream.range(0, 50_000).forEach(i -> peers.may("address " + i));

        assertThat(peers.remembered()).isLessThanOrEqualTo(10_001);
    }

    @Test
    void thisMachineIsLimitedToo() throws Exception {
        ServerSettings settings = new ServerSettings(new Home(folder), "127.0.0.1", 0, false, List.of(), false);
        Doorkeeper door =
                new Doorkeeper(settings, AccessToken.of(new Home(folder)), at(NOON), new PeerLimits(2, 0, () -> 0));
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.routes.before(door::look);
            config.routes.get("/x", context -> context.result("here"));
            new Failing(new PrintStream(OutputStream.nullOutputStream())).addTo(config.routes);
        });
        server.start("127.0.0.1", 0);
        try {
            URI address = URI.create("http://127.0.0.1:" + server.port() + "/x");
            List<Integer> answers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                answers.add(HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                        .statusCode());
            }
            assertThat(answers).containsExactly(200, 200, 429);
        } finally {
            server.stop();
        }
    }

    @Test
    void oneAddressDoesNotTakeAllConnections() throws Exception {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        server.addConnector(connector);
        server.addBean(new PeerConnections(2, server));
        server.start();
        try {
            List<Socket> three = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                three.add(connected(connector));
            }
            assertThat(three.stream().filter(LimitsTest::isAnswered)).hasSize(2);
            for (Socket each : three) {
                each.close();
            }
            await(() -> {
                try (Socket another = connected(connector)) {
                    return isAnswered(another);
                }
            });
        } finally {
            server.stop();
        }
    }

    private static Socket connected(ServerConnector connector) throws IOException {
        Socket socket = new Socket("127.0.0.1", connector.getLocalPort());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static boolean isAnswered(Socket socket) {
        try {
            socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().read() >= 0;
        } catch (IOException closed) {
            return false;
        }
    }

    private static void await(Callable<Boolean> wanted) throws Exception {
        for (int i = 0; i < 1_000; i++) {
            if (wanted.call()) {
                return;
            }
            Thread.sleep(10);
        }
        throw new AssertionError("nobody else was let in");
    }

    private OneTimeLinks at(Instant now) {
        return new OneTimeLinks(AccessToken.of(new Home(folder)), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static String code(OneTimeLinks links) {
        return links.path().split("=")[1];
    }

    @Test
    void aLinkIsGoodOnceAndForTenMinutes() {
        OneTimeLinks server = at(NOON);
        String code = code(at(NOON.plusSeconds(5)));

        assertThat(server.use(code)).isTrue();
        assertThat(server.use(code)).isFalse();
        assertThat(server.use(code + "x")).isFalse();
        assertThat(server.use(null)).isFalse();
        assertThat(at(NOON.plusSeconds(601)).use(code(at(NOON)))).isFalse();
        assertThat(at(NOON.plusSeconds(10)).use(code(at(NOON))))
                .as("made before this start")
                .isFalse();
    }

    @Test
    void aCookieEndsWithItsTimeAndWithTheToken() throws Exception {
        String cookie = at(NOON).cookie();

        assertThat(at(NOON.plus(Duration.ofDays(29))).isCookie(cookie)).isTrue();
        assertThat(at(NOON.plus(Duration.ofDays(31))).isCookie(cookie)).isFalse();
        assertThat(at(NOON).isCookie(code(at(NOON)))).isFalse();
        Files.delete(folder.resolve("state/token"));
        assertThat(at(NOON).isCookie(cookie)).isFalse();
    }

    @Test
    void aTokenThatCanBeGuessedIsRefused() throws Exception {
        Files.createDirectories(folder.resolve("state"));
        Files.writeString(folder.resolve("state/token"), "secret\n");

        assertThatThrownBy(() -> AccessToken.of(new Home(folder)))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("delete the file");
    }

    @Test
    void othersAreLetInOnlyWhenThatIsSaid() {
        Home home = new Home(folder);
        assertThatThrownBy(() -> new ServerSettings(home, "0.0.0.0", 5000, false, List.of(), false))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("--allow-remote");
        assertThatThrownBy(() -> new ServerSettings(home, "127.0.0.1", 70_000, false, List.of(), false))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("70000");
        assertThat(new ServerSettings(home, "0.0.0.0", 5000, true, List.of(), false).wantsTokenForReading())
                .isTrue();
        assertThat(new ServerSettings(home, "::1", 5000, false, List.of(), false).address(5000))
                .isEqualTo("http://[::1]:5000");
    }
}
