package dev.pave.mcp;

import dev.pave.cli.table.Output;
import dev.pave.cli.table.RunAnswer;
import dev.pave.execute.OnConflict;
import dev.pave.execute.Orchestrator;
import dev.pave.execute.RunRequest;
import dev.pave.execute.RunResult;
import dev.pave.execute.registry.Executors;
import dev.pave.execute.registry.FilesWithin;
import dev.pave.home.BuiltIn;
import dev.pave.home.GivenValues;
import dev.pave.home.Home;
import dev.pave.inspect.Diagnoses;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What a pattern would do; as {@code pave run --dry-run --json}. Nothing is written in the repository. */
record PlanRun(AgentRoot root, Home home) implements AgentTool {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Override
    public String name() {
        return "plan";
    }

    @Override
    public Answer call(Arguments arguments) throws IOException {
        String pattern = arguments.text("pattern").orElseThrow();
        Map<String, Object> given = GivenValues.parse("input", MAPPER.writeValueAsString(arguments.map("input")));
        RunRequest request = new RunRequest(
                pattern,
                root.folder(),
                new FilesWithin(root.folder()).placed(BuiltIn.find(pattern), given),
                arguments
                        .text("on_conflict")
                        .map(word -> OnConflict.valueOf(word.toUpperCase(Locale.ROOT)))
                        .orElse(null),
                false);
        return answer(home, new Orchestrator(home, Executors.all()).run(request));
    }

    /** A run as `pave run --json` tells it. */
    static Answer answer(Home home, RunResult result) {
        Output nowhere = new Output(System.err, System.err, true);
        return new Answer(
                new RunAnswer(new Diagnoses(home), nowhere, true).json(result),
                !result.outcome().isGood());
    }
}
