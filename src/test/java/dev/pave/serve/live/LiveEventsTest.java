package dev.pave.serve.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pave.home.Home;
import dev.pave.pattern.event.Execution;
import dev.pave.serve.api.ApiProblem;
import dev.pave.store.Spool;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveEventsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Home home;
    private LiveEvents live;
    private Javalin server;

    @BeforeEach
    void start() throws IOException {
        home = new Home(folder);
        Files.createDirectories(home.spool());
        start(2);
    }

    private void start(int mostClients) {
        live = new LiveEvents(home, mostClients, Duration.ofMillis(300), Clock.fixed(NOW, ZoneOffset.UTC));
        server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.jetty.addConnector((jetty, http) -> {
                ServerConnector connector = new ServerConnector(jetty, new HttpConnectionFactory(http));
                connector.setHost("127.0.0.1");
                connector.setAcceptedSendBufferSize(4_096);
                return connector;
            });
            live.addTo(config.routes);
            config.routes.exception(ApiProblem.class, (problem, context) -> context.status(problem.status()));
        });
        server.start();
    }

    @AfterEach
    void stop() {
        live.close();
        server.stop();
    }

    private void record(String id, Instant at, Execution.Outcome outcome, int exit) throws IOException {
        new Spool(home.spool())
                .append(new Execution(
                        id,
                        "s",
                        at,
                        7,
                        "ada",
                        "make tëst",
                        "make",
                        outcome,
                        exit,
                        "",
                        exit == 4 ? "P-12345678" : null,
                        null));
    }

    private void record(String id) throws IOException {
        record(id, NOW, Execution.Outcome.SUCCESS, 0);
    }

    private static String lines(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "{\"execution_id\":\"e" + i
                        + "\",\"session_id\":\"s\",\"started_at\":\"2026-03-02T08:00:00Z\",\"operation\":\"make\","
                        + "\"outcome\":\"" + (i % 10 == 0 ? "failure" : "success") + "\"}\n")
                .collect(Collectors.joining());
    }

    private void append(String text) throws IOException {
        Files.writeString(
                home.spool().resolve(TODAY + ".jsonl"), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Test
    void tellsWhatIsRecordedOnceTheLineIsWhole() throws Exception {
        record("old");
        stop();
        start(2);
        try (Listener client = new Listener(server.port(), null)) {
            assertThat(client.next("recent").data().path("executions").findValuesAsString("id"))
                    .containsExactly("old");
            String line = lines(1, 2);
            append(line.substring(0, 20));
            append(line.substring(20));
            record("asks", NOW.minus(Duration.ofDays(1)), Execution.Outcome.FAILURE, 4);

            List<Listener.Event> heard = client.executions(2);

            assertThat(Listener.ids(heard)).containsExactlyInAnyOrder("e1", "asks");
            assertThat(heard.toString()).contains("\"wants_approval\":true", "make tëst");
            assertThat(heard.get(heard.size() - 1).id())
                    .isEqualTo("2026-03-01:" + Files.size(home.spool().resolve("2026-03-01.jsonl")) + ",2026-03-02:"
                            + Files.size(home.spool().resolve("2026-03-02.jsonl")));
        }
    }

    @Test
    void replaysWhatWasMissedOverARestartAndNothingTwice() throws Exception {
        String id;
        try (Listener client = new Listener(server.port(), null)) {
            client.next("recent");
            record("seen");
            id = client.executions(1).get(0).id();
        }
        stop();
        record("missed 1");
        record("missed 2", NOW.minus(Duration.ofDays(1)), Execution.Outcome.SUCCESS, 0);
        start(2);
        record("missed 3");

        try (Listener client = new Listener(server.port(), id)) {
            List<Listener.Event> heard = client.executions(3);
            record("next");
            heard.addAll(client.executions(1));

            assertThat(Listener.ids(heard)).containsExactlyInAnyOrder("missed 1", "missed 2", "missed 3", "next");
        }
    }

    @Test
    void countsWhatIsTooMuchToShow() throws Exception {
        try (Listener client = new Listener(server.port(), null)) {
            client.next("recent");
            append(lines(0, 100_000));

            List<Listener.Event> heard = client.executions(100_000);

            assertThat(heard.stream().mapToLong(Listener::tells).sum()).isEqualTo(100_000);
            assertThat(heard)
                    .allSatisfy(event ->
                            assertThat(event.data().path("executions").size()).isLessThanOrEqualTo(20));
            assertThat(Listener.ids(heard)).contains("e99999");
            long failed = heard.stream()
                    .mapToLong(event -> event.data().path("more_failed").asLong()
                            + event.data().path("executions").findValuesAsString("outcome").stream()
                                    .filter("failure"::equals)
                                    .count())
                    .sum();
            assertThat(failed).isEqualTo(10_000);
        }
    }

    @Test
    void tellsOneWhoWasAwayForLongHowMuchItMissed() throws Exception {
        append(lines(0, 5_000));
        String before = "2026-03-01:0,2026-03-02:0";
        stop();
        start(2);

        try (Listener client = new Listener(server.port(), before)) {
            Listener.Event missed = client.next("executions");

            assertThat(missed.data().path("executions").size()).isEqualTo(100);
            assertThat(missed.data().path("more").asLong()).isEqualTo(4_900);
        }
    }

    @Test
    void beatsTellsOfTheRunThatIsUnderWayAndSaysGoodbye() throws Exception {
        try (Listener client = new Listener(server.port(), "nonsense")) {
            assertThat(client.next("job").data().path("running").asBoolean()).isFalse();
            client.next("beat");
            Files.writeString(
                    home.state().resolve("progress.json"),
                    "{\"job\":\"nightly\",\"step\":\"mine\",\"pid\":"
                            + ProcessHandle.current().pid() + "}");
            Listener.Event job = client.next("job");
            assertThat(job.data().at("/progress/step").asString()).isEqualTo("mine");
            Files.writeString(
                    home.state().resolve("progress.json"), "{\"job\":\"nightly\",\"step\":\"mine\",\"pid\":-1}");
            assertThat(client.next("job").data().path("killed").asBoolean()).isTrue();
            Files.delete(home.state().resolve("progress.json"));
            assertThat(client.next("job").data().path("running").asBoolean()).isFalse();

            live.close();

            client.next("bye");
            client.next("end");
        }
    }

    @Test
    void letsInSoManyAndForgetsThoseWhoAreGone() throws Exception {
        try (Listener first = new Listener(server.port(), null)) {
            first.next("recent");
            Listener second = new Listener(server.port(), null);
            second.next("recent");
            assertThatThrownBy(() -> new Listener(server.port(), null)).hasMessage("status 503");
            second.close();
            while (live.clients() == 2) {
                first.next("beat");
            }
            try (Listener third = new Listener(server.port(), null)) {
                third.next("recent");
            }
        }
    }

    @Test
    void keepsNoMoreThanItsBoundForOneWhoDoesNotRead() throws Exception {
        try (Socket lazy = new Socket();
                Listener client = new Listener(server.port(), null)) {
            lazy.setReceiveBufferSize(1_024);
            lazy.connect(new InetSocketAddress("127.0.0.1", server.port()));
            lazy.getOutputStream()
                    .write("GET /api/events HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            client.next("recent");
            while (live.clients() < 2) {
                client.next("beat");
            }
            for (int i = 0; live.clients() == 2; i += 1_000) {
                append(lines(i, i + 1_000).replace("make", "m".repeat(230)));
                client.executions(1_000);
            }
            assertThat(live.clients()).as("the one who reads").isEqualTo(1);
        }
    }
}
