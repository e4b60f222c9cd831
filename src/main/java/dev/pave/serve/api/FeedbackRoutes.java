package dev.pave.serve.api;

import dev.pave.home.Feedback;
import dev.pave.home.Home;
import dev.pave.home.Person;
import dev.pave.serve.data.RunLease;
import dev.pave.serve.data.RunReaders;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What a person says of an anti-pattern: {@code POST /api/patterns/anti-patterns/{id}/right|wrong} with {@code {"reason"}}.
 * Each answer is kept, the newest counts.
 */
public final class FeedbackRoutes implements RouteGroup {

    private static final String FORM = "{\"reason\": \"...\"}";

    private final RunReaders readers;
    private final Access access;
    private final Feedback feedback;

    public FeedbackRoutes(Home home, RunReaders readers, Access access) {
        this.readers = readers;
        this.access = access;
        this.feedback = new Feedback(home.feedback());
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/api/patterns/anti-patterns/{id}/right", context -> answer(context, true));
        routes.post("/api/patterns/anti-patterns/{id}/wrong", context -> answer(context, false));
    }

    private void answer(Context context, boolean right) throws IOException {
        access.requireDecider(context);
        Parameters.none(context);
        String id = Parameters.pattern(context);
        JsonNode body = Bodies.object(Bodies.read(context), FORM);
        body.propertyNames().forEach(name -> {
            if (!name.equals("reason")) {
                throw new ApiProblem(422, "the body has \"" + name + "\"; only reason is known");
            }
        });
        String reason = body.path("reason").asString("").strip();
        Bodies.checkReason(reason);
        if (!right && reason.isEmpty()) {
            throw new ApiProblem(422, "reason is missing: it says why it is wrong");
        }
        String guard;
        try (RunLease now = readers.current()) {
            guard = now.guard(id)
                    .orElseThrow(() -> new ApiProblem(
                            404, "there is no anti-pattern " + id + "; /api/patterns/anti-patterns has all"));
        }
        Instant at = Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.MILLIS);
        Feedback.Answer answer = new Feedback.Answer(id, guard, right, Person.name(), at, reason);
        feedback.append(answer);
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("anti_pattern_id", id);
        kept.put("guard", guard);
        kept.put("right", right);
        kept.put("by", answer.by());
        kept.put("at", at.toString());
        kept.put("reason", reason);
        context.header("Cache-Control", "no-store");
        Answers.write(context, Rendered.json(kept));
    }
}
