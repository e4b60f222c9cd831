package dev.pave.mcp;

import dev.pave.cli.table.CommitFindingTable;
import dev.pave.execute.Orchestrator;
import dev.pave.execute.RunOutcome;
import dev.pave.execute.RunRequest;
import dev.pave.execute.RunResult;
import dev.pave.execute.registry.Executors;
import dev.pave.home.Home;
import dev.pave.home.UsageException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is wrong in a commit, or in what is about to be committed; as {@code pave verify-commit --json}. */
record VerifyChange(AgentRoot root, Home home) implements AgentTool {

    @Override
    public String name() {
        return "verify_commit";
    }

    @Override
    public Answer call(Arguments arguments) throws IOException {
        Map<String, Object> input = new LinkedHashMap<>();
        arguments.text("rev").ifPresent(rev -> input.put("rev", rev));
        if (arguments.has("rev") && arguments.is("staged", false)) {
            throw new UsageException("give either `rev` or `staged`");
        }
        if (!arguments.has("rev")) {
            input.put("staged", true);
        }
        if (arguments.is("companions", false)) {
            input.put("companions", true);
        }
        RunResult result = new Orchestrator(home, Executors.all())
                .run(new RunRequest("verify_commit", root.folder(), input, null, false));
        boolean looked = result.outcome() == RunOutcome.UNCHANGED || result.outcome() == RunOutcome.FINDINGS;
        return looked ? Answer.of(new CommitFindingTable(result).json()) : PlanRun.answer(home, result);
    }
}
