package dev.pave.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CandidateTest {

    private static final Instant THEN = Instant.parse("2026-05-01T12:00:00Z");
    private static final Role MODEL = new Role("app/{name}.rb", Action.CREATE, 0.9, 9, 1, 10, "app/cart.rb");
    private static final Role TEST = new Role("test/{name}_test.rb", Action.CREATE, 0.8, 8, 2, 9, "test/cart_test.rb");
    private static final Role SELDOM = new Role("doc/{name}.md", Action.CREATE, 0.4, 4, 6, 4, "doc/cart.md");

    private static Candidate candidate(List<Role> roles, int hits, int misses, double freshness, Long linesSaved) {
        Repetition found = new Repetition(
                "P-00c0ffee",
                "shop",
                Kind.SIMILAR_FILES,
                "similar_files:app/{name}.rb",
                roles,
                0.8,
                hits,
                misses,
                10,
                1,
                THEN,
                THEN,
                freshness,
                List.of(),
                Circumstances.NONE);
        return new Candidate(found, "batch_create", linesSaved, null, Status.CANDIDATE, null, null, "", null, null);
    }

    @Test
    void isWorthALookWhenItHappensIsRightAndIsMoreThanOneFile() {
        assertThat(candidate(List.of(MODEL, TEST), 8, 2, 1, null).isWorthALook())
                .isTrue();
        assertThat(candidate(List.of(MODEL, TEST), 5, 5, 1, null).isWorthALook())
                .isTrue();
    }

    @Test
    void isNotWorthALookWhenSilentOrUnprovenOrMostlyWrong() {
        assertThat(candidate(List.of(MODEL, TEST), 8, 2, 0.1, null).isWorthALook())
                .isFalse();
        assertThat(candidate(List.of(MODEL, TEST), 0, 0, 1, null).isWorthALook())
                .isFalse();
        assertThat(candidate(List.of(MODEL, TEST), 4, 5, 1, null).isWorthALook())
                .isFalse();
    }

    @Test
    void oneFileIsWorthALookOnlyWithItsText() {
        assertThat(candidate(List.of(MODEL, SELDOM), 8, 2, 1, null).isWorthALook())
                .isFalse();
        assertThat(candidate(List.of(MODEL, SELDOM), 8, 2, 1, -12L).isWorthALook())
                .isFalse();
        assertThat(candidate(List.of(MODEL, SELDOM), 8, 2, 1, 40L).isWorthALook())
                .isTrue();
    }

    @Test
    void whatWasApprovedIsAlwaysShownAndWhatWasRefusedNever() {
        Candidate silent = candidate(List.of(MODEL), 0, 0, 0, null);

        assertThat(silent.decided(Status.APPROVED, "ada", THEN, "we do", null).isWorthALook())
                .isTrue();
        assertThat(candidate(List.of(MODEL, TEST), 8, 2, 1, null)
                        .decided(Status.REJECTED, "ada", THEN, "we do not", null)
                        .isWorthALook())
                .isFalse();
    }
}
