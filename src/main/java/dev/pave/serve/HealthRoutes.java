package dev.pave.serve;

import dev.pave.serve.api.Answers;
import dev.pave.serve.api.Rendered;
import dev.pave.serve.api.RouteGroup;
import dev.pave.serve.data.PatternStats;
import dev.pave.serve.data.RunLease;
import dev.pave.serve.data.RunReaders;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whether the server answers, and how old what it answers is. */
final class HealthRoutes implements RouteGroup {

    private static final Duration OLD = Duration.ofHours(36);

    private final RunReaders readers;
    private final Clock clock;

    HealthRoutes(RunReaders readers, Clock clock) {
        this.readers = readers;
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        RouteGroup.reading(routes, "/health", this::health);
    }

    private void health(Context context) {
        context.header("Cache-Control", "no-store");
        try (RunLease now = readers.current()) {
            Answers.write(context, Rendered.json(document(now)));
        }
    }

    /** Seconds since the newest run began; -1 before the first. */
    long age(RunLease now) {
        Object started = PatternStats.age(now).get("started_at");
        return started == null
                ? -1
                : Duration.between(Instant.parse(started.toString()), clock.instant())
                        .toSeconds();
    }

    private Map<String, Object> document(RunLease now) {
        List<String> problems = new ArrayList<>();
        readers.problem().ifPresent(problems::add);
        if (now.state().problem() != null) {
            problems.add(now.state().problem());
        }
        long age = age(now);
        Map<String, Object> health = new LinkedHashMap<>();
        health.put("status", status(now, age, problems));
        health.put("run", now.run().isEmpty() ? null : now.run());
        health.put("data_age_seconds", age < 0 ? null : age);
        health.putAll(PatternStats.age(now));
        health.put("problems", problems);
        health.put("hint", now.run().isEmpty() ? "no night yet: run `pave nightly`" : null);
        return health;
    }

    private static String status(RunLease now, long age, List<String> problems) {
        if (!problems.isEmpty()) {
            return "degraded";
        }
        if (now.run().isEmpty()) {
            return "empty";
        }
        return age > OLD.toSeconds() ? "stale" : "ok";
    }
}
