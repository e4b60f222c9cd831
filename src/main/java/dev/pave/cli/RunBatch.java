package dev.pave.cli;

import dev.pave.cli.failure.ExitCode;
import dev.pave.cli.table.Output;
import dev.pave.cli.table.RunAnswer;
import dev.pave.execute.Orchestrator;
import dev.pave.execute.RunOutcome;
import dev.pave.execute.RunRequest;
import dev.pave.execute.RunResult;
import dev.pave.execute.registry.Executors;
import dev.pave.home.GivenValues;
import dev.pave.home.Home;
import dev.pave.home.MistakesException;
import dev.pave.inspect.ChangedFilesGuards;
import dev.pave.inspect.Diagnoses;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Runs a pattern once for each line of inputs, and answers with a line each: {@code id} is given back.
 *
 * @param applies whether it is done; else it is only planned
 * @param request makes the request of an input
 */
record RunBatch(Home home, Output output, boolean applies, Function<Map<String, Object>, RunRequest> request) {

    private static final String ID = "id";

    /** Of a dry run whether all lines could be read; else the exit code of the worst line. */
    ExitCode answer(List<String> lines) throws IOException {
        Orchestrator orchestrator = new Orchestrator(home, Executors.all(), List.of(new ChangedFilesGuards(home)));
        RunAnswer all = new RunAnswer(new Diagnoses(home), output, true);
        int worst = 0;
        for (int i = 0; i < lines.size(); i++) {
            Map<String, Object> answer = new LinkedHashMap<>();
            try {
                Map<String, Object> input = GivenValues.parse("line " + (i + 1), lines.get(i));
                Object id = input.remove(ID);
                if (id != null) {
                    answer.put(ID, id);
                }
                RunResult result = orchestrator.run(request.apply(input));
                answer.putAll(all.json(result));
                if (applies) {
                    worst = Math.max(worst, result.outcome().exitCode());
                } else if (result.outcome() == RunOutcome.INPUT_REFUSED) {
                    worst = ExitCode.SOME_REJECTED.code();
                }
            } catch (MistakesException e) {
                answer.put("status", "refused");
                answer.put("message", e.getMessage());
                worst = ExitCode.SOME_REJECTED.code();
            }
            output.line(answer);
        }
        return ExitCode.of(worst);
    }
}
