package dev.pave.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CandidateTest {

    private static final Instant THEN = Instant.parse("2026-05-01T12:00:00Z");
    private static final Role MODEL = new Role("app/{name}.rb", Action.CREATE, 0.9, 9, 1, 10, "app/cart.rb");
    private static final Role TEST = new Role("test/{name}_test.rb", Action.CREATE, 0.8, 8, 2, 9, "test/cart_test.rb");
    private static final Role SELDOM = new Role("doc/{name}.md", Action.CREATE, 0.4, 4, 6, 4, "doc/cart.md");

    private static Candidate candidate(List<Role> roles, int hits, int misses, double freshness, Long linesSaved) {
        return candidate(roles, hits, misses, freshness, linesSaved, List.of());
    }

    /** One whose predictions came true for these names, each given with its commit. */
    private static Candidate named(List<Role> roles, String... commitsAndNames) {
        List<Occurrence> occurrences = Arrays.stream(commitsAndNames)
                .map(one -> one.split(" "))
                .map(one -> new Occurrence(
                        "P-00c0ffee", "shop", one[0], null, null, null, null, Map.of("name", one[1]), true))
                .toList();
        return candidate(roles, occurrences.size(), 0, 1, null, occurrences);
    }

    private static Candidate candidate(
            List<Role> roles, int hits, int misses, double freshness, Long linesSaved, List<Occurrence> occurrences) {
        return candidate(Kind.SIMILAR_FILES, 0.8, roles, hits, misses, freshness, linesSaved, occurrences);
    }

    private static Candidate candidate(
            Kind kind,
            double confidence,
            List<Role> roles,
            int hits,
            int misses,
            double freshness,
            Long linesSaved,
            List<Occurrence> occurrences) {
        Repetition found = new Repetition(
                "P-00c0ffee",
                "shop",
                kind,
                kind.id() + ":app/{name}.rb",
                roles,
                confidence,
                hits,
                misses,
                10,
                1,
                THEN,
                THEN,
                freshness,
                occurrences,
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
    void oneFileWhoseCompanionsAreGoneIsAlone() {
        Role gone = new Role("doc/{name}.md", Action.CREATE, 0.0, 4, 6, 4, "doc/cart.md");
        assertThat(candidate(List.of(MODEL, gone), 8, 2, 1, 40L).aside()).contains(Candidate.Aside.ALONE);
        assertThat(candidate(List.of(MODEL, gone, SELDOM), 8, 2, 1, 40L).isWorthALook())
                .isTrue();
        assertThat(candidate(List.of(MODEL), 8, 2, 1, 40L).isWorthALook()).isTrue();
        assertThat(candidate(List.of(MODEL, TEST, gone), 8, 2, 1, 40L).isWorthALook())
                .isTrue();
    }

    /** Most files have no test, and a test has its file: that one comes with the other is no news. */
    @Test
    void aFileWithWhatIsOnlyAboutItIsOneFile() {
        Role file = new Role("pkg/{folder}/{name}.go", Action.CREATE, 0.9, 40, 4, 50, "pkg/a/cart.go");
        Role unforeseen = new Role("pkg/{folder}/{name}_test.go", Action.CREATE, 0.9, 2, 1, 48, "pkg/a/cart_test.go");
        Role foreseen = new Role("pkg/{folder}/{name}_test.go", Action.CREATE, 0.9, 5, 1, 48, "pkg/a/cart_test.go");
        Role page = new Role("doc/{name}.md", Action.CREATE, 0.9, 0, 0, 48, "doc/cart.md");

        assertThat(candidate(List.of(file, unforeseen), 42, 5, 1, 40L).aside()).contains(Candidate.Aside.ALONE);
        assertThat(candidate(List.of(file, foreseen), 45, 5, 1, 40L).isWorthALook())
                .isTrue();
        assertThat(candidate(List.of(file, page), 40, 4, 1, 40L).isWorthALook()).isTrue();
        assertThat(candidate(List.of(file, unforeseen, page), 42, 5, 1, 40L).isWorthALook())
                .isTrue();
    }

    /** A new test and the change of what it tests: nobody has to think of the one when the other is due. */
    @Test
    void theFileThatTheWorkIsAboutIsNoPlaceThatComesAlong() {
        Role subject = new Role("app/{name}.rb", Action.EDIT, 0.9, 9, 1, 10, "app/cart.rb");
        Role beside = new Role("app/{name}/all.rb", Action.EDIT, 0.9, 9, 1, 10, "app/cart/all.rb");
        Role registry = new Role("test/{folder}/all.rb", Action.EDIT, 0.9, 9, 1, 10, "test/shop/all.rb");

        assertThat(candidate(Kind.COMPANION_EDIT, 0.8, List.of(TEST, subject, beside), 8, 2, 1, 40L, List.of())
                        .aside())
                .contains(Candidate.Aside.ALONE);
        assertThat(candidate(Kind.COMPANION_EDIT, 0.8, List.of(TEST, subject, registry), 8, 2, 1, 40L, List.of())
                        .isWorthALook())
                .isTrue();
    }

    @Test
    void whatSavesNothingIsWorthALookOnlyWhereItsPlacesAreSureOrMany() {
        assertThat(candidate(List.of(MODEL, TEST), 8, 2, 1, 0L).isWorthALook()).isTrue();
        assertThat(candidate(List.of(MODEL, TEST), 8, 2, 1, -9L).aside()).contains(Candidate.Aside.GAINLESS);
        assertThat(unsure(0L, MODEL, TEST).aside()).contains(Candidate.Aside.GAINLESS);
        assertThat(unsure(-9L, MODEL, TEST).aside()).contains(Candidate.Aside.GAINLESS);
        assertThat(unsure(1L, MODEL, TEST).isWorthALook()).isTrue();
        Role registry = new Role("app/all.rb", Action.EDIT, 0.9, 9, 1, 10, "app/all.rb");
        assertThat(unsure(-9L, MODEL, TEST, registry).isWorthALook()).isTrue();
    }

    private static Candidate unsure(Long linesSaved, Role... roles) {
        return candidate(Kind.SIMILAR_FILES, 0.7, List.of(roles), 8, 2, 1, linesSaved, List.of());
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

    @Test
    void oneCommitIsOnePieceOfWorkHoweverManyFilesItHas() {
        assertThat(named(List.of(MODEL, TEST), "c1 cart", "c1 tax", "c1 shop").aside())
                .contains(Candidate.Aside.UNPROVEN);
        assertThat(named(List.of(MODEL, TEST), "c1 cart", "c1 tax", "c2 shop").isWorthALook())
                .isTrue();
    }

    @Test
    void filesThatANumberCountsAreOnePlace() {
        Role first = new Role("test/{name}-1.js", Action.CREATE, 0.9, 9, 1, 10, "test/cart-1.js");
        Role second = new Role("test/{name}-2.js", Action.CREATE, 0.9, 9, 1, 10, "test/cart-2.js");

        Role ordinal = new Role("test/First{name}.js", Action.CREATE, 0.9, 9, 1, 10, "test/FirstCart.js");
        Role next = new Role("test/Second{name}.js", Action.CREATE, 0.9, 9, 1, 10, "test/SecondCart.js");

        assertThat(candidate(List.of(first, second), 8, 2, 1, null).aside()).contains(Candidate.Aside.ALONE);
        assertThat(candidate(List.of(ordinal, next), 8, 2, 1, null).aside()).contains(Candidate.Aside.ALONE);
        assertThat(candidate(List.of(first, second, TEST), 8, 2, 1, null).isWorthALook())
                .isTrue();
    }

    @Test
    void severalFilesNamedByAVersionAreMadeByAProgram() {
        assertThat(named(List.of(MODEL, TEST), "c1 1.0.0", "c2 1.1.0", "c3 2.0.0")
                        .aside())
                .contains(Candidate.Aside.COUNTED);
        assertThat(named(List.of(MODEL, TEST), "c1 v1", "c2 cart", "c3 2.0.0").isWorthALook())
                .isTrue();
    }

    /** A class with the central class of its package, which changes in another way each time. */
    @Test
    void oneFileWithEditsOfNoFormIsWorthALookOnlyWhereTheyAreSure() {
        Role sure = new Role("app/all.rb", Action.EDIT, 0.76, 9, 3, 10, "app/all.rb");
        Role unsure = new Role("app/all.rb", Action.EDIT, 0.74, 9, 3, 10, "app/all.rb");

        assertThat(formless(candidate(List.of(MODEL, unsure), 8, 2, 1, 40L)).aside())
                .contains(Candidate.Aside.LOOSE);
        assertThat(formless(candidate(List.of(MODEL, sure), 8, 2, 1, 40L)).isWorthALook())
                .isTrue();
        assertThat(formless(candidate(List.of(MODEL, TEST, unsure), 8, 2, 1, 40L))
                        .isWorthALook())
                .isTrue();
        assertThat(candidate(List.of(MODEL, unsure), 8, 2, 1, 40L).isWorthALook())
                .isTrue();
    }

    /** Somebody changes the code, and a test comes with that: the code is nothing to think of when there is a test. */
    @Test
    void whatATestTestsDoesNotComeAlongWithIt() {
        Role models = new Role("app/models.rb", Action.EDIT, 0.9, 9, 1, 10, "app/models.rb");
        Role suite = new Role("test/all.rb", Action.EDIT, 0.9, 9, 1, 10, "test/all.rb");
        Role list = new Role("tests.yml", Action.EDIT, 0.9, 9, 1, 10, "tests.yml");

        assertThat(candidate(List.of(TEST, models), 8, 2, 1, 40L).aside()).contains(Candidate.Aside.ALONE);
        assertThat(candidate(List.of(TEST, suite), 8, 2, 1, 40L).isWorthALook()).isTrue();
        assertThat(candidate(List.of(TEST, list), 8, 2, 1, 40L).isWorthALook()).isTrue();
        assertThat(candidate(List.of(MODEL, TEST, models), 8, 2, 1, 40L).found().usualPlaces())
                .isEqualTo(3);
    }

    @Test
    void whatAProgramMakesIsNotWorthALook() {
        Candidate candidate = candidate(List.of(MODEL, TEST), 8, 2, 1, 40L);
        Repetition found = candidate.found();

        assertThat(candidate.of(found.with(found.circumstances().byAProgram())).aside())
                .contains(Candidate.Aside.AUTOMATED);
    }

    private static Candidate formless(Candidate candidate) {
        Repetition found = candidate.found();
        return candidate.of(found.with(found.circumstances().withoutForm()));
    }

    /** A server holds no more of it. */
    @Test
    void inBriefItIsAsMuchWorthALook() {
        List<Role> roles = List.of(MODEL, TEST);
        List<Candidate> all = List.of(
                named(roles, "c1 cart", "c2 tax", "c3 shop", "c4 till", "c5 9"),
                named(roles, "c1 cart", "c1 tax", "c1 shop"),
                named(roles, "c1 101", "c2 102", "c3 103", "c4 104", "c5 tax"));

        assertThat(all).extracting(Candidate::aside).doesNotHaveDuplicates();
        assertThat(all).allSatisfy(each -> {
            Candidate brief = each.of(each.found().inBrief());
            assertThat(brief.aside()).isEqualTo(each.aside());
            assertThat(brief.found().occurrences()).hasSizeLessThan(5);
        });
    }
}
