package dev.pave.mcp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers that fit into what an agent can read at once: long texts and lists are cut, and say how much is left out.
 *
 * @param most characters of the whole answer
 */
record Brevity(int most) {

    static final Brevity USUAL = new Brevity(40_000);

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String CUT =
            "this answer was cut; ask for less: fewer paths, a lower limit, or without content";

    /** As JSON. */
    String text(Map<String, Object> answer) {
        String whole = MAPPER.writeValueAsString(answer);
        for (int limit = most / 2; whole.length() > most && limit > 0; limit /= 2) {
            Map<String, Object> cut = new LinkedHashMap<>();
            cut.put("cut", CUT);
            for (Map.Entry<String, Object> entry : plain(answer).entrySet()) {
                cut.put(entry.getKey(), cut(entry.getValue(), limit));
            }
            whole = MAPPER.writeValueAsString(cut);
        }
        return whole;
    }

    /** Records as maps. */
    private static Map<String, Object> plain(Map<String, Object> answer) {
        return MAPPER.convertValue(answer, new TypeReference<LinkedHashMap<String, Object>>() {});
    }

    /** Texts of so many characters, and lists of a hundredth as many elements. */
    private static Object cut(Object value, int limit) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> cut = new LinkedHashMap<>();
            map.forEach((key, each) -> cut.put(key.toString(), cut(each, limit)));
            return cut;
        }
        if (value instanceof List<?> list) {
            int kept = Math.min(list.size(), Math.max(1, limit / 100));
            List<Object> cut = new ArrayList<>();
            list.subList(0, kept).forEach(each -> cut.add(cut(each, limit)));
            if (kept < list.size()) {
                cut.add("... " + (list.size() - kept) + " more are left out");
            }
            return cut;
        }
        if (value instanceof String text && text.length() > limit) {
            return text.substring(0, limit) + "... (" + (text.length() - limit) + " more characters are left out)";
        }
        return value;
    }
}
