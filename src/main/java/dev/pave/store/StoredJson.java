package dev.pave.store;

import dev.pave.pattern.Circumstances;
import dev.pave.pattern.Occurrence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The columns that hold JSON. Keys are sorted, so that equal values are equal texts. */
final class StoredJson {
    private static final int NEWEST = 5;
    private final JsonMapper mapper = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    String bindings(Map<String, String> bindings) {
        return bindings == null ? null : mapper.writeValueAsString(new TreeMap<>(bindings));
    }

    Map<String, String> bindings(String text) {
        return text == null ? Map.of() : mapper.readValue(text, new TypeReference<TreeMap<String, String>>() {});
    }

    String values(Map<String, Object> values) {
        return mapper.writeValueAsString(new TreeMap<>(values));
    }

    String of(Object value) {
        return mapper.writeValueAsString(value);
    }

    /** The newest occurrences, where and what the slots stood for, and what the history also says. */
    String evidence(List<Occurrence> occurrences, Circumstances circumstances) {
        var newest = occurrences.subList(Math.max(0, occurrences.size() - NEWEST), occurrences.size());
        var evidence = new LinkedHashMap<String, Object>();
        evidence.put("newest", newest.stream().map(StoredJson::place).toList());
        evidence.put("arrivals", circumstances.arrivals());
        evidence.put("later", circumstances.later());
        evidence.put("absent", circumstances.absent());
        evidence.put("folders", circumstances.folders());
        return mapper.writeValueAsString(evidence);
    }

    Circumstances circumstances(String evidence) {
        return evidence == null ? Circumstances.NONE : mapper.readValue(evidence, Circumstances.class);
    }

    private static Map<String, Object> place(Occurrence occurrence) {
        var place = new TreeMap<String, Object>();
        put(place, "commit", occurrence.commitId());
        put(place, "session", occurrence.sessionId());
        put(place, "first_seq", occurrence.firstSeq());
        put(place, "last_seq", occurrence.lastSeq());
        put(place, "hit", occurrence.hit());
        put(place, "bindings", occurrence.bindings());
        return place;
    }

    private static void put(Map<String, Object> place, String key, Object value) {
        if (value != null) {
            place.put(key, value);
        }
    }
}
