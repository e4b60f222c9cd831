package dev.pave.serve;

import dev.pave.home.Home;
import dev.pave.home.UsageException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the server is started.
 *
 * @param home            whose data are served
 * @param host            address that is listened on
 * @param port            0 for any that is free
 * @param remote          whether others than this machine may be let in
 * @param names           more names that the server is reached by, e.g. behind a reverse proxy
 * @param tokenForReading whether reading wants the token too; always where others are let in
 */
public record ServerSettings(
        Home home, String host, int port, boolean remote, List<String> names, boolean tokenForReading) {

    /** Where nothing else is said. */
    public static final int USUAL_PORT = 5000;

    /** @throws UsageException where they cannot be followed */
    public ServerSettings {
        if (port < 0 || port > 65_535) {
            throw new UsageException("a port is a number from 1 to 65535, or 0 for any that is free; not " + port);
        }
        if (!isLoopback(host) && !remote) {
            throw new UsageException(
                    host + " is not this machine alone, so others could come in; say --allow-remote too"
                            + " (reading then wants the token as well), or leave --host out");
        }
        names = List.copyOf(names);
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(bare(host)).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new UsageException("there is no address " + host + " here; --host takes one of this machine");
        }
    }

    boolean wantsTokenForReading() {
        return tokenForReading || !isLoopback(host);
    }

    /** Names that a request may have in {@code Host}, in lower case, without brackets and port. */
    Set<String> hosts() {
        Set<String> hosts = new TreeSet<>(List.of("localhost", "127.0.0.1", "::1"));
        hosts.add(bare(host));
        names.forEach(name -> hosts.add(bare(name)));
        return hosts;
    }

    private static String bare(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.startsWith("[") && lower.endsWith("]") ? lower.substring(1, lower.length() - 1) : lower;
    }

    /** The address for a browser on this machine. */
    public String address(int boundPort) {
        String shown = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
        return "http://" + (shown.contains(":") ? "[" + bare(shown) + "]" : shown) + ":" + boundPort;
    }
}
