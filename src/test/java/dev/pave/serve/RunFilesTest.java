package dev.pave.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFilesTest {

    @TempDir
    private Path folder;

    private ServedHome served;

    @BeforeEach
    void make() throws Exception {
        served = new ServedHome(folder).night("r1", 1).start();
    }

    @AfterEach
    void end() {
        served.close();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void servesTheRunsOwnFiles() throws Exception {
        assertThat(served.get("/dashboard/overview").body()).contains("<title>r1</title>");
        Files.writeString(served.home.reports().resolve("r1/candidates.html"), "the queue");
        assertThat(served.get("/dashboard/candidates").body()).isEqualTo("the queue");
        assertThat(served.get("/dashboard/candidates.html").body()).isEqualTo("the queue");
        assertThat(served.get("/dashboard/anti-patterns").statusCode()).isEqualTo(404);
        assertThat(served.get("/dashboard/pave.duckdb").statusCode()).isEqualTo(404);
        assertThat(served.get("/").statusCode()).isEqualTo(302);
        assertThat(header(served.get("/dashboard"), "Location")).endsWith("/dashboard/overview");
    }

    @Test
    void followsTheRunAndTheFile() throws Exception {
        String before = header(served.get("/dashboard/overview"), "ETag");
        served.night("r2", 1);
        HttpResponse<String> after =
                served.send(served.request("/dashboard/overview").header("If-None-Match", before));

        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.body()).contains("<title>r2</title>");
        assertThat(served.send(served.request("/dashboard/overview").header("If-None-Match", header(after, "ETag")))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void letsOnlyTheScriptsRunThatTheFileHas() throws Exception {
        HttpResponse<String> page = served.get("/dashboard/overview");
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest("document.title += ' seen';".getBytes()));

        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "script-src 'self' 'sha256-" + hash + "';")
                .doesNotContain("unsafe-eval", "script-src 'unsafe-inline'");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        HttpResponse<String> gzip =
                served.send(served.request("/dashboard/overview").header("Accept-Encoding", "gzip"));
        assertThat(header(gzip, "Content-Encoding")).isEqualTo("gzip");
    }
}
