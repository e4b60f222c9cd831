package dev.pave.serve;

import dev.pave.serve.api.Answers;
import dev.pave.serve.api.Rendered;
import dev.pave.serve.api.RouteGroup;
import dev.pave.serve.data.RunLease;
import dev.pave.serve.data.RunReaders;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** How the server does, for Prometheus and its like: {@code /metrics} in the OpenMetrics format. */
final class MetricsRoutes implements RouteGroup {

    private static final String TYPE = "application/openmetrics-text; version=1.0.0; charset=utf-8";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<String, Timer> timers = new ConcurrentHashMap<>();

    MetricsRoutes(RunReaders readers, HealthRoutes health) {
        new JvmMemoryMetrics().bindTo(registry);
        Gauge.builder("pave.data.age", readers, r -> age(r, health))
                .baseUnit("seconds")
                .description("Time since the newest run began; NaN before the first")
                .register(registry);
    }

    private static double age(RunReaders readers, HealthRoutes health) {
        try (RunLease now = readers.current()) {
            long age = health.age(now);
            return age < 0 ? Double.NaN : age;
        }
    }

    @Override
    public void addTo(RoutesConfig routes) {
        RouteGroup.reading(routes, "/metrics", this::metrics);
    }

    private void metrics(Context context) {
        context.header("Cache-Control", "no-store");
        Answers.write(context, Rendered.text(TYPE, registry.scrape(TYPE)));
    }

    /** Counts a request that was answered; routes are few, whatever paths are asked for. */
    void count(Context context, float milliseconds) {
        Endpoint endpoint = context.endpoints().matchedHttpEndpoint();
        String route = endpoint == null ? "none" : endpoint.path;
        String status = String.valueOf(context.statusCode());
        timers.computeIfAbsent(
                        route + " " + status,
                        key -> Timer.builder("pave.requests")
                                .description("Answered requests")
                                .tag("route", route)
                                .tag("status", status)
                                .register(registry))
                .record((long) (milliseconds * 1_000_000), TimeUnit.NANOSECONDS);
    }
}
