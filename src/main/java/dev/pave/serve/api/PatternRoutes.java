package dev.pave.serve.api;

import dev.pave.serve.data.PatternStats;
import dev.pave.serve.data.RunLease;
import dev.pave.serve.data.RunReaders;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** One pattern: its uses and its record. */
public final class PatternRoutes implements RouteGroup {

    private final RunReaders readers;
    private final Answers answers;

    public PatternRoutes(RunReaders readers, Answers answers) {
        this.readers = readers;
        this.answers = answers;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        RouteGroup.reading(routes, "/api/patterns/{id}/stats", this::stats);
    }

    private void stats(Context context) {
        Parameters.none(context);
        String id = Parameters.pattern(context);
        try (RunLease now = readers.current()) {
            answers.send(
                    context,
                    now.tag(),
                    () -> PatternStats.of(now, id).map(Rendered::json).orElseThrow(() -> Parameters.unknown(id)));
        }
    }
}
