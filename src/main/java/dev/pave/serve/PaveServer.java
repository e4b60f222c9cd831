package dev.pave.serve;

import dev.pave.home.Home;
import dev.pave.serve.api.Answers;
import dev.pave.serve.api.DecisionRoutes;
import dev.pave.serve.api.DocsRoutes;
import dev.pave.serve.api.ExportRoutes;
import dev.pave.serve.api.FeedbackRoutes;
import dev.pave.serve.api.ListRoutes;
import dev.pave.serve.api.PatternRoutes;
import dev.pave.serve.api.PlanRoutes;
import dev.pave.serve.api.RouteGroup;
import dev.pave.serve.data.RunReaders;
import dev.pave.serve.live.LiveEvents;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.router.ParsedEndpoint;
import io.javalin.util.JavalinBindException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The server of a home: API, pages, decisions. Reads snapshots only, so that it stands in no run's way. Memory is bounded:
 * {@value #MOST_CONNECTIONS} connections, {@value #MOST_OF_A_PEER} of an address, {@value #MOST_THREADS} threads, bodies of 16 KB, headers of 8 KB.
 */
public final class PaveServer implements AutoCloseable {

    private static final int MOST_CONNECTIONS = 2_500;
    private static final int MOST_OF_A_PEER = 2_000;
    private static final int MOST_LISTENERS = 1_500;
    private static final int MOST_THREADS = 64;
    private static final int IDLE_MS = 30_000;
    private static final int HEADERS = 8 << 10;
    private static final long STOP_MS = 5_000;

    private final ServerSettings settings;
    private final OneTimeLinks links;
    private final RunReaders readers;
    private final List<AutoCloseable> live = new ArrayList<>();
    private final Javalin javalin;

    private PaveServer(ServerSettings settings, PrintStream err) {
        this.settings = settings;
        Home home = settings.home();
        AccessToken token = AccessToken.of(home);
        this.links = new OneTimeLinks(token, Clock.systemUTC());
        this.readers = new RunReaders(home);
        Doorkeeper door = new Doorkeeper(settings, token, links);
        HealthRoutes health = new HealthRoutes(readers, Clock.systemUTC());
        MetricsRoutes metrics = new MetricsRoutes(readers, health);
        List<RouteGroup> groups = groups(home, door, health, metrics);
        this.javalin = Javalin.create(config -> {
            configure(config);
            config.routes.before(context -> {
                SecurityHeaders.set(context);
                door.look(context);
            });
            groups.forEach(group -> group.addTo(config.routes));
            new Failing(err).addTo(config.routes);
            config.requestLogger.http(metrics::count);
        });
    }

    /** All that can be asked for. A group that holds connections open also goes into {@link #live}, to be closed first. */
    private List<RouteGroup> groups(Home home, Doorkeeper door, HealthRoutes health, MetricsRoutes metrics) {
        Answers answers = new Answers();
        LiveEvents events = new LiveEvents(home, MOST_LISTENERS);
        live.add(events);
        return List.of(
                events,
                new ListRoutes(readers, answers),
                new PatternRoutes(readers, answers),
                new DecisionRoutes(home, readers, door),
                new FeedbackRoutes(home, readers, door),
                new PlanRoutes(home, readers, door),
                new ExportRoutes(readers),
                new DocsRoutes(),
                new LoginRoutes(door, links),
                new RunFiles(home),
                health,
                metrics);
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.generateEtags = false;
        config.jetty.host = settings.host();
        config.jetty.port = settings.port();
        config.jetty.threadPool = new QueuedThreadPool(MOST_THREADS, 4, IDLE_MS);
        config.jetty.modifyHttpConfiguration(PaveServer::bound);
        config.jetty.modifyServer(PaveServer::bound);
    }

    private static void bound(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEADERS);
        http.setUriCompliance(UriCompliance.UNSAFE); // Doorkeeper looks at paths, and answers in words
        http.setIdleTimeout(IDLE_MS);
    }

    private static void bound(Server server) {
        server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, server));
        server.addBean(new PeerConnections(MOST_OF_A_PEER, server));
        server.setErrorHandler(new BareErrors());
    }

    /**
     * Starts it.
     *
     * @param err where failures are told that nobody foresaw
     * @throws PortInUse where another program listens there
     */
    public static PaveServer start(ServerSettings settings, PrintStream err) {
        PaveServer server = new PaveServer(settings, err);
        try {
            server.javalin.start();
            return server;
        } catch (JavalinBindException e) {
            server.readers.close();
            throw new PortInUse(settings, e);
        }
    }

    /** All routes, e.g. {@code GET /health}; HEAD goes with GET. */
    SortedSet<String> routes() {
        SortedSet<String> routes = new TreeSet<>();
        for (ParsedEndpoint each : javalin.unsafe.internalRouter.allHttpHandlers()) {
            String method = each.endpoint.method.name();
            if (method.equals("GET") || method.equals("POST")) {
                routes.add(method + " " + each.endpoint.path);
            }
        }
        return routes;
    }

    public int port() {
        return javalin.port();
    }

    /** Where it is. */
    public String address() {
        return settings.address(port());
    }

    /** An address that lets one browser in, once. */
    public String link() {
        return address() + links.path();
    }

    /** A link for a server of a home that runs already, at the address of the settings. */
    public static String link(ServerSettings settings) {
        return settings.address(settings.port())
                + new OneTimeLinks(AccessToken.of(settings.home()), Clock.systemUTC()).path();
    }

    /** Ends it: open connections first, then running requests, for some seconds at most. */
    @Override
    public void close() {
        for (AutoCloseable each : live) {
            try {
                each.close();
            } catch (Exception e) {
                continue; // the connection is gone then
            }
        }
        Thread stopping = new Thread(javalin::stop, "pave-serve-stop");
        stopping.setDaemon(true);
        stopping.start();
        try {
            stopping.join(STOP_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        readers.close();
    }
}
