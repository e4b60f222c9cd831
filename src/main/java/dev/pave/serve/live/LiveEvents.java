package dev.pave.serve.live;

import dev.pave.home.Home;
import dev.pave.pattern.Resource;
import dev.pave.serve.api.ApiProblem;
import dev.pave.serve.api.RouteGroup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * {@code GET /api/events}: executions as they are recorded, and how far the run that is under way is. Events:
 *
 * <ul>
 *   <li>{@code executions}, with an id: {@code {"executions": [...], "more": 1840, "more_failed": 3}}; more are those of
 *       the same moment that are only counted. A client that comes back with {@code Last-Event-ID} gets what it missed,
 *       also from a server that was started anew; one that comes without gets the last few, as {@code recent}.
 *   <li>{@code job}: {@code {"running": true, "progress": {...}}}, whenever that changes
 *   <li>{@code beat}, every ten seconds; {@code dropped}, where this client was too slow; {@code bye}, before the end
 * </ul>
 */
public final class LiveEvents implements RouteGroup, AutoCloseable {

    private static final int MOST_A_TICK = 20;
    private static final int MOST_REPLAYED = 100;
    private static final int RECENT = 20;
    private static final long TICK_MS = 200;

    private final SpoolTail tail;
    private final RunningJob job;
    private final int mostClients;
    private final Duration beat;
    private final Set<LiveClient> clients = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(run -> {
        Thread thread = new Thread(run, "pave-live");
        thread.setDaemon(true);
        return thread;
    });
    private final Deque<String> recent = new ArrayDeque<>();
    private SpoolMark mark;
    private String running = "";
    private long beatAt = System.nanoTime();
    private boolean closed;

    /**
     * Begins to watch.
     *
     * @param mostClients that are let in at the same time
     */
    public LiveEvents(Home home, int mostClients) {
        this(home, mostClients, Duration.ofSeconds(10), Clock.systemUTC());
    }

    LiveEvents(Home home, int mostClients, Duration beat, Clock clock) {
        this.tail = new SpoolTail(home.spool(), clock);
        this.job = new RunningJob(home.state().resolve("progress.json"));
        this.mostClients = mostClients;
        this.beat = beat;
        try {
            SpoolBatch last = tail.last(RECENT);
            this.mark = last.mark();
            remember(last);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + home.spool(), e);
        }
        ticks.scheduleWithFixedDelay(this::tick, TICK_MS, TICK_MS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/events", this::open);
        RouteGroup.reading(
                routes,
                "/activity.js",
                context -> context.contentType("text/javascript; charset=utf-8")
                        .result(Resource.text(LiveEvents.class, "/dev/pave/report/activity.js")));
    }

    /** How many listen. */
    public int clients() {
        return clients.size();
    }

    private void open(Context context) throws IOException {
        if (clients.size() >= mostClients) {
            context.header("Retry-After", "30");
            throw new ApiProblem(503, mostClients + " listen already; try again later");
        }
        String asked = context.header("Last-Event-ID");
        Optional<SpoolMark> from = SpoolMark.of(asked == null ? context.queryParam("last") : asked);
        context.status(200)
                .header("Cache-Control", "no-store")
                .header("X-Accel-Buffering", "no")
                .contentType("text/event-stream; charset=utf-8");
        LiveClient client = new LiveClient(context.res().getOutputStream(), clients::remove);
        context.future(client::ended);
        context.req().startAsync().setTimeout(0);
        context.res().getOutputStream().setWriteListener(client);
        client.send("retry: 2000\n\n".getBytes(StandardCharsets.UTF_8), 0);
        welcome(client, from);
    }

    /** What it missed is read outside of the lock, but for the last bit: nobody waits, and nothing comes twice. */
    private void welcome(LiveClient client, Optional<SpoolMark> from) throws IOException {
        SpoolMark until = mark();
        SpoolBatch missed = from.isEmpty() ? null : tail.between(from.get(), until, MOST_REPLAYED);
        synchronized (this) {
            if (missed == null) {
                client.send(frame("recent", mark.toString(), recent().json()), 0);
            } else {
                send(client, missed);
                send(client, tail.between(until, mark, MOST_REPLAYED));
            }
            client.send(frame("job", null, job.json()), 0);
            if (closed) {
                client.close();
            } else {
                clients.add(client);
            }
        }
    }

    private synchronized SpoolMark mark() {
        return mark;
    }

    private SpoolBatch recent() {
        return new SpoolBatch(mark, List.copyOf(recent), 0, 0);
    }

    private static void send(LiveClient client, SpoolBatch batch) {
        if (!batch.isEmpty()) {
            client.send(frame("executions", batch.mark().toString(), batch.json()), batch.size());
        }
    }

    private void tick() {
        try {
            synchronized (this) {
                all(tail.since(mark, MOST_A_TICK));
                String now = job.json();
                if (!now.equals(running)) {
                    running = now;
                    byte[] frame = frame("job", null, now);
                    clients.forEach(client -> client.send(frame, 0));
                }
                long time = System.nanoTime();
                if (time - beatAt >= beat.toNanos()) {
                    beatAt = time;
                    byte[] frame = frame("beat", null, "{\"clients\":" + clients.size() + "}");
                    clients.forEach(client -> client.send(frame, 0));
                }
            }
            clients.stream()
                    .filter(client -> client.isStuck(3 * beat.toNanos()))
                    .forEach(LiveClient::close);
        } catch (IOException | RuntimeException e) {
            byte[] frame = frame("trouble", null, "{\"message\":\"the spool cannot be read\"}");
            clients.forEach(client -> client.send(frame, 0));
        }
    }

    private void all(SpoolBatch batch) {
        mark = batch.mark();
        if (!batch.isEmpty()) {
            remember(batch);
            byte[] frame = frame("executions", mark.toString(), batch.json());
            clients.forEach(client -> client.send(frame, batch.size()));
        }
    }

    private void remember(SpoolBatch batch) {
        recent.addAll(batch.lines());
        while (recent.size() > RECENT) {
            recent.remove();
        }
    }

    private static byte[] frame(String event, String id, String json) {
        return ("event: " + event + "\n" + (id == null ? "" : "id: " + id + "\n") + "data: " + json + "\n\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Says goodbye to all: first, so that the server has nothing to wait for when it stops. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        ticks.shutdownNow();
        byte[] bye = frame("bye", null, "{}");
        clients.forEach(client -> client.end(bye));
        clients.forEach(LiveClient::close);
    }
}
