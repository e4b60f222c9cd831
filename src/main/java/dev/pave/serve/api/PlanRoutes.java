package dev.pave.serve.api;

import dev.pave.execute.Orchestrator;
import dev.pave.execute.RunFinding;
import dev.pave.execute.RunRequest;
import dev.pave.execute.RunResult;
import dev.pave.execute.registry.Executors;
import dev.pave.execute.registry.FilesWithin;
import dev.pave.execute.registry.RunInput;
import dev.pave.home.BuiltIn;
import dev.pave.home.Home;
import dev.pave.home.MistakesException;
import dev.pave.home.SpecificationReader;
import dev.pave.home.UsageException;
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
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a run would make: {@code POST /api/patterns/{id}/plan} with {@code {"input": {...}}}; mined patterns of files and edits
 * in the repository that they were mined from, built-in ones in one that was read, which {@code "repository"} names. Files that
 * the input names are of that repository. Nothing is written there, and no command is run. One at a time.
 */
public final class PlanRoutes implements RouteGroup {

    private static final String RECIPE = "recipe";

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
        PlanBody asked = PlanBody.of(Bodies.read(context));
        Optional<BuiltIn> builtIn = BuiltIn.find(id);
        if (builtIn.isEmpty()) {
            requireOfFiles(id);
        }
        Path repository = repository(id, builtIn.isPresent(), asked.repository());
        if (!Files.exists(repository.resolve(".git"))) {
            throw new ApiProblem(
                    422,
                    "the repository of " + id + " is read from " + repository
                            + ", which is no work tree; plan it with `pave run " + id + " --repo DIR --dry-run`");
        }
        context.header("Cache-Control", "no-store");
        RunRequest request = new RunRequest(id, repository, input(id, builtIn, asked, repository), null, false);
        Answers.write(context, Rendered.json(planned(request)));
    }

    /** Of a mined pattern that which it was mined from; else one that was read. No other place can be named. */
    private Path repository(String id, boolean isBuiltIn, Optional<String> named) {
        try (RunLease now = readers.current()) {
            if (!isBuiltIn) {
                return now.repository(id)
                        .map(Path::of)
                        .orElseThrow(() -> new ApiProblem(404, "no run knows the repository of " + id));
            }
            Map<String, String> all = now.repositories();
            Optional<String> name =
                    all.size() == 1 ? named.or(() -> all.keySet().stream().findFirst()) : named;
            return name.map(all::get)
                    .map(Path::of)
                    .orElseThrow(() -> new ApiProblem(
                            422,
                            all.isEmpty()
                                    ? "no repository was read; plan it with `pave run " + id + " --repo DIR --dry-run`"
                                    : "say in which \"repository\": " + String.join(", ", all.keySet())));
        }
    }

    private static Map<String, Object> input(String id, Optional<BuiltIn> builtIn, PlanBody asked, Path repository)
            throws IOException {
        if (asked.input().containsKey(RECIPE)) {
            throw new ApiProblem(422, "a recipe is run by Maven; plan it with `pave run " + id + " --dry-run`");
        }
        try {
            return new FilesWithin(repository).placed(builtIn, new RunInput(id).of(List.of(), asked.input()));
        } catch (UsageException | MistakesException wrong) {
            throw new ApiProblem(422, wrong.getMessage());
        }
    }

    /** A composite runs commands: that is no matter for a page. */
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
        answer.put(
                "warnings",
                Stream.of(result.plan().warnings(), result.plan().flaws(), result.notes())
                        .flatMap(List::stream)
                        .toList());
        answer.put("findings", list(result.findings(), PlanRoutes::told));
        return answer;
    }

    private static <T> List<Object> list(List<? extends T> all, Function<T, Object> told) {
        return all.stream().<Object>map(told::apply).toList();
    }

    private static Map<String, Object> told(RunFinding finding) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("severity", finding.severity());
        told.put("path", finding.path());
        told.put("line", finding.line());
        told.put("message", finding.message());
        return told;
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
