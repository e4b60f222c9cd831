package dev.pave.serve;

import static dev.pave.serve.ServedHome.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.approve.PersonDecision;
import dev.pave.pattern.Decision;
import dev.pave.pattern.Status;
import dev.pave.store.ledger.Ledger;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DecidingTest {

    @TempDir
    private Path folder;

    private ServedHome served;

    @BeforeEach
    void make() throws Exception {
        served = new ServedHome(folder).night("r1", 3).start();
    }

    @AfterEach
    void end() {
        served.close();
    }

    private List<Decision> ledger(String id) {
        try (Ledger ledger = Ledger.open(served.home)) {
            return ledger.history(id);
        }
    }

    @Test
    void theLedgerHasItBeforeTheAnswer() throws Exception {
        HttpResponse<String> answer =
                served.send(served.decision("P-1", "approve", "k1", body("weekly work", served.version("P-1"))));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(ledger("P-1")).singleElement().satisfies(decision -> {
            assertThat(decision.status().id()).isEqualTo("approved");
            assertThat(decision.reason()).isEqualTo("weekly work");
            assertThat(decision.byPerson()).isTrue();
        });
        assertThat(served.json("/api/patterns/candidates?id=P-1")
                        .at("/candidates/0/status")
                        .asString())
                .isEqualTo("approved");
    }

    @Test
    void saysWhenAPatternOfFilesMayRun() {
        PersonDecision.Made made = new PersonDecision(served.home).decide("P-1", Status.APPROVED, "read it");

        assertThat(made.mayRun()).isFalse();
        assertThat(made.note())
                .contains("the next night reads its past files and writes its specification")
                .contains("`pave run P-1 --dry-run`");
        assertThat(new PersonDecision(served.home)
                        .decide("P-1", Status.REJECTED, "no")
                        .note())
                .isEmpty();
    }

    @Test
    void rejectsAndRetires() throws Exception {
        String version = served.version("P-2");
        assertThat(served.send(served.decision("P-2", "reject", "k1", body("generated", version)))
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> retired = served.send(served.decision("P-2", "retire", "k2", body("gone", version)));

        assertThat(ServedHome.JSON.readTree(retired.body()).get("status").asString())
                .isEqualTo("retired");
        assertThat(ledger("P-2")).hasSize(2);
    }

    @Test
    void answersTheSameKeyAsBeforeAlsoAfterANewStart() throws Exception {
        String version = served.version("P-1");
        HttpResponse<String> first = served.send(served.decision("P-1", "approve", "k1", body("yes", version)));
        HttpResponse<String> second = served.send(served.decision("P-1", "approve", "k1", body("yes", version)));
        served.start();
        HttpResponse<String> third = served.send(served.decision("P-1", "approve", "k1", body("yes", version)));

        assertThat(List.of(second.statusCode(), third.statusCode())).containsOnly(200);
        assertThat(List.of(second.body(), third.body())).containsOnly(first.body());
        assertThat(ledger("P-1")).hasSize(1);
        assertThat(served.send(served.decision("P-1", "reject", "k1", body("yes", version)))
                        .statusCode())
                .isEqualTo(422);
        assertThat(ledger("P-1")).hasSize(1);
    }

    @Test
    void refusesAnotherVersionAndNamesBoth() throws Exception {
        HttpResponse<String> answer = served.send(served.decision("P-1", "approve", "k1", body("yes", "0123")));

        JsonNode problem = ServedHome.JSON.readTree(answer.body());
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(problem.get("your_version").asString()).isEqualTo("0123");
        assertThat(problem.get("version").asString()).isEqualTo(served.version("P-1"));
        assertThat(ledger("P-1")).isEmpty();
    }

    @Test
    void theVersionStaysWhereOnlyMoreWasSeenAndChangesWithTheContent() throws Exception {
        String before = served.version("P-1");
        served.night("r2", 9);
        assertThat(served.version("P-1")).isEqualTo(before);

        served.night("r3", List.of(ServedHome.named("P-1", "similar_files:other/{name}.js")));

        assertThat(served.version("P-1")).isNotEqualTo(before);
        assertThat(served.send(served.decision("P-1", "approve", "k1", body("yes", before)))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void wantsAKeyAReasonAndAPatternThatIsThere() throws Exception {
        String version = served.version("P-1");
        assertThat(served.send(served.decision("P-1", "approve", "k1", body(" ", version)))
                        .statusCode())
                .isEqualTo(422);
        assertThat(served.send(served.decision("P-1", "approve", "k2", "{\"reason\":\"x\"}"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(served.send(served.decision("P-9", "approve", "k3", body("x", version)))
                        .statusCode())
                .isEqualTo(404);
        assertThat(served.send(served.decision("P-", "approve", "k3", body("x", version)))
                        .statusCode())
                .isEqualTo(404);
        HttpRequest.Builder keyless = served.request("/api/patterns/P-1/approve")
                .header("Authorization", "Bearer " + served.token())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body("x", version)));
        assertThat(served.send(keyless).statusCode()).isEqualTo(400);
        assertThat(ledger("P-1")).isEmpty();
    }

    @Test
    void makesATokenForItsOwnerOnly() throws Exception {
        Path token = served.home.state().resolve("token");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(token)))
                .isEqualTo("rw-------");
        String before = served.token();
        Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-r--r--"));

        served.start();

        assertThat(served.token()).isEqualTo(before);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(token)))
                .isEqualTo("rw-------");
    }

    @Test
    void aLinkLetsOneBrowserInAndItsPageMayDecide() throws Exception {
        String path = served.server().link().substring(served.server().address().length());
        HttpResponse<String> in = served.get(path);
        String set = in.headers().firstValue("Set-Cookie").orElseThrow();
        String cookie = set.substring(0, set.indexOf(';'));

        assertThat(in.statusCode()).isEqualTo(302);
        assertThat(set).contains("HttpOnly", "SameSite=Strict");
        assertThat(served.get(path).statusCode()).isEqualTo(403);
        assertThat(served.send(served.request("/api/me").header("Cookie", cookie))
                        .body())
                .contains("\"may_decide\":true");
        String body = body("seen", served.version("P-1"));
        HttpRequest.Builder decision = served.request("/api/patterns/P-1/approve")
                .header("Cookie", cookie)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "k1")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        assertThat(served.send(decision.copy()).statusCode()).isEqualTo(403);
        assertThat(served.send(decision.header("Origin", served.server().address()))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void readingCanWantTheTokenToo() throws Exception {
        served.start(new ServerSettings(served.home, "127.0.0.1", 0, false, List.of(), true));

        assertThat(served.get("/api/patterns/active").statusCode()).isEqualTo(401);
        assertThat(served.get("/dashboard/overview").statusCode()).isEqualTo(401);
        assertThat(served.get("/health").statusCode()).isEqualTo(200);
        assertThat(served.send(served.request("/api/patterns/active")
                                .header("Authorization", "Bearer " + served.token()))
                        .statusCode())
                .isEqualTo(200);
    }
}
