package dev.pave.judge;

import dev.pave.home.TextFile;
import dev.pave.judge.drl.RulesException;
import dev.pave.pattern.DurableFile;
import dev.pave.pattern.finding.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Findings that are known and do not fail again: a JSON file with a fingerprint and a count each. Where a place has more
 * alike than were known, the last ones are new.
 */
public final class Baseline {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Map<String, Integer> known;

    private Baseline(Map<String, Integer> known) {
        this.known = known;
    }

    /**
     * Reads a baseline.
     *
     * @throws dev.pave.home.MistakesException where it cannot be read
     * @throws RulesException    where it is none
     */
    public static Baseline read(Path file) {
        Map<String, Integer> known = new TreeMap<>();
        try {
            JsonNode findings = JSON.readTree(TextFile.read(file)).path("findings");
            if (!findings.isArray()) {
                throw notOne(file, "it has no list of findings");
            }
            for (JsonNode finding : findings) {
                known.merge(
                        finding.path("fingerprint").asString(),
                        finding.path("count").asInt(1),
                        Integer::sum);
            }
        } catch (JacksonException e) {
            throw notOne(file, e.getOriginalMessage());
        }
        return new Baseline(known);
    }

    private static RulesException notOne(Path file, String why) {
        return new RulesException(
                file + " is no baseline (" + why + "); write one with --baseline " + file + " --write-baseline",
                List.of());
    }

    /** Those of the findings that are not known, in their order. */
    public List<Finding> unknown(List<Finding> findings) {
        Map<String, Integer> left = new TreeMap<>(known);
        List<Finding> unknown = new ArrayList<>();
        for (Finding finding : findings) {
            Integer count = left.get(finding.fingerprint());
            if (count == null || count == 0) {
                unknown.add(finding);
            } else {
                left.put(finding.fingerprint(), count - 1);
            }
        }
        return unknown;
    }

    /** Writes these findings as the known ones; all of the file or nothing. */
    public static void write(Path file, List<Finding> findings) throws IOException {
        Map<String, Map<String, Object>> entries = new LinkedHashMap<>();
        for (Finding finding : findings) {
            Map<String, Object> entry = entries.computeIfAbsent(finding.fingerprint(), fingerprint -> {
                Map<String, Object> fresh = new LinkedHashMap<>();
                fresh.put("fingerprint", fingerprint);
                fresh.put("guard", finding.guard().id());
                fresh.put("place", finding.sessionId() == null ? finding.path() : finding.sessionId());
                fresh.put("message", finding.message());
                fresh.put("count", 0);
                return fresh;
            });
            entry.put("count", (Integer) entry.get("count") + 1);
        }
        String text = JSON.writeValueAsString(Map.of("findings", entries.values())) + "\n";
        DurableFile.write(file, text);
    }
}
