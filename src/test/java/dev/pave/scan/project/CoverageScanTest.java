package dev.pave.scan.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.finding.FileCoverage;
import dev.pave.pattern.finding.UncoveredLines;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CoverageScanTest {

    private static final String CART = "shop/src/main/java/org/shop/Cart.java";

    /** Lines from 1; {@code +} covered, {@code -} not, {@code .} not to be run. */
    private static FileCoverage coverage(String path, String lines) {
        FileCoverage coverage = new FileCoverage(path);
        for (int i = 0; i < lines.length(); i++) {
            if (lines.charAt(i) != '.') {
                coverage.line(i + 1, lines.charAt(i) == '+');
            }
        }
        return coverage;
    }

    private static List<UncoveredLines> facts(Set<String> tree, FileCoverage... coverage) {
        CoverageScan scan = new CoverageScan(tree);
        scan.add(List.of(coverage));
        return scan.facts(tree, null);
    }

    @Test
    void countsTheLinesThatTestsRun() {
        assertThat(facts(Set.of(CART), coverage("org/shop/Cart.java", "..+-+--.-+")))
                .containsExactly(new UncoveredLines(CART, 4, 3, 7, false, "4, 6-9"));
    }

    @Test
    void findsTheFileByPackageProjectOrMachine() {
        for (String told : List.of(
                "org/shop/Cart.java",
                "src/main/java/org/shop/Cart.java",
                CART,
                "./" + CART,
                "/home/ci/build/" + CART,
                "C:\\ci\\" + CART.replace('/', '\\'))) {
            assertThat(facts(Set.of(CART, "other/src/org/store/Cart.java"), coverage(told, "+")))
                    .as(told)
                    .extracting(UncoveredLines::path)
                    .containsExactly(CART);
        }
    }

    @Test
    void doesNotGuessBetweenTwo() {
        CoverageScan scan = new CoverageScan(Set.of("a/org/shop/Cart.java", "b/org/shop/Cart.java"));
        scan.add(List.of(coverage("org/shop/Cart.java", "-"), coverage("org/shop/Gone.java", "-")));

        assertThat(scan.known()).isZero();
        assertThat(scan.notes())
                .containsExactly(
                        "coverage: 1 files of the reports are not in the tree, e.g. org/shop/Gone.java",
                        "coverage: 1 files of the reports may each be one of several, and are left out, e.g. org/shop/Cart.java");
    }

    @Test
    void joinsSeveralReportsOfAFile() {
        assertThat(facts(Set.of("a.js"), coverage("a.js", "+--"), coverage("a.js", "-+-.-")))
                .containsExactly(new UncoveredLines("a.js", 3, 2, 4, false, "3-5"));
    }

    @Test
    void countsOnlyLinesThatAChangeAdds() {
        Set<String> tree = Set.of("a.js", "b.js");
        CoverageScan scan = new CoverageScan(tree);
        scan.add(List.of(coverage("a.js", "---+-"), coverage("b.js", "--")));
        BitSet added = new BitSet();
        added.set(4, 100);

        assertThat(scan.facts(tree, Map.of("a.js", added)))
                .containsExactly(new UncoveredLines("a.js", 5, 1, 2, true, "5"));
    }

    @Test
    void testsAndFilesThatAreNotAskedAboutAreLeftOut() {
        Set<String> tree = Set.of("src/a.js", "test/a.test.js");
        CoverageScan scan = new CoverageScan(tree);
        scan.add(List.of(coverage("src/a.js", "-"), coverage("test/a.test.js", "-")));

        assertThat(scan.facts(tree, null)).extracting(UncoveredLines::path).containsExactly("src/a.js");
        assertThat(scan.facts(List.of("b.js"), null)).isEmpty();
    }

    @Test
    void aFileWithoutLinesThatCanBeRunSaysNothing() {
        assertThat(facts(Set.of("a.js"), coverage("a.js", "..."))).isEmpty();
    }

    @Test
    void tellsManyRangesShortly() {
        assertThat(facts(Set.of("a.js"), coverage("a.js", "-+".repeat(40)))
                        .get(0)
                        .uncovered())
                .isEqualTo("1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, ...");
    }
}
