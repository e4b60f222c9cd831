package dev.pave.mine.guards;

import dev.pave.pattern.finding.Finding;
import dev.pave.pattern.finding.SourceFinding;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is found in files now beside what was open before.
 *
 * @param open  what was open and still is, at its place of today
 * @param gone  what was open and is not any more
 * @param fresh what is new
 */
public record Continued(List<SourceFinding> open, List<SourceFinding> gone, List<Seen> fresh) {

    /**
     * A finding in a file as it is now.
     *
     * @param rule   the rule that made it
     * @param values the values that the rule saw
     * @param before path that the file had before
     * @param added  whether a change since then may have brought it; else it is only known again
     */
    public record Seen(String rule, Map<String, Object> values, Finding finding, String before, boolean added) {}

    /**
     * @param open   what was open before; in a file that was not looked at it still is
     * @param looked paths that were looked at, and those that are gone
     * @param seen   all that is found there now
     */
    public static Continued of(List<SourceFinding> open, Set<String> looked, List<Seen> seen) {
        List<SourceFinding> still = new ArrayList<>();
        Map<String, Deque<SourceFinding>> left = new HashMap<>();
        for (SourceFinding known : open) {
            if (looked.contains(known.finding().path())) {
                left.computeIfAbsent(known.finding().fingerprint(), print -> new ArrayDeque<>())
                        .add(known);
            } else {
                still.add(known);
            }
        }
        List<Seen> fresh = new ArrayList<>();
        for (Seen now : seen) {
            Deque<SourceFinding> known =
                    left.getOrDefault(now.finding().atPath(now.before()).fingerprint(), new ArrayDeque<>());
            if (!known.isEmpty()) {
                SourceFinding same = known.poll();
                still.add(new SourceFinding(same.repo(), now.rule(), now.values(), now.finding(), same.origin(), null));
            } else if (now.added()) {
                fresh.add(now);
            }
        }
        List<SourceFinding> gone = left.values().stream().flatMap(Deque::stream).toList();
        return new Continued(still, gone, fresh);
    }
}
