package dev.pave.cli.health;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Whether {@code pave serve} could have its port on this machine, or has it.
 *
 * @param port the one that it would listen on
 */
public record PortCheck(int port) {

    private static final int MILLIS = 2_000;
    private static final int MOST_BYTES = 64 << 10;

    /** One line; binds the port for a moment. */
    public HealthCheck check() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true); // what a server that just ended leaves behind is in nobody's way
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return HealthCheck.ok("port " + port + " is free for `pave serve`");
        } catch (IOException taken) {
            return isServed()
                    ? HealthCheck.ok("`pave serve` answers on port " + port)
                    : HealthCheck.warn(
                            "port " + port + " cannot be had by `pave serve`: " + taken.getMessage(),
                            "end what listens there (`ss -ltnp`), or name another one: PAVE_PORT, or `pave serve --port`");
        }
    }

    private boolean isServed() {
        try {
            HttpURLConnection asked = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + "/health").toURL().openConnection();
            asked.setConnectTimeout(MILLIS);
            asked.setReadTimeout(MILLIS);
            try (InputStream answer = asked.getInputStream()) {
                return new String(answer.readNBytes(MOST_BYTES), StandardCharsets.UTF_8)
                        .contains("\"data_age_seconds\"");
            } finally {
                asked.disconnect();
            }
        } catch (IOException another) {
            return false;
        }
    }
}
