package dev.pave.execute.verifycommit;

import dev.pave.execute.RunFinding;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings in commits as a SARIF 2.1.0 document, for code hosts and editors. */
public final class CommitSarif {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private CommitSarif() {}

    /**
     * The document, ready to be written as JSON; a rule of it is a check.
     *
     * @param version pave's version
     */
    public static Map<String, Object> of(List<RunFinding> findings, String version) {
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "pave");
        driver.put("version", version);
        driver.put("rules", Arrays.stream(Check.values()).map(CommitSarif::rule).toList());
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("columnKind", "utf16CodeUnits");
        run.put("results", findings.stream().map(CommitSarif::result).toList());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("$schema", SCHEMA);
        document.put("version", "2.1.0");
        document.put("runs", List.of(run));
        return document;
    }

    private static Map<String, Object> rule(Check check) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("id", check.id());
        rule.put("shortDescription", Map.of("text", check.summary()));
        return rule;
    }

    private static Map<String, Object> result(RunFinding finding) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", finding.check());
        result.put("ruleIndex", Check.of(finding.check()).orElseThrow().ordinal());
        result.put("level", finding.severity());
        result.put("message", Map.of("text", finding.message() + " (" + finding.rule() + ")"));
        if (finding.path() != null) {
            Map<String, Object> physical = new LinkedHashMap<>();
            physical.put("artifactLocation", Map.of("uri", uri(finding.path())));
            if (finding.line() > 0) {
                physical.put("region", Map.of("startLine", finding.line()));
            }
            result.put("locations", List.of(Map.of("physicalLocation", physical)));
        }
        return result;
    }

    private static String uri(String path) {
        try {
            return new java.net.URI(null, null, path, null).getRawPath();
        } catch (java.net.URISyntaxException e) {
            return path.replace(" ", "%20");
        }
    }
}
