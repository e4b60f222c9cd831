package dev.pave.serve;

import static dev.pave.serve.ServedHome.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.store.ledger.Ledger;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server must withstand, with harmless inputs: each is refused in words, and nothing is decided by it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AbuseTest {

    private static final String XSS = "<script>alert('x')</script>\"&<img src=x onerror=alert(1)>";

    private Path folder;
    private ServedHome served;

    @BeforeAll
    void make(@TempDir Path made) throws Exception {
        folder = made;
        served = new ServedHome(folder)
                .night("r1", List.of(ServedHome.named("P-1", "similar_files:" + XSS)))
                .start();
    }

    @AfterEach
    void nothingWasDecidedAndItStillAnswers() throws Exception {
        assertThat(served.get("/api/patterns/active").statusCode()).isEqualTo(200);
        try (Ledger ledger = Ledger.open(served.home)) {
            assertThat(ledger.history("P-1")).isEmpty();
        }
    }

    @AfterAll
    void end() {
        served.close();
    }

    private static void refused(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(ServedHome.JSON.readTree(answer.body()).get("status").asInt())
                .isEqualTo(status);
    }

    private HttpRequest.Builder decision() throws Exception {
        return served.decision("P-1", "approve", "k", body("x", served.version("P-1")));
    }

    private String head(String method, String target, String headers) throws Exception {
        String answer = served.raw(method + " " + target + " HTTP/1.1\r\n" + headers + "Connection: close\r\n\r\n");
        return answer.lines().findFirst().orElse("");
    }

    private String local() {
        return "Host: 127.0.0.1:" + served.server().port() + "\r\n";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "evil.example:5000", "127.0.0.1.evil.example", "localhost.evil", "[::2]", ""})
    void foreignHosts(String host) throws Exception {
        assertThat(head("GET", "/api/patterns/active", "Host: " + host + "\r\n"))
                .matches("HTTP/1.1 (421|400) .*");
    }

    @Test
    void noHostAtAll() throws Exception {
        assertThat(served.raw("GET /api/patterns/active HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.1 421");
        assertThat(head("GET", "/api/patterns/active", "")).startsWith("HTTP/1.1 400");
    }

    @Test
    void twoHosts() throws Exception {
        assertThat(head("GET", "/health", local() + "Host: evil.example\r\n")).startsWith("HTTP/1.1 400");
    }

    @Test
    void anAbsoluteAddressOfAnotherServer() throws Exception {
        assertThat(head("GET", "http://evil.example/api/patterns/active", local()))
                .matches("HTTP/1.1 (421|400) .*");
    }

    @Test
    void aNameThatWasAllowedIsLetIn() throws Exception {
        assertThat(head("GET", "/health", "Host: pave.example\r\n")).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "null", "http://127.0.0.1:1", "https://127.0.0.1.evil.example"})
    void foreignOrigins(String origin) throws Exception {
        refused(served.send(decision().header("Origin", origin)), 403);
        refused(served.send(served.request("/api/executions").header("Origin", origin)), 403);
    }

    @Test
    void requestsThatABrowserSaysComeFromElsewhere() throws Exception {
        refused(served.send(decision().header("Sec-Fetch-Site", "cross-site")), 403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/patterns/..%2f..%2fstate%2ftoken/stats",
                "/api/patterns/%2e%2e/stats",
                "/api/patterns/../../state/token",
                "/dashboard/..%2f..%2f..%2fstate%2ftoken",
                "/dashboard/%2e%2e/%2e%2e/state/token",
                "/dashboard/..%5c..%5cstate%5ctoken",
                "/dashboard/%252e%252e%252fstate",
                "/dashboard/overview;/../token",
                "//evil.example/dashboard",
                "/dashboard/overview%00.html",
                "/dashboard/%c0%ae%c0%ae/token",
                "/dashboard/overview%0d%0aSet-Cookie:%20x=1"
            })
    void pathsThatClimb(String path) throws Exception {
        String answer = served.raw("GET " + path + " HTTP/1.1\r\n" + local() + "Connection: close\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1.1 (400|404) .*").doesNotContain(served.token(), "Set-Cookie");
    }

    @Test
    void aSlashInASessionsIdIsAName() throws Exception {
        assertThat(served.get("/api/sessions/..%2F..%2Fstate%2Ftoken").statusCode())
                .isEqualTo(404);
        assertThat(served.get("/api/sessions/day%2F1").statusCode()).isEqualTo(200);
    }

    @Test
    void bodiesThatAreTooLong() throws Exception {
        refused(served.send(served.decision("P-1", "approve", "k", body("x".repeat(20_000), "v"))), 413);
        HttpRequest.Builder chunked = decision()
                .POST(HttpRequest.BodyPublishers.fromPublisher(
                        HttpRequest.BodyPublishers.ofString(body("x".repeat(20_000), "v"))));
        refused(served.send(chunked), 413);
        refused(served.send(served.decision("P-1", "approve", "k", body("x".repeat(2_001), "v"))), 422);
    }

    @Test
    void aBodyThatDoesNotCome() throws Exception {
        String head =
                "POST /api/patterns/P-1/approve HTTP/1.1\r\n" + local() + "Authorization: Bearer " + served.token()
                        + "\r\nContent-Type: application/json\r\nIdempotency-Key: k\r\nContent-Length: 900\r\n\r\n{\"reason\"";

        assertThat(served.raw(head)).doesNotContain(" 200 ");
    }

    @Test
    void manyConnectionsThatSayNothingStopNobody() throws Exception {
        List<Socket> open = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Socket socket = new Socket("127.0.0.1", served.server().port());
            OutputStream out = socket.getOutputStream();
            out.write("GET /api/patt".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            open.add(socket);
        }

        assertThat(served.get("/api/patterns/active").statusCode()).isEqualTo(200);
        for (Socket socket : open) {
            socket.close();
        }
    }

    @Test
    void compressedBodies() throws Exception {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            gzip.write(new byte[10 << 20]);
        }
        HttpRequest.Builder request = decision()
                .header("Content-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(bomb.toByteArray()));

        refused(served.send(request), 415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/json; charset=utf-16",
                "application/jsonp",
                "text/plain; application/json"
            })
    void otherTypesOfBodies(String type) throws Exception {
        refused(served.send(decision().setHeader("Content-Type", type)), 415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "\"x\"",
                "{",
                "{\"reason\":\"x\"} {\"reason\":\"y\"}",
                "{\"reason\":\"x\",\"reason\":\"y\",\"version\":\"v\"}",
                "{\"reason\":1,\"version\":\"v\"}",
                "{\"reason\":\"x\",\"version\":\"v\",\"status\":\"approved\"}",
                "{\"reason\":\"a\\u0000b\",\"version\":\"v\"}",
                "{\"reason\":\"\\u001b[2J\",\"version\":\"v\"}"
            })
    void bodiesThatAreNoDecision(String body) throws Exception {
        HttpResponse<String> answer = served.send(served.decision("P-1", "approve", "k", body));

        assertThat(answer.statusCode()).isIn(400, 422);
        refused(answer, answer.statusCode());
    }

    @Test
    void deepJson() throws Exception {
        refused(served.send(served.decision("P-1", "approve", "k", "[".repeat(8_000))), 400);
    }

    @Test
    void bytesThatAreNoText() throws Exception {
        HttpRequest.Builder request = decision()
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[] {'{', (byte) 0xC0, (byte) 0xAF, '}'}));

        refused(served.send(request), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer x", "Basic eDp5", "bearer null", "Token x"})
    void wrongTokens(String authorization) throws Exception {
        refused(served.send(decision().setHeader("Authorization", authorization)), 401);
    }

    @Test
    void guessingIsSlowedAndStopsNobodyElse() throws Exception {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            statuses.add(served.send(decision().setHeader("Authorization", "Bearer guess-" + i))
                    .statusCode());
        }

        assertThat(statuses).startsWith(401).endsWith(429).containsOnly(401, 429);
        refused(served.send(served.decision("P-1", "approve", "k", body("x", "other"))), 409);
        served.start();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pave=x", "pave=cookie-9999999999999-00.AAAA", "pave=link-9999999999999-00.AAAA"})
    void madeUpCookies(String cookie) throws Exception {
        HttpRequest.Builder request = served.request("/api/patterns/P-1/approve")
                .header("Cookie", cookie)
                .header("Origin", served.server().address())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "k")
                .POST(HttpRequest.BodyPublishers.ofString(body("x", "v")));

        refused(served.send(request), 401);
    }

    @Test
    void aLinksCodeIsNoCookie() throws Exception {
        String code = served.server().link().split("code=")[1];

        assertThat(served.send(served.request("/api/me").header("Cookie", "pave=" + code))
                        .body())
                .contains("false");
        refused(served.get("/login?code=" + code.replace("link-1", "link-2")), 403);
        refused(served.get("/login"), 403);
        served.start();
    }

    @Test
    void headersThatWouldBecomeOthers() throws Exception {
        assertThat(served.raw("GET /health HTTP/1.1\r\n" + local() + "X-A: b\rSet-Cookie: c\r\n\r\n"))
                .doesNotContain("Set-Cookie");
        String key = "POST /api/patterns/P-1/approve HTTP/1.1\r\n" + local() + "Authorization: Bearer " + served.token()
                + "\r\nContent-Type: application/json\r\nIdempotency-Key: a b\r\nContent-Length: 2\r\n"
                + "Connection: close\r\n\r\n{}";
        assertThat(served.raw(key)).startsWith("HTTP/1.1 400");
    }

    @Test
    void headersWithoutEnd() throws Exception {
        assertThat(head("GET", "/health", local() + "X-A: " + "a".repeat(100_000) + "\r\n"))
                .startsWith("HTTP/1.1 431");
        assertThat(head("GET", "/api/search?q=" + "a".repeat(100_000), local())).startsWith("HTTP/1.1 414");
    }

    @Test
    void twoLengths() throws Exception {
        assertThat(head("POST", "/api/patterns/P-1/approve", local() + "Content-Length: 2\r\nContent-Length: 9\r\n"))
                .startsWith("HTTP/1.1 400");
        assertThat(head(
                        "POST",
                        "/api/patterns/P-1/approve",
                        local() + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "OPTIONS", "POST"})
    void otherMethods(String method) throws Exception {
        String answer = served.raw(method + " /api/patterns/active HTTP/1.1\r\n" + local() + "X-Secret: 12345\r\n"
                + "Content-Length: 0\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 405").doesNotContain("12345");
    }

    @Test
    void methodsInHeadersAreNotFollowed() throws Exception {
        HttpRequest.Builder request = served.request("/api/patterns/P-1/approve")
                .header("X-HTTP-Method-Override", "POST")
                .header("Authorization", "Bearer " + served.token());

        refused(served.send(request), 400);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=-1",
        "limit=0",
        "limit=1001",
        "limit=1e3",
        "limit=5&limit=6",
        "limit=",
        "sort=;drop",
        "sort=evidence",
        "cursor=abc",
        "cursor=W10",
        "cursor=%00",
        "confidence=high",
        "confidence%3E=NaN%27",
        "proven=yes",
        "first_seen%3E=yesterday",
        "nothing=1",
        "id%27%3B--=1",
        "repo=%00",
        "q=a&q=b"
    })
    void parametersThatCannotBeFollowed(String query) throws Exception {
        refused(served.get("/api/patterns/candidates?" + query), 400);
    }

    @Test
    void aCursorOfAnotherQueryOrRun() throws Exception {
        String next = served.json("/api/executions?limit=1").get("next").asString();

        refused(served.get("/api/executions?limit=1&outcome=success&cursor=" + next), 400);
        refused(served.get("/api/patterns/candidates?cursor=" + next), 400);
        String made = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(new String(Base64.getUrlDecoder().decode(next), StandardCharsets.UTF_8)
                        .replace("r1", "../../etc")
                        .getBytes(StandardCharsets.UTF_8));
        refused(served.get("/api/executions?limit=1&cursor=" + made), 410);
    }

    @Test
    void quotesInValuesStayValues() throws Exception {
        assertThat(served.json("/api/executions?actor=%27+OR+1%3D1+--").get("executions"))
                .isEmpty();
        assertThat(served.json("/api/executions?q=%25+_+%27").get("executions")).isEmpty();
        assertThat(served.json("/api/executions?actor=%3Cb%3E").get("executions"))
                .hasSize(1);
    }

    @Test
    void marksOfPagesStayJson() throws Exception {
        HttpResponse<String> answer = served.get("/api/patterns/candidates");

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(ServedHome.JSON
                        .readTree(answer.body())
                        .at("/candidates/0/signature")
                        .asString())
                .endsWith(XSS);
        HttpResponse<String> unknown = served.get("/api/patterns/%3Cscript%3E/stats");
        refused(unknown, 404);
        assertThat(served.get("/%3Cscript%3E").headers().firstValue("Content-Type"))
                .contains("application/problem+json");
    }

    @Test
    void linksAmongTheReportsLeadNowhere() throws Exception {
        Path run = served.home.reports().resolve("r1");
        Files.createSymbolicLink(
                run.resolve("anti-patterns.html"), served.home.state().resolve("token"));

        HttpResponse<String> answer = served.get("/dashboard/anti-patterns");

        refused(answer, 404);
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("library.html"), "foreign");
        Files.copy(run.resolve("pave.duckdb"), other.resolve("pave.duckdb"));
        Files.createSymbolicLink(served.home.reports().resolve("r9"), other);
        Files.writeString(served.home.reports().resolve("current"), "r9\n");
        refused(served.get("/dashboard/library"), 404);
        Files.writeString(served.home.reports().resolve("current"), "../../other\n");
        assertThat(served.get("/dashboard/library").body()).doesNotContain("foreign");
        Files.writeString(served.home.reports().resolve("current"), "r1\n");
        Files.delete(run.resolve("anti-patterns.html"));
    }
}
