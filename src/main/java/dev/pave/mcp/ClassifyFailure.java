package dev.pave.mcp;

import dev.pave.home.Home;
import dev.pave.home.UsageException;
import dev.pave.inspect.Diagnoses;
import dev.pave.inspect.Diagnosis;
import java.io.IOException;
import java.util.Map;

/** Why a build, test run or command failed, and what may help; as {@code pave classify --propose --json}. Runs nothing. */
record ClassifyFailure(AgentRoot root, Home home) implements AgentTool {

    @Override
    public String name() {
        return "classify_failure";
    }

    @Override
    public Answer call(Arguments arguments) throws IOException {
        if (arguments.has("text") == arguments.has("path")) {
            throw new UsageException(
                    "give either `text`, what the command printed, or `path`, a log in the repository");
        }
        Diagnoses diagnoses = new Diagnoses(home);
        Diagnosis diagnosis = arguments.has("text")
                ? diagnoses.ofText(arguments.text("text").orElseThrow())
                : diagnoses.ofLog(root.file(arguments.text("path").orElseThrow()), true);
        Map<String, Object> json = diagnosis.json();
        json.put("line", diagnosis.failure().line());
        json.put("form", diagnosis.failure().form());
        return Answer.of(json);
    }
}
