package dev.pave.cli.table;

import dev.pave.execute.RunFailure;
import dev.pave.execute.RunFinding;
import dev.pave.execute.RunResult;
import dev.pave.execute.verifycommit.CommitSarif;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was found in commits: a line each, as JSON, or as SARIF.
 *
 * @param result of a look that was not refused
 */
public record CommitFindingTable(RunResult result) {

    /** @param version of pave, for SARIF */
    public void print(Output output, boolean sarif, String version) {
        if (sarif) {
            output.say(Output.indented(CommitSarif.of(result.findings(), version)));
        } else if (output.isJson()) {
            output.document(json());
        } else {
            result.findings().forEach(finding -> output.say(told(finding)));
        }
        result.notes().forEach(output::note);
        output.note(result.failure().map(RunFailure::message).orElse("good")
                + (result.failure().isEmpty() && !result.findings().isEmpty()
                        ? ", with " + result.findings().size() + " warnings"
                        : ""));
    }

    private Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("ok", result.outcome().isGood());
        json.put(
                "findings",
                result.findings().stream().map(CommitFindingTable::json).toList());
        json.put("notes", List.copyOf(result.notes()));
        return json;
    }

    private static Map<String, Object> json(RunFinding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("check", finding.check());
        json.put("rule", finding.rule());
        json.put("severity", finding.severity());
        if (finding.path() != null) {
            json.put("path", finding.path());
        }
        if (finding.line() > 0) {
            json.put("line", finding.line());
        }
        json.put("message", finding.message());
        return json;
    }

    private static String told(RunFinding finding) {
        String line = finding.line() > 0 ? ":" + finding.line() : "";
        String place = finding.path() == null ? "" : Output.inLine(finding.path()) + line + ": ";
        return place + finding.severity() + " " + finding.check() + "/" + finding.rule() + ": "
                + Output.inLine(finding.message());
    }
}
