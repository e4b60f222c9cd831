package dev.pave.mine.files.group;

import dev.pave.pattern.Kind;
import dev.pave.pattern.PatternId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Names the patterns of one repository. Of its source id only what stands behind the last {@code -} counts, the digits that
 * stand for its history; until version 2 of ids all of it did.
 */
public final class PatternIds {

    private final String history;
    private final Map<String, Named> named = new HashMap<>();

    /** What stood for all of a name until version 3 of ids, when running numbers were told from it. */
    private static final Pattern NUMBERED = Pattern.compile("\\{number}[-_.]?(?=\\{)");

    private record Named(Kind kind, String anchor) {}

    public PatternIds(String sourceId) {
        this.history = PatternId.history(sourceId);
    }

    /** The id of what began with a template. */
    public String of(Kind kind, String anchor) {
        String id = PatternId.of(history, kind, anchor);
        named.put(id, new Named(kind, anchor));
        return id;
    }

    /** The ids of today, by those that they had under former ids of the source: of its digits, and of all of it. */
    public Map<String, String> byFormer(List<String> formerSources) {
        Map<String, String> today = new TreeMap<>();
        for (String former : formerSources) {
            String digits = PatternId.history(former);
            named.forEach((id, name) -> {
                String anchor = NUMBERED.matcher(name.anchor()).replaceAll("");
                for (String each : new LinkedHashSet<>(List.of(name.anchor(), anchor))) {
                    today.putIfAbsent(PatternId.of(former, name.kind(), each), id);
                    today.putIfAbsent(PatternId.of(digits, name.kind(), each), id);
                }
            });
        }
        return today;
    }
}
