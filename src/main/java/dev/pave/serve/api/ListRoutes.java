package dev.pave.serve.api;

import dev.pave.serve.data.AskedWrongly;
import dev.pave.serve.data.ListQuery;
import dev.pave.serve.data.Listing;
import dev.pave.serve.data.RunLease;
import dev.pave.serve.data.RunReaders;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/** The lists: patterns, candidates, anti-patterns, executions, runs, one session, and what a search finds. */
public final class ListRoutes implements RouteGroup {

    private static final int LONGEST_ID = 500;

    private final RunReaders readers;
    private final Answers answers;

    public ListRoutes(RunReaders readers, Answers answers) {
        this.readers = readers;
        this.answers = answers;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        RouteGroup.reading(routes, "/api/patterns/active", context -> list(context, Listing.ACTIVE, Map.of()));
        RouteGroup.reading(routes, "/api/patterns/candidates", context -> list(context, Listing.CANDIDATES, Map.of()));
        RouteGroup.reading(
                routes, "/api/patterns/anti-patterns", context -> list(context, Listing.ANTI_PATTERNS, Map.of()));
        RouteGroup.reading(routes, "/api/executions", context -> list(context, Listing.EXECUTIONS, Map.of()));
        RouteGroup.reading(routes, "/api/runs", context -> list(context, Listing.RUNS, Map.of()));
        RouteGroup.reading(routes, "/api/search", this::search);
        RouteGroup.reading(routes, "/api/sessions/{id}", this::session);
    }

    private void list(Context context, Listing listing, Map<String, String> fixed) {
        try (RunLease now = readers.current()) {
            answers.send(context, now.tag(), () -> rendered(now, listing, fixed, context.queryParamMap()));
        }
    }

    private Rendered rendered(
            RunLease now, Listing listing, Map<String, String> fixed, Map<String, List<String>> parameters) {
        ListQuery query = ListQuery.of(listing, fixed, parameters);
        if (query.run().isEmpty() || query.run().get().equals(now.run())) {
            return Rendered.json(now.page(query).answer());
        }
        try (RunLease earlier = readers.of(query)) {
            return Rendered.json(earlier.page(query).answer());
        }
    }

    private void search(Context context) {
        String words = context.queryParam("q");
        if (words == null || words.isBlank()) {
            throw new AskedWrongly("q says what to search for: /api/search?q=lint+rule");
        }
        list(context, Listing.SEARCH, Map.of());
    }

    private void session(Context context) {
        String id = context.pathParam("id");
        if (id.length() > LONGEST_ID) {
            throw new ApiProblem(404, "there is no session with an id of " + id.length() + " characters");
        }
        try (RunLease now = readers.current()) {
            Map<String, String> fixed = Map.of("session", id);
            answers.send(context, now.tag(), () -> {
                if (now.page(ListQuery.of(Listing.SESSION, fixed, Map.of())).total() == 0) {
                    throw new ApiProblem(404, "there is no session " + id + " in the newest run");
                }
                return rendered(now, Listing.SESSION, fixed, context.queryParamMap());
            });
        }
    }
}
