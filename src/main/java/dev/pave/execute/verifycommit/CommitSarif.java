package dev.pave.execute.verifycommit;

import dev.pave.execute.RunFinding;
import dev.pave.pattern.finding.SarifDocument;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings in commits as a SARIF 2.1.0 document, for code hosts and editors. */
public final class CommitSarif {

    private CommitSarif() {}

    /**
     * The document, ready to be written as JSON; a rule of it is a check.
     *
     * @param version pave's version
     */
    public static Map<String, Object> of(List<RunFinding> findings, String version) {
        return SarifDocument.of(
                Arrays.stream(Check.values())
                        .map(check -> SarifDocument.rule(check.id(), check.summary()))
                        .toList(),
                findings.stream().map(CommitSarif::result).toList(),
                version);
    }

    private static Map<String, Object> result(RunFinding finding) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", finding.check());
        result.put("ruleIndex", Check.of(finding.check()).orElseThrow().ordinal());
        result.put("level", finding.severity());
        result.put("message", Map.of("text", finding.message() + " (" + finding.rule() + ")"));
        if (finding.path() != null) {
            result.put(
                    "locations",
                    List.of(Map.of("physicalLocation", SarifDocument.place(finding.path(), finding.line()))));
        }
        return result;
    }
}
