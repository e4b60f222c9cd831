package dev.pave.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.Status;
import dev.pave.store.Samples;
import dev.pave.store.Snapshots;
import dev.pave.store.ledger.Ledger;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ListsTest {

    @TempDir
    private Path folder;

    private ServedHome served;

    @BeforeEach
    void make() throws Exception {
        served = new ServedHome(folder);
    }

    @AfterEach
    void end() {
        served.close();
    }

    private List<String> ids(String path) throws Exception {
        return ids(served.json(path), "candidates");
    }

    private static List<String> ids(JsonNode answer, String key) {
        List<String> ids = new ArrayList<>();
        answer.get(key).forEach(row -> ids.add(row.get("id").asString()));
        return ids;
    }

    @Test
    void answersBeforeTheFirstNight() throws Exception {
        served.start();

        assertThat(served.json("/api/patterns/active").get("patterns")).hasSize(7);
        assertThat(ids("/api/patterns/candidates")).isEmpty();
        assertThat(served.json("/api/executions").at("/total").asInt()).isZero();
        assertThat(served.json("/health").get("status").asString()).isEqualTo("empty");
        assertThat(served.get("/dashboard/overview").body()).contains("pave nightly");
    }

    @Test
    void seesTheFirstNightAndTheNextWithoutANewStart() throws Exception {
        served.start().night("r1", 2);
        assertThat(ids("/api/patterns/candidates")).containsExactly("P-1", "P-2");

        served.night("r2", 3);

        assertThat(ids("/api/patterns/candidates")).hasSize(3);
        assertThat(served.json("/health").get("run").asString()).isEqualTo("r2");
    }

    @Test
    void choosesRowsByTheirColumns() throws Exception {
        served.night("r1", 4).start();

        assertThat(ids("/api/patterns/candidates?confidence%3E=0.98")).containsExactly("P-1", "P-2");
        assertThat(ids("/api/patterns/candidates?id!=P-1&id!=P-2")).containsExactly("P-3", "P-4");
        assertThat(ids("/api/patterns/candidates?id=P-1&id=P-4")).containsExactly("P-1", "P-4");
        assertThat(ids("/api/patterns/candidates?kind!=similar_files")).isEmpty();
        assertThat(ids("/api/patterns/candidates?decided_by=")).hasSize(4);
        assertThat(ids("/api/patterns/candidates?q=LIB+-P-2")).containsExactly("P-1", "P-3", "P-4");
        assertThat(ids("/api/patterns/candidates?sort=confidence")).containsExactly("P-4", "P-3", "P-2", "P-1");
        assertThat(ids(served.json("/api/executions?started_at%3E=2026-11-02"), "executions"))
                .containsExactly("e2");
        assertThat(ids(served.json("/api/sessions/day%2F1"), "executions")).containsExactly("e1", "e2");
    }

    @Test
    void showsWhatAnotherProcessDecidedAtOnce() throws Exception {
        served.night("r1", 3).start();
        assertThat(ids("/api/patterns/candidates?status=waiting")).hasSize(3);

        try (Ledger ledger = Ledger.open(served.home)) {
            ledger.record(Samples.byPerson("P-2", Status.APPROVED, Samples.NOON));
        }

        assertThat(ids("/api/patterns/candidates?status=waiting")).containsExactly("P-1", "P-3");
        assertThat(ids(served.json("/api/patterns/active?kind!=built_in"), "patterns"))
                .containsExactly("P-2");
        assertThat(served.json("/api/patterns/P-2/stats").get("reason").asString())
                .isEqualTo("because");
    }

    @Test
    void pagesStayWithTheirRunAndLeaveNoRowOutWhatEverIsDecided() throws Exception {
        served.night("r1", 7).start();
        List<String> seen = new ArrayList<>();
        JsonNode page = served.json("/api/patterns/candidates?status=candidate&limit=2");
        seen.addAll(ids(page, "candidates"));
        try (Ledger ledger = Ledger.open(served.home)) {
            ledger.record(Samples.byPerson("P-1", Status.REJECTED, Samples.NOON));
        }
        served.night("r2", 1);

        while (page.has("next")) {
            page = served.json("/api/patterns/candidates?status=candidate&limit=2&cursor="
                    + page.get("next").asString());
            seen.addAll(ids(page, "candidates"));
            assertThat(page.get("run").asString()).isEqualTo("r1");
        }

        assertThat(seen)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 7).mapToObj(i -> "P-" + i).toList());
    }

    @Test
    void aListInAnyOrderIsWholeAlsoWhereValuesAreMissing() throws Exception {
        served.night("r1", 2).start();
        for (String sort : List.of("started_at", "-started_at", "duration_ms", "-duration_ms", "actor", "-actor")) {
            List<String> seen = new ArrayList<>();
            String next = "";
            while (next != null) {
                JsonNode page = served.json("/api/executions?limit=1&sort=" + sort + next);
                seen.addAll(ids(page, "executions"));
                next = page.has("next") ? "&cursor=" + page.get("next").asString() : null;
            }
            assertThat(seen).as(sort).containsExactlyInAnyOrder("e1", "e2", "e3");
        }
    }

    @Test
    void saysThatARunIsGone() throws Exception {
        served.night("r1", 3).start();
        String next =
                served.json("/api/patterns/candidates?limit=1").get("next").asString();
        served.night("r2", 3);
        assertThat(served.json("/health").get("run").asString()).isEqualTo("r2");
        new Snapshots(served.home.reports()).prune(1);

        HttpResponse<String> answer = served.get("/api/patterns/candidates?limit=1&cursor=" + next);

        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.body()).contains("r1", "first page");
    }

    @Test
    void tagsItsAnswersAndSaysHowLongTheyWouldBe() throws Exception {
        served.night("r1", 30).start();
        HttpResponse<String> whole = served.get("/api/patterns/candidates");
        String tag = whole.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).startsWith("\"r1.");

        HttpResponse<String> again =
                served.send(served.request("/api/patterns/candidates").header("If-None-Match", tag));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        HttpResponse<String> head = served.send(
                served.request("/api/patterns/candidates").method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(head.headers().firstValueAsLong("Content-Length").orElse(-1))
                .isEqualTo(whole.body().length());
        HttpResponse<String> gzip =
                served.send(served.request("/api/patterns/candidates").header("Accept-Encoding", "br, gzip;q=0.5"));
        assertThat(gzip.headers().firstValue("Content-Encoding")).contains("gzip");
        HttpResponse<String> plain =
                served.send(served.request("/api/patterns/candidates").header("Accept-Encoding", "gzip;q=0"));
        assertThat(plain.body()).isEqualTo(whole.body());

        try (Ledger ledger = Ledger.open(served.home)) {
            ledger.record(Samples.byPerson("P-2", Status.APPROVED, Samples.NOON));
        }
        assertThat(served.send(served.request("/api/patterns/candidates").header("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void exportsWhatIsShown() throws Exception {
        served.night("r1", 3).start();

        HttpResponse<String> csv = served.get("/api/export?of=executions&sort=seq&session=day/1");

        assertThat(csv.headers().firstValue("Content-Disposition").orElse("")).contains("pave-executions.csv");
        assertThat(csv.body().lines()).hasSize(3);
        assertThat(csv.body()).contains(",'=cmd(),").contains(",<b>,");
        assertThat(served.get("/api/export?of=executions&outcome=unknown").body())
                .contains("\"test, \"\"it\"\"\"");
        assertThat(ids("/api/export?format=json&limit=2")).containsExactly("P-1", "P-2");
        assertThat(served.get("/api/export?limit=2").headers().firstValue("Pave-Next"))
                .isPresent();
        assertThat(served.get("/api/export?of=tokens").statusCode()).isEqualTo(400);
    }

    @Test
    void keepsServingTheOldRunWhereTheNewOneIsDamaged() throws Exception {
        served.night("r1", 3).start();
        Files.createDirectories(served.home.reports().resolve("r2"));
        Files.writeString(served.home.reports().resolve("r2/pave.duckdb"), "no tables");
        new Snapshots(served.home.reports()).publish("r2");

        assertThat(ids("/api/patterns/candidates")).hasSize(3);
        assertThat(served.json("/health").get("status").asString()).isEqualTo("degraded");
    }

    @Test
    void readersGoOnWhileNightsEnd() throws Exception {
        served.night("r0", 5).start();
        List<Integer> failed = Collections.synchronizedList(new ArrayList<>());
        AtomicBoolean ended = new AtomicBoolean();
        List<Thread> readers = IntStream.range(0, 4)
                .mapToObj(i -> new Thread(() -> {
                    for (int n = 0; !ended.get(); n++) {
                        try {
                            int status = served.get("/api/patterns/candidates?limit=" + (1 + n % 5))
                                    .statusCode();
                            if (status != 200) {
                                failed.add(status);
                            }
                        } catch (Exception e) {
                            failed.add(-1);
                        }
                    }
                }))
                .toList();
        readers.forEach(Thread::start);
        for (int run = 1; run <= 4; run++) {
            served.night("r" + run, 5);
            new Snapshots(served.home.reports()).prune(1);
        }
        ended.set(true);
        for (Thread reader : readers) {
            reader.join();
        }

        assertThat(failed).isEmpty();
        assertThat(served.json("/health").get("run").asString()).isEqualTo("r4");
    }

    @Test
    void tellsFiguresInTheOpenMetricsFormat() throws Exception {
        served.night("r1", 1).start();
        served.get("/api/patterns/active");
        served.get("/nothing/here");

        HttpResponse<String> metrics = served.get("/metrics");

        assertThat(metrics.headers().firstValue("Content-Type").orElse("")).startsWith("application/openmetrics-text");
        assertThat(metrics.body())
                .contains("pave_requests_seconds_count{route=\"/api/patterns/active\",status=\"200\"} 1")
                .contains("pave_requests_seconds_count{route=\"none\",status=\"404\"} 1")
                .contains("pave_data_age_seconds")
                .endsWith("# EOF\n");
    }
}
