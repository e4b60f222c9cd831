package dev.pave.serve.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was added to the spool.
 *
 * @param mark       up to where it was read
 * @param lines      the newest
 * @param more       lines before them, which are only counted
 * @param moreFailed of those, failed executions
 */
record SpoolBatch(SpoolMark mark, List<String> lines, long more, long moreFailed) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_TEXT = 240;
    private static final int NEEDS_APPROVAL = 4;

    boolean isEmpty() {
        return lines.isEmpty() && more == 0;
    }

    /** How many executions this tells of. */
    long size() {
        return lines.size() + more;
    }

    /** As the data of an event. */
    String json() {
        List<Map<String, Object>> rows = new ArrayList<>();
        long unreadable = 0;
        for (String line : lines) {
            try {
                rows.add(row(JSON.readTree(line)));
            } catch (JacksonException cutOff) {
                unreadable++;
            }
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("executions", rows);
        data.put("more", more);
        data.put("more_failed", moreFailed);
        data.put("unreadable", unreadable);
        return JSON.writeValueAsString(data);
    }

    private static Map<String, Object> row(JsonNode line) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", text(line, "execution_id"));
        row.put("session", text(line, "session_id"));
        row.put("at", text(line, "started_at"));
        row.put("ms", line.path("duration_ms").asLong(0));
        row.put("who", text(line, "actor"));
        row.put("operation", text(line, "operation"));
        row.put("outcome", text(line, "outcome"));
        row.put("exit", line.path("exit_code").asInt(0));
        row.put("message", text(line, "message"));
        String pattern = text(line, "pattern_id");
        row.put("pattern", pattern);
        row.put("wants_approval", !pattern.isEmpty() && line.path("exit_code").asInt(0) == NEEDS_APPROVAL);
        return row;
    }

    private static String text(JsonNode line, String key) {
        String text = line.path(key).asString("");
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }
}
