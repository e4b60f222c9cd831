package dev.pave.execute.verifycommit;

import dev.pave.execute.RunFinding;
import dev.pave.home.GivenValues;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings that are known and do not fail again: the {@code --json} answer of an earlier look, as it is. A place may have so
 * many alike as were known; lines do not matter, since they move.
 */
final class KnownFindings {

    private record Place(String check, String rule, String path, String message) {}

    private final Map<Place, Integer> known = new HashMap<>();

    private KnownFindings() {}

    /** @throws dev.pave.home.MistakesException where it is no such answer */
    static KnownFindings read(Path file) throws IOException {
        KnownFindings all = new KnownFindings();
        if (GivenValues.read(file).get("findings") instanceof List<?> findings) {
            for (Object finding : findings) {
                if (finding instanceof Map<?, ?> keys) {
                    all.known.merge(
                            new Place(
                                    text(keys, "check"), text(keys, "rule"), text(keys, "path"), text(keys, "message")),
                            1,
                            Integer::sum);
                }
            }
        }
        return all;
    }

    private static String text(Map<?, ?> keys, String name) {
        return keys.get(name) == null ? "" : withoutCommit(keys.get(name).toString());
    }

    /** The same finding may be in a commit that was made anew. */
    private static String withoutCommit(String message) {
        return message.replaceFirst("^[0-9a-f]{9} ", "");
    }

    List<RunFinding> unknown(List<RunFinding> findings) {
        Map<Place, Integer> left = new HashMap<>(known);
        List<RunFinding> unknown = new ArrayList<>();
        for (RunFinding finding : findings) {
            Place place = new Place(
                    finding.check(),
                    finding.rule(),
                    finding.path() == null ? "" : finding.path(),
                    withoutCommit(finding.message()));
            if (left.merge(place, -1, Integer::sum) < 0) {
                unknown.add(finding);
            }
        }
        return unknown;
    }
}
