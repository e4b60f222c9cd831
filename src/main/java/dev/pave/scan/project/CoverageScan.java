package dev.pave.scan.project;

import dev.pave.pattern.finding.FileCoverage;
import dev.pave.pattern.finding.UncoveredLines;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What coverage reports say of the files of a project, as facts. */
public final class CoverageScan {

    private static final int RANGES = 12;

    private final CoverageOfTree tree;

    /** @param paths files of the project */
    public CoverageScan(Set<String> paths) {
        this.tree = new CoverageOfTree(paths);
    }

    /** Takes what a report says; several of one file are joined. */
    public void add(Collection<FileCoverage> report) {
        report.forEach(tree::add);
    }

    /** Files that the reports name and the tree has; tests and what is no person's code too. */
    public int known() {
        return tree.found().size();
    }

    /** What ought to be known of files that could not be told. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        note(notes, tree.unknown(), "are not in the tree");
        note(notes, tree.ambiguous(), "may each be one of several, and are left out");
        return notes;
    }

    private static void note(List<String> notes, List<String> files, String what) {
        if (!files.isEmpty()) {
            notes.add("coverage: " + files.size() + " files of the reports " + what + ", e.g. " + files.get(0));
        }
    }

    /**
     * A fact for each of the files that has lines which can be run.
     *
     * @param files those that are looked at
     * @param added lines that a change adds, by path; null for all lines
     */
    public List<UncoveredLines> facts(Collection<String> files, Map<String, BitSet> added) {
        Set<String> asked = new HashSet<>(files);
        List<UncoveredLines> facts = new ArrayList<>();
        tree.found().forEach((path, coverage) -> {
            if (asked.contains(path) && FileKinds.isModule(path)) {
                fact(path, coverage, added).ifPresent(facts::add);
            }
        });
        return facts;
    }

    private static Optional<UncoveredLines> fact(String path, FileCoverage coverage, Map<String, BitSet> added) {
        BitSet lines = coverage.lines();
        BitSet covered = coverage.covered();
        if (added != null) {
            BitSet changed = added.getOrDefault(path, new BitSet());
            lines.and(changed);
            covered.and(changed);
        }
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        BitSet open = (BitSet) lines.clone();
        open.andNot(covered);
        return Optional.of(new UncoveredLines(
                path,
                Math.max(1, open.nextSetBit(0)),
                covered.cardinality(),
                lines.cardinality(),
                added != null,
                ranges(open, lines)));
    }

    /** Lines in words; lines that cannot be run do not end a range. */
    private static String ranges(BitSet open, BitSet lines) {
        List<String> ranges = new ArrayList<>();
        int from = open.nextSetBit(0);
        while (from >= 0 && ranges.size() < RANGES) {
            int last = from;
            int next = lines.nextSetBit(from + 1);
            while (next >= 0 && open.get(next)) {
                last = next;
                next = lines.nextSetBit(next + 1);
            }
            ranges.add(from == last ? String.valueOf(from) : from + "-" + last);
            from = open.nextSetBit(last + 1);
        }
        return String.join(", ", ranges) + (from >= 0 ? ", ..." : "");
    }
}
