package dev.pave.serve;

import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.AbstractLifeCycle;

/** So many connections of one address at most; another one is closed at once, so that others still come in. */
final class PeerConnections extends AbstractLifeCycle implements Connection.Listener {

    private final int most;
    private final Server server;
    private final Map<String, Integer> open = new ConcurrentHashMap<>();
    private final Map<Connection, String> peers = new ConcurrentHashMap<>();

    PeerConnections(int most, Server server) {
        this.most = most;
        this.server = server;
    }

    @Override
    protected void doStart() throws Exception {
        for (Connector connector : server.getConnectors()) {
            connector.addBean(this);
        }
        super.doStart();
    }

    @Override
    public void onOpened(Connection connection) {
        String peer = peer(connection);
        peers.put(connection, peer);
        if (open.merge(peer, 1, Integer::sum) > most) {
            connection.getEndPoint().close();
        }
    }

    @Override
    public void onClosed(Connection connection) {
        String peer = peers.remove(connection); // a closed connection does not know it any more
        if (peer != null) {
            open.computeIfPresent(peer, (same, n) -> n == 1 ? null : n - 1);
        }
    }

    private static String peer(Connection connection) {
        return connection.getEndPoint().getRemoteSocketAddress() instanceof InetSocketAddress address
                ? address.getAddress().getHostAddress()
                : "";
    }
}
