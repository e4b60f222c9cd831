package dev.pave.execute.verifycommit;

import dev.pave.execute.RunFinding;
import dev.pave.ingest.coverage.CoverageReports;
import dev.pave.pattern.finding.UncoveredLines;
import dev.pave.scan.project.CoverageScan;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How many of the added lines tests run, where a report says so. */
final class CoverageCheck {

    private CoverageCheck() {}

    /** @return what ought to be known of the reports */
    static List<String> look(
            List<Viewed> changes, Set<String> tree, List<Path> reports, int least, CommitFindings into) {
        CoverageScan scan = new CoverageScan(tree);
        reports.forEach(report -> scan.add(CoverageReports.read(report)));
        Map<String, BitSet> added = new HashMap<>();
        changes.forEach(change -> change.files().forEach(file -> added.put(file.path(), file.added())));
        for (UncoveredLines open : scan.facts(added.keySet(), added)) {
            int share = 100 * open.covered() / open.lines();
            if (share < least) {
                into.add(
                        Check.COVERAGE,
                        "uncovered-lines",
                        RunFinding.ERROR,
                        open.path(),
                        open.line(),
                        "tests run " + share + " % of the added lines, less than " + least + " %; lines "
                                + open.uncovered() + " are not run");
            }
        }
        return scan.notes();
    }
}
