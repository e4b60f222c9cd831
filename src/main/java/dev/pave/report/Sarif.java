package dev.pave.report;

import dev.pave.pattern.finding.Finding;
import dev.pave.pattern.finding.Guard;
import dev.pave.pattern.finding.SarifDocument;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings as a SARIF 2.1.0 document, which code hosts and editors show beside the lines. */
public final class Sarif {

    private Sarif() {}

    /**
     * The document, ready to be written as JSON.
     *
     * @param version pave's version
     */
    public static Map<String, Object> of(List<Finding> findings, String version) {
        return SarifDocument.of(
                Arrays.stream(Guard.values())
                        .map(guard -> SarifDocument.rule(guard.id(), guard.summary()))
                        .toList(),
                findings.stream().map(Sarif::result).toList(),
                version);
    }

    private static Map<String, Object> result(Finding finding) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", finding.guard().id());
        result.put("ruleIndex", finding.guard().ordinal());
        result.put("level", finding.severity().id());
        result.put("message", Map.of("text", finding.message() + ": " + finding.evidence()));
        result.put("locations", locations(finding));
        result.put("partialFingerprints", Map.of("pave/v1", finding.fingerprint()));
        return result;
    }

    private static List<Map<String, Object>> locations(Finding finding) {
        List<Map<String, Object>> locations = new ArrayList<>();
        Map<String, Object> location = new LinkedHashMap<>();
        if (finding.path() != null) {
            location.put("physicalLocation", SarifDocument.place(finding.path(), finding.line()));
        }
        if (finding.sessionId() != null) {
            Map<String, Object> logical = new LinkedHashMap<>();
            logical.put("fullyQualifiedName", finding.sessionId() + "#" + finding.seq());
            logical.put("kind", "session");
            location.put("logicalLocations", List.of(logical));
        }
        locations.add(location);
        return locations;
    }
}
