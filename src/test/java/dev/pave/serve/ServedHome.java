package dev.pave.serve;

import dev.pave.home.Home;
import dev.pave.pattern.Candidate;
import dev.pave.pattern.Repetition;
import dev.pave.store.CandidateStore;
import dev.pave.store.Migrations;
import dev.pave.store.RunStore;
import dev.pave.store.Samples;
import dev.pave.store.Snapshots;
import dev.pave.store.Sql;
import dev.pave.store.Warehouse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A home with runs of literal rows, its server on a free port, and requests to it. */
final class ServedHome implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.builder().build();

    final Home home;
    private final HttpClient client = HttpClient.newHttpClient();
    private PaveServer server;

    ServedHome(Path folder) throws IOException {
        home = new Home(folder.resolve("home"));
        Files.createDirectories(home.specs());
        Files.writeString(home.specs().resolve("PATTERN_INDEX.yaml"), "version: 1\npatterns: []\n");
    }

    /** A night that found so many candidates, of which {@code P-1} is the surest, and three executions. */
    ServedHome night(String run, int candidates) {
        return night(
                run,
                IntStream.rangeClosed(1, candidates)
                        .mapToObj(i -> Samples.candidate("P-" + i, 1.0 - i / 100.0))
                        .toList());
    }

    ServedHome night(String run, List<Candidate> candidates) {
        try (Warehouse tables = Warehouse.open(home.warehouse())) {
            new Migrations(tables.connection()).migrate();
            RunStore runs = new RunStore(tables);
            runs.begin(run, "nightly", null, null);
            new CandidateStore(tables).replaceAll(candidates);
            tables.update(new Sql("DELETE FROM execution_logs"));
            tables.update(new Sql("""
                    INSERT INTO execution_logs (execution_id, source_id, session_id, seq, started_at, duration_ms, actor,
                        operation_id, operation, raw, outcome, pattern_id)
                    VALUES
                        ('e1', 's', 'day/1', 1, '2026-11-01 10:00:00', 20, 'ada', 'O-1', 'make', '=cmd()', 'success', NULL),
                        ('e2', 's', 'day/1', 2, '2026-11-02 10:00:00', NULL, '<b>', 'O-1', 'make', 'make', 'failure', 'P-1'),
                        ('e3', 's', 'day/2', 1, NULL, 5, NULL, 'O-2', 'test', 'test, "it"', 'unknown', 'batch_create')
                    """));
            tables.update(new Sql("DELETE FROM anti_patterns"));
            tables.update(new Sql("""
                    INSERT INTO anti_patterns VALUES
                        ('A-1', 'failure', 'compile: x', 3, '2026-11-01', '2026-11-02', 'error', '{"category": "compile"}',
                         'mvn clean', 2, 1)
                    """));
            runs.finish(run, "done", "{}");
            Snapshots snapshots = new Snapshots(home.reports());
            snapshots.take(tables, run);
            Files.writeString(home.reports().resolve(run).resolve("index.html"), page(run));
            snapshots.publish(run);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private static String page(String run) {
        return "<!doctype html><title>" + run + "</title><script type=\"application/json\">{}</script>"
                + "<script>document.title += ' seen';</script>" + " ".repeat(2_000);
    }

    /** One with a name that a commit could bring. */
    static Candidate named(String id, String signature) {
        Candidate usual = Samples.candidate(id, 0.5);
        Repetition r = usual.found();
        Repetition named = new Repetition(
                id,
                r.repo(),
                r.kind(),
                signature,
                r.roles(),
                r.confidence(),
                r.hits(),
                r.misses(),
                r.support(),
                r.largestBatch(),
                r.firstSeen(),
                r.lastSeen(),
                r.freshness(),
                r.occurrences(),
                r.circumstances());
        return new Candidate(named, "batch_create", 1L, null, usual.status(), null, null, "held", "hold", null);
    }

    ServedHome start() {
        return start(new ServerSettings(home, "127.0.0.1", 0, false, List.of("pave.example"), false));
    }

    ServedHome start(ServerSettings settings) {
        if (server != null) {
            server.close();
        }
        server = PaveServer.start(settings, new PrintStream(OutputStream.nullOutputStream()));
        return this;
    }

    PaveServer server() {
        return server;
    }

    String token() throws IOException {
        return Files.readAllLines(home.state().resolve("token")).get(0);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    JsonNode json(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** The version of a candidate, as it is shown. */
    String version(String id) throws Exception {
        return json("/api/patterns/candidates?id=" + id)
                .at("/candidates/0/version")
                .asString();
    }

    /** A decision with all that it needs. */
    HttpRequest.Builder decision(String id, String verb, String key, String body) throws IOException {
        return request("/api/patterns/" + id + "/" + verb)
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    static String body(String reason, String version) {
        return JSON.writeValueAsString(
                JSON.createObjectNode().put("reason", reason).put("version", version));
    }

    /** Sends bytes as they are, and gives all that comes back. */
    String raw(String text) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
