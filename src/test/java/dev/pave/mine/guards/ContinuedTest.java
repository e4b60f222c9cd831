package dev.pave.mine.guards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.mine.guards.Continued.Seen;
import dev.pave.pattern.change.Origin;
import dev.pave.pattern.finding.Finding;
import dev.pave.pattern.finding.Guard;
import dev.pave.pattern.finding.Severity;
import dev.pave.pattern.finding.SourceFinding;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContinuedTest {

    private static final Origin ORIGIN = new Origin("c1", Instant.parse("2026-01-01T00:00:00Z"));

    private static Finding finding(String path, int line) {
        return Finding.inFile(Guard.INCOMPLETE_IMPLEMENTATION, Severity.WARNING, path, line, "left", "// TODO");
    }

    private static SourceFinding known(String path, int line) {
        return new SourceFinding("shop", "left", Map.of(), finding(path, line), ORIGIN, null);
    }

    private static Seen seen(String path, int line, String before, boolean added) {
        return new Seen("left", Map.of(), finding(path, line), before, added);
    }

    @Test
    void whatMovedWithinItsFileIsTheSame() {
        Continued continued =
                Continued.of(List.of(known("a.js", 3)), Set.of("a.js"), List.of(seen("a.js", 9, "a.js", false)));

        assertThat(continued.open()).singleElement().satisfies(found -> {
            assertThat(found.finding().line()).isEqualTo(9);
            assertThat(found.origin()).isEqualTo(ORIGIN);
        });
        assertThat(continued.gone()).isEmpty();
        assertThat(continued.fresh()).isEmpty();
    }

    @Test
    void ofTwoAlikeOneIsNew() {
        Continued continued = Continued.of(
                List.of(known("a.js", 3)),
                Set.of("a.js"),
                List.of(seen("a.js", 3, "a.js", false), seen("a.js", 8, "a.js", true)));

        assertThat(continued.open()).hasSize(1);
        assertThat(continued.fresh())
                .singleElement()
                .satisfies(found -> assertThat(found.finding().line()).isEqualTo(8));
    }

    @Test
    void whatIsNotThereAnyMoreIsGone() {
        Continued continued = Continued.of(List.of(known("a.js", 3), known("b.js", 3)), Set.of("a.js"), List.of());

        assertThat(continued.gone()).extracting(found -> found.finding().path()).containsExactly("a.js");
        assertThat(continued.open()).extracting(found -> found.finding().path()).containsExactly("b.js");
    }

    @Test
    void anOldLineThatWasNeverFoundIsNotNew() {
        assertThat(Continued.of(List.of(), Set.of("a.js"), List.of(seen("a.js", 3, "a.js", false)))
                        .fresh())
                .isEmpty();
    }

    @Test
    void aFileThatMovedTakesItsFindingsAlong() {
        Continued continued = Continued.of(
                List.of(known("old.js", 3)), Set.of("old.js", "new.js"), List.of(seen("new.js", 3, "old.js", false)));

        assertThat(continued.open()).extracting(found -> found.finding().path()).containsExactly("new.js");
        assertThat(continued.gone()).isEmpty();
    }
}
