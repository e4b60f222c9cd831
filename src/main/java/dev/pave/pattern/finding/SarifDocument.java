package dev.pave.pattern.finding;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What all SARIF 2.1.0 documents of pave have alike, ready to be written as JSON. */
public final class SarifDocument {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private SarifDocument() {}

    /**
     * One run of pave.
     *
     * @param version pave's version
     */
    public static Map<String, Object> of(
            List<Map<String, Object>> rules, List<Map<String, Object>> results, String version) {
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "pave");
        driver.put("version", version);
        driver.put("rules", rules);
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("columnKind", "utf16CodeUnits");
        run.put("results", results);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("$schema", SCHEMA);
        document.put("version", "2.1.0");
        document.put("runs", List.of(run));
        return document;
    }

    /** A rule with what it looks for. */
    public static Map<String, Object> rule(String id, String summary) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("id", id);
        rule.put("shortDescription", Map.of("text", summary));
        return rule;
    }

    /** A place in a file; {@code line} from 1, 0 for none. */
    public static Map<String, Object> place(String path, int line) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("artifactLocation", Map.of("uri", uri(path)));
        if (line > 0) {
            place.put("region", Map.of("startLine", line));
        }
        return place;
    }

    private static String uri(String path) {
        try {
            return new URI(null, null, path, null).getRawPath();
        } catch (URISyntaxException e) {
            return path.replace(" ", "%20");
        }
    }
}
