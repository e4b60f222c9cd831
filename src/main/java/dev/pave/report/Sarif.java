package dev.pave.report;

import dev.pave.pattern.finding.Finding;
import dev.pave.pattern.finding.Guard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings as a SARIF 2.1.0 document, which code hosts and editors show beside the lines. */
public final class Sarif {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private Sarif() {}

    /**
     * The document, ready to be written as JSON.
     *
     * @param version pave's version
     */
    public static Map<String, Object> of(List<Finding> findings, String version) {
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "pave");
        driver.put("version", version);
        driver.put("rules", Arrays.stream(Guard.values()).map(Sarif::rule).toList());
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("columnKind", "utf16CodeUnits");
        run.put("results", findings.stream().map(Sarif::result).toList());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("$schema", SCHEMA);
        document.put("version", "2.1.0");
        document.put("runs", List.of(run));
        return document;
    }

    private static Map<String, Object> rule(Guard guard) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("id", guard.id());
        rule.put("shortDescription", Map.of("text", guard.summary()));
        return rule;
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
            Map<String, Object> physical = new LinkedHashMap<>();
            physical.put("artifactLocation", Map.of("uri", uri(finding.path())));
            if (finding.line() > 0) {
                physical.put("region", Map.of("startLine", finding.line()));
            }
            location.put("physicalLocation", physical);
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

    private static String uri(String path) {
        try {
            return new java.net.URI(null, null, path, null).getRawPath();
        } catch (java.net.URISyntaxException e) {
            return path.replace(" ", "%20");
        }
    }
}
