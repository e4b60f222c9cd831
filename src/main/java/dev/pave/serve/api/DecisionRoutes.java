package dev.pave.serve.api;

import dev.pave.approve.PersonDecision;
import dev.pave.home.Home;
import dev.pave.pattern.Decision;
import dev.pave.pattern.PatternId;
import dev.pave.pattern.Status;
import dev.pave.serve.data.RunLease;
import dev.pave.serve.data.RunReaders;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A person's decision: {@code POST /api/patterns/{id}/approve|reject|retire} with {@code {"reason", "version"}}. The ledger
 * has it before the answer is sent. One at a time.
 */
public final class DecisionRoutes implements RouteGroup {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final RunReaders readers;
    private final PersonDecision decisions;
    private final KeptAnswers kept;
    private final Access access;

    public DecisionRoutes(Home home, RunReaders readers, Access access) {
        this.access = access;
        this.readers = readers;
        this.decisions = new PersonDecision(home);
        this.kept = new KeptAnswers(home.state().resolve("served.jsonl"));
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/api/patterns/{id}/approve", context -> decide(context, Status.APPROVED));
        routes.post("/api/patterns/{id}/reject", context -> decide(context, Status.REJECTED));
        routes.post("/api/patterns/{id}/retire", context -> decide(context, Status.RETIRED));
    }

    private void decide(Context context, Status status) {
        access.requireDecider(context);
        Parameters.none(context);
        String id = Parameters.pattern(context);
        String key = context.header("Idempotency-Key");
        if (key == null || !KEY.matcher(key).matches()) {
            throw new ApiProblem(
                    400,
                    "the header Idempotency-Key is missing or is none: send up to 200 letters and digits that are new for"
                            + " each decision, and the same again when the same is sent again");
        }
        DecisionBody body = DecisionBody.of(Bodies.read(context));
        String request = PatternId.sha256(id + "\n" + status + "\n" + body);
        Map<String, Object> answer;
        synchronized (this) {
            KeptAnswers.Kept before = kept.find(key);
            if (before != null && !before.request().equals(request)) {
                throw new ApiProblem(422, "this Idempotency-Key was sent with another decision; take a new one");
            }
            answer = before != null ? before.answer() : decided(id, status, body);
            if (before == null) {
                kept.keep(key, new KeptAnswers.Kept(request, answer));
            }
        }
        context.header("Cache-Control", "no-store");
        Answers.write(context, Rendered.json(answer));
    }

    private Map<String, Object> decided(String id, Status status, DecisionBody body) {
        try (RunLease now = readers.fresh()) {
            String version = now.version(id).orElseThrow(() -> Parameters.unknown(id));
            if (!version.equals(body.version())) {
                throw new ApiProblem(
                                409,
                                id + " is no longer what was looked at: that was version " + body.version()
                                        + ", and it is " + version + " now; look again, then decide")
                        .with("id", id)
                        .with("your_version", body.version())
                        .with("version", version)
                        .with("pattern_status", now.status(id).orElse(null));
            }
        }
        PersonDecision.Made made = decisions.decide(id, status, body.reason());
        try (RunLease after = readers.fresh()) {
            return answer(made, after.version(id).orElse(body.version()));
        }
    }

    private static Map<String, Object> answer(PersonDecision.Made made, String version) {
        Decision decision = made.kept().decision();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", decision.patternId());
        answer.put("status", decision.status().id());
        answer.put("version", version);
        answer.put("decided_by", decision.by());
        answer.put("decided_at", decision.at().toString());
        answer.put("reason", decision.reason());
        answer.put("may_run", made.mayRun());
        return answer;
    }
}
