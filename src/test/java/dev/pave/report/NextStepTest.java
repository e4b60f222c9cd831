package dev.pave.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.Action;
import dev.pave.pattern.Candidate;
import dev.pave.pattern.Circumstances;
import dev.pave.pattern.Kind;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.Role;
import dev.pave.pattern.Status;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class NextStepTest {

    private static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2026-01-01T00:00:00Z");

    private static Candidate candidate(String id, Status status, int hits, double freshness, Long lines) {
        List<Role> roles = List.of(
                new Role("lib/{folder}/{name}.js", Action.CREATE, 0.9, hits, 0, 24, "lib/a/b.js"),
                new Role("test/{folder}/{name}.js", Action.CREATE, 0.9, hits, 0, 24, "test/a/b.js"),
                new Role("docs/{name}.md", Action.CREATE, 0.3, hits, 0, 8, "docs/b.md"));
        Repetition found = new Repetition(
                id,
                "shop",
                Kind.SIMILAR_FILES,
                "similar_files:x",
                roles,
                0.9,
                hits,
                0,
                24,
                1,
                FIRST,
                LAST,
                freshness,
                List.of(),
                Circumstances.NONE);
        return new Candidate(found, "batch_create", lines, null, status, null, null, "", null, null);
    }

    @Test
    void saysWhatItSavesAMonthAndWhereThatComesFrom() {
        NextStep step = NextStep.first(List.of(candidate("P-1", Status.APPROVED, 20, 1, 240L)), 3)
                .get(0);

        assertThat(step.what()).isEqualTo("lib/{folder}/{name}.js + test/{folder}/{name}.js");
        assertThat(step.proof()).isEqualTo("20 of 20 predictions came true");
        assertThat(step.saves())
                .isEqualTo(
                        "about 20 lines a month: 2.0 times a month, 10 lines each when its last files were written anew");
        assertThat(step.command()).isEqualTo("pave run P-1 --set name=... --set folder=... --dry-run");
    }

    @Test
    void whatNobodyApprovedIsLookedAtFirst() {
        NextStep step = NextStep.first(List.of(candidate("P-1", Status.CANDIDATE, 20, 1, null)), 3)
                .get(0);

        assertThat(step.saves()).isEqualTo("2.0 times a month; no text is foreseen");
        assertThat(step.command()).isEqualTo("pave candidates show P-1");
    }

    @Test
    void leavesOutWhatIsSilentUnprovenOrRefused() {
        List<Candidate> all = List.of(
                candidate("P-1", Status.CANDIDATE, 20, 0.1, 1L),
                candidate("P-2", Status.CANDIDATE, 0, 1, 1L),
                candidate("P-3", Status.REJECTED, 20, 1, 1L),
                candidate("P-4", Status.CANDIDATE, 20, 1, 1L));

        assertThat(NextStep.first(all, 3)).extracting(NextStep::patternId).containsExactly("P-4");
        assertThat(NextStep.first(List.of(), 3)).isEmpty();
    }
}
