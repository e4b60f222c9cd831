package dev.pave.serve.live;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Listens to a stream of events as a client does. */
final class Listener implements AutoCloseable {

    /** One event. */
    record Event(String name, String id, JsonNode data) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final InputStream body;
    private final Thread reader;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    Listener(int port, String lastId) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/events"));
        if (lastId != null) {
            request.header("Last-Event-ID", lastId);
        }
        HttpResponse<InputStream> answer =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("status " + answer.statusCode());
        }
        this.body = answer.body();
        this.reader = new Thread(this::read);
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try {
            StringBuilder line = new StringBuilder();
            String name = null;
            String id = null;
            for (int c = body.read(); c >= 0; c = body.read()) {
                if (c != '\n') {
                    line.append((char) c);
                    continue;
                }
                String text = new String(line.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
                line.setLength(0);
                if (text.startsWith("event: ")) {
                    name = text.substring(7);
                    id = null;
                } else if (text.startsWith("id: ")) {
                    id = text.substring(4);
                } else if (text.startsWith("data: ")) {
                    events.add(new Event(name, id, JSON.readTree(text.substring(6))));
                }
            }
        } catch (java.io.IOException ended) {
            // as it was closed
        }
        events.add(new Event("end", null, null));
    }

    /** The next event of this name; others before it are left out. */
    Event next(String name) throws InterruptedException {
        return next(event -> event.name().equals(name));
    }

    Event next(Predicate<Event> which) throws InterruptedException {
        for (; ; ) {
            Event event = events.poll(10, TimeUnit.SECONDS);
            if (event == null) {
                throw new AssertionError("no such event came");
            }
            if (which.test(event)) {
                return event;
            }
        }
    }

    /** Events of executions until so many were told of. */
    List<Event> executions(long most) throws InterruptedException {
        List<Event> heard = new ArrayList<>();
        for (long told = 0; told < most; ) {
            Event event = next("executions");
            heard.add(event);
            told += tells(event);
        }
        return heard;
    }

    static long tells(Event event) {
        return event.data().path("executions").size()
                + event.data().path("more").asLong();
    }

    static List<String> ids(List<Event> events) {
        return events.stream()
                .flatMap(event -> event.data().path("executions").findValuesAsString("id").stream())
                .toList();
    }

    @Override
    public void close() throws java.io.IOException {
        body.close();
    }
}
