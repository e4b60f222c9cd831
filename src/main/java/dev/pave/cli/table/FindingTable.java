package dev.pave.cli.table;

import dev.pave.inspect.GuardScan;
import dev.pave.judge.GuardSettings;
import dev.pave.pattern.finding.Finding;
import dev.pave.pattern.finding.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How findings are shown: where, what and the evidence, and as JSON. */
public final class FindingTable {

    private FindingTable() {}

    /** @param found those of the answer that are not known */
    public static void print(GuardScan.Answer answer, List<Finding> found, Output output) {
        if (output.isJson()) {
            output.document(
                    Map.of("findings", found.stream().map(FindingTable::json).toList()));
        } else {
            found.forEach(finding -> print(finding, output));
        }
        int known = answer.findings().size() - found.size();
        GuardSettings settings = answer.settings();
        long notes = found.stream()
                .filter(finding -> finding.severity() == Severity.NOTE)
                .count();
        output.note(found.size() - notes + " findings" + (notes > 0 ? ", " + notes + " notes" : "")
                + (known > 0 ? ", and " + known + " that are known" : "")
                + (answer.allowed() > 0 ? ", and " + answer.allowed() + " that a comment allows" : "") + ", in "
                + answer.lines() + " lines; "
                + found.stream().filter(settings::counts).count() + " count, "
                + settings.maxFindings() + " are let pass");
    }

    private static void print(Finding finding, Output output) {
        String place = finding.sessionId() == null
                ? ":" + finding.line()
                : " session " + finding.sessionId() + " execution " + finding.seq();
        output.say(finding.path() + place + ": " + finding.severity().id() + " "
                + finding.guard().id() + ": " + finding.message());
        output.say("    " + finding.evidence().replace("\n", "\n    "));
    }

    private static Map<String, Object> json(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("guard", finding.guard().id());
        json.put("path", finding.path());
        json.put("line", finding.line());
        json.put("session_id", finding.sessionId());
        json.put("seq", finding.seq());
        json.put("message", finding.message());
        json.put("evidence", finding.evidence());
        json.put("severity", finding.severity().id());
        json.put("fingerprint", finding.fingerprint());
        return json;
    }
}
