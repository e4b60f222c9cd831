package dev.pave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ServeCommandTest extends InAHome {

    @Test
    void servesUntilItIsToldToEnd() throws Exception {
        Process serving = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.pave.cli.Pave",
                        "--home",
                        home.toString(),
                        "serve",
                        "--port",
                        "0")
                .redirectErrorStream(true)
                .start();
        try (BufferedReader said = serving.inputReader()) {
            String first = said.readLine();
            String address = first.substring(first.indexOf("http://"));

            HttpResponse<String> active = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(address + "/api/patterns/active"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            JsonNode patterns = JsonMapper.shared().readTree(active.body()).get("patterns");
            assertThat(patterns).hasSize(7);
            assertThat(said.readLine()).contains(address + "/login?code=");

            serving.toHandle().destroy();

            assertThat(serving.waitFor(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            serving.destroyForcibly();
        }
    }

    @Test
    void saysThatThePortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CommandLineRun run = at("serve", "--port", "" + taken.getLocalPort());

            assertThat(run.code).isEqualTo(1);
            assertThat(run.err).contains("" + taken.getLocalPort(), "--port").doesNotContain("Exception");
        }
    }

    @Test
    void refusesWhatItCannotFollow() {
        assertThat(at("serve", "--port", "99999").code).isEqualTo(2);
        assertThat(at("serve", "--host", "0.0.0.0").err).contains("--allow-remote");
        assertThat(at("serve", "--host", "no.such.host.invalid").code).isEqualTo(2);
    }

    @Test
    void printsALinkForAServerThatRuns() {
        assertThat(json("serve", "--link", "--port", "5123").get("link").asString())
                .startsWith("http://127.0.0.1:5123/login?code=");
    }
}
