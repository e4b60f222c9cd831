package dev.pave.serve.api;

import dev.pave.execute.Orchestrator;
import dev.pave.execute.RunRequest;
import dev.pave.execute.RunResult;
import dev.pave.execute.registry.Executors;
import dev.pave.home.Home;
import dev.pave.home.MistakesException;
import dev.pave.home.SpecificationReader;
import dev.pave.pattern.Specification;
import dev.pave.serve.data.RunLease;
import dev.pave.serve.data.RunReaders;
import dev.pave.workspace.Step;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * What a run would make: {@code POST /api/patterns/{id}/plan} with {@code {"input": {...}}}, for patterns of files and edits,
 * in the repository that they were mined from. Nothing is written there, and no command is run. One at a time.
 */
public final class PlanRoutes implements RouteGroup {

    private static final String FORM = "{\"input\": {\"name\": \"...\"}}";

    private final Home home;
    private final RunReaders readers;
    private final Access access;

    public PlanRoutes(Home home, RunReaders readers, Access access) {
        this.home = home;
        this.readers = readers;
        this.access = access;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/api/patterns/{id}/plan", this::plan);
    }

    private void plan(Context context) throws IOException {
        access.requireDecider(context);
        Parameters.none(context);
        String id = Parameters.pattern(context);
        Map<String, Object> input = input(Bodies.object(Bodies.read(context), FORM));
        requireOfFiles(id);
        Path repository;
        try (RunLease now = readers.current()) {
            repository = now.repository(id)
                    .map(Path::of)
                    .orElseThrow(() -> new ApiProblem(404, "no run knows the repository of " + id));
        }
        if (!Files.exists(repository.resolve(".git"))) {
            throw new ApiProblem(
                    422,
                    "the repository of " + id + " is read from " + repository
                            + ", which is no work tree; plan it with `pave run " + id + " --repo DIR --dry-run`");
        }
        context.header("Cache-Control", "no-store");
        Answers.write(context, Rendered.json(planned(new RunRequest(id, repository, input, null, false))));
    }

    private static Map<String, Object> input(JsonNode body) {
        Map<String, Object> input = new LinkedHashMap<>();
        body.properties().forEach(member -> {
            if (!member.getKey().equals("input") || !member.getValue().isObject()) {
                throw new ApiProblem(422, "the body is to be " + FORM + ", and nothing beside");
            }
            member.getValue().properties().forEach(value -> {
                if (!value.getValue().isString()) {
                    throw new ApiProblem(422, value.getKey() + " is no text");
                }
                input.put(value.getKey(), value.getValue().asString());
            });
        });
        return input;
    }

    /** A composite runs commands, and some built-in patterns do: those are no matter for a page. */
    private void requireOfFiles(String id) {
        Specification specification;
        try {
            specification = new SpecificationReader(home.specs())
                    .find(id)
                    .orElseThrow(() -> new ApiProblem(404, "there is no specification of " + id));
        } catch (MistakesException e) {
            throw new ApiProblem(422, e.getMessage());
        }
        if (specification.roles().isEmpty() || specification.isComposite()) {
            throw new ApiProblem(
                    422, id + " is no pattern of files and edits; plan it with `pave run " + id + " --dry-run`");
        }
    }

    private synchronized Map<String, Object> planned(RunRequest request) throws IOException {
        RunResult result = new Orchestrator(home, Executors.all()).run(request);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("pattern", result.pattern());
        answer.put("status", result.outcome().status());
        answer.put("message", result.failure().map(failure -> failure.message()).orElse(""));
        answer.put("steps", list(result.plan().steps(), PlanRoutes::told));
        answer.put("by_hand", list(result.plan().byHand(), file -> file.told()));
        answer.put("warnings", result.plan().warnings());
        return answer;
    }

    private static <T> List<Object> list(List<? extends T> all, Function<T, Object> told) {
        return all.stream().<Object>map(told::apply).toList();
    }

    private static Map<String, Object> told(Step step) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("action", step.action());
        told.put("path", step.path());
        told.put("reason", step.reason());
        told.put("diff", step.diff());
        return told;
    }
}
