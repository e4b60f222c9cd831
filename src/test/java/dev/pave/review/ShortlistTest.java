package dev.pave.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.Action;
import dev.pave.pattern.Candidate;
import dev.pave.pattern.Circumstances;
import dev.pave.pattern.Kind;
import dev.pave.pattern.Occurrence;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.Role;
import dev.pave.pattern.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShortlistTest {

    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");

    /** Happened in commits from one number to another, a commit each. */
    private static Candidate candidate(String id, int from, int to, String... places) {
        return candidate(id, from, to, 1, places);
    }

    private static Candidate candidate(String id, int from, int to, double freshness, String... places) {
        List<Role> roles = Stream.of(places).map(ShortlistTest::role).toList();
        List<Occurrence> occurrences = IntStream.rangeClosed(from, to)
                .mapToObj(
                        i -> new Occurrence(id, "shop", "c" + i, null, null, null, null, Map.of("name", "n" + i), true))
                .toList();
        Repetition found = new Repetition(
                id,
                "shop",
                Kind.SIMILAR_FILES,
                "similar_files:" + id,
                roles,
                0.9,
                30,
                0,
                to - from + 1,
                1,
                THEN,
                THEN,
                freshness,
                occurrences,
                Circumstances.NONE);
        return new Candidate(found, "batch_create", 50L, null, Status.CANDIDATE, null, null, "", null, null);
    }

    private static Role role(String place) {
        boolean edit = place.startsWith("~");
        String template = edit ? place.substring(1) : place;
        return new Role(template, edit ? Action.EDIT : Action.CREATE, 0.9, 30, 0, 30, template);
    }

    private static Candidate approved(Candidate candidate) {
        return candidate.decided(Status.APPROVED, "ada", THEN, "we do", null);
    }

    private static Candidate byHand(Candidate candidate) {
        Repetition found = candidate.found();
        return new Candidate(
                found.with(found.circumstances().withoutForm()),
                candidate.executor(),
                50L,
                null,
                Status.CANDIDATE,
                null,
                null,
                "",
                null,
                null);
    }

    private static Map<String, String> like(Candidate... candidates) {
        return Shortlist.of(List.of(candidates)).like();
    }

    @Test
    void aFolderWithAnEditThatIsCalledByItIsToldOnceWhateverItIsCalled() {
        Candidate magic = candidate(
                "P-1", 1, 9, "test/inputs/coding/magicnumber/{name}.java", "~test/coding/MagicNumberTest.java");
        Candidate comma = candidate(
                "P-2", 11, 19, "test/inputs/array-comma/{name}.java", "~test/ArrayCommaTest.java", "~main/All.java");
        Candidate other =
                candidate("P-3", 21, 29, "test/inputs/misc/longline/{name}.java", "~test/EverythingTest.java");

        assertThat(like(magic, comma, other)).containsExactly(Map.entry("P-2", "P-1"));
    }

    @Test
    void partsOfOnePieceOfWorkAreToldOnce() {
        Candidate check = candidate("P-1", 1, 40, "src/{name}Check.java", "test/{name}CheckTest.java");
        Candidate page = candidate("P-2", 15, 42, "rules/{name}.html", "rules/{name}.json");
        Candidate other = candidate("P-3", 30, 60, "docs/{name}.md", "docs/{name}.png");

        assertThat(like(check, page, other)).containsExactly(Map.entry("P-2", "P-1"));
        Shortlist shown = Shortlist.of(List.of(check, page, other));
        assertThat(shown.has(check)).isTrue();
        assertThat(shown.has(page)).isFalse();
        assertThat(shown.aside(page)).contains("that say what one of these says");
        assertThat(shown.has(other)).isTrue();
    }

    @Test
    void whatTellsMoreOfTheWorkStandsForWhatCameBeforeIt() {
        Candidate file = candidate("P-1", 1, 20, "cases/{name}.snap", "~cases/all.rs");
        Candidate whole = candidate("P-2", 1, 30, "cases/{name}/a.toml", "cases/{name}/b.gleam", "~cases/all.rs");

        assertThat(like(file, whole)).containsExactly(Map.entry("P-1", "P-2"));
    }

    @Test
    void whatIsLeftOutStandsForNothing() {
        Candidate silent = candidate("P-1", 1, 40, 0.1, "src/{name}Check.java", "test/{name}CheckTest.java");
        Candidate alive = candidate("P-2", 1, 40, "rules/{name}.html", "rules/{name}.json");

        assertThat(like(silent, alive)).containsExactly(Map.entry("P-1", "P-2"));
        assertThat(Shortlist.of(List.of(silent, alive)).has(alive)).isTrue();
    }

    @Test
    void whatIsApprovedStandsForItselfAndForWhatIsLikeIt() {
        Candidate first = candidate("P-1", 1, 40, "src/{name}Check.java", "test/{name}CheckTest.java");
        Candidate second = candidate("P-2", 1, 40, "rules/{name}.html", "rules/{name}.json");

        Shortlist both = Shortlist.of(List.of(approved(first), approved(second)));
        assertThat(both.has(approved(first))).isTrue();
        assertThat(both.has(approved(second))).isTrue();
        assertThat(like(first, approved(second))).containsExactly(Map.entry("P-1", "P-2"));
    }

    @Test
    void siblingsAreToldOnceThoughTheirEditsDiffer() {
        Candidate general = candidate(
                "P-1", 1, 9, "hub/general/{name}/a.yml", "hub/general/{name}/b.yml", "~src/general/{name}.rego");
        Candidate security =
                approved(candidate("P-2", 11, 19, "hub/security/{name}/a.yml", "hub/security/{name}/b.yml"));

        assertThat(like(general, security)).containsExactly(Map.entry("P-1", "P-2"));
    }

    @Test
    void theWiderOneStandsForItsSpecialCase() {
        Candidate narrow = candidate("P-1", 1, 9, "docs/42-login/images/{name}.png", "~docs/42-login/README.md");
        Candidate wide = candidate("P-2", 11, 30, "docs/{folder}/{name}.png", "~docs/{folder}/README.md");

        assertThat(like(narrow, wide)).containsExactly(Map.entry("P-1", "P-2"));
        assertThat(like(approved(narrow), wide)).isEmpty();
    }

    @Test
    void whatWasSeenInSessionsIsNoPartOfAnything() {
        Candidate files = candidate("P-1", 1, 9, "src/{name}.rb", "test/{name}.rb");
        Candidate routine = candidate("P-2", 1, 0, "lib/{name}.rb", "spec/{name}.rb");

        assertThat(like(files, routine)).isEmpty();
    }

    @Test
    void aSiblingWithMoreOfItsOwnIsToldOnceToo() {
        Candidate open =
                candidate("P-1", 1, 30, "std/Sniffs/{folder}/{name}Sniff.php", "std/Tests/{folder}/{name}Test.php");
        Candidate spaces = candidate(
                "P-2",
                31,
                40,
                "std/Sniffs/Spaces/{name}Sniff.php",
                "std/Tests/Spaces/{name}Test.php",
                "std/Tests/Spaces/{name}Test.1.inc",
                "std/Docs/Spaces/{name}.xml");
        assertThat(like(spaces, open)).containsExactly(Map.entry("P-2", "P-1"));
        assertThat(like(approved(spaces), open)).containsExactly(Map.entry("P-1", "P-2"));
        Candidate map = candidate("P-3", 41, 50, "test/api/stream/{name}.java", "~main/AbstractStreamAssert.java");
        Candidate path = candidate(
                "P-4", 51, 60, "test/api/path/{name}.java", "~main/AbstractPathAssert.java", "~main/Paths.java");

        assertThat(like(open, spaces, map, path)).containsExactly(Map.entry("P-2", "P-1"), Map.entry("P-4", "P-3"));
    }

    @Test
    void whatSharesOnePlaceOnlyIsNoSibling() {
        Candidate first = candidate("P-1", 1, 9, "src/red/{name}.c", "src/red/{name}.h");
        Candidate second = candidate("P-2", 11, 19, "src/blue/{name}.c", "doc/blue/{name}.md", "man/{name}.1");

        assertThat(like(first, second)).isEmpty();
    }

    @Test
    void whatIsSaidOfAnyFolderIsNotSaidOfOneWithWhatTheWorkWasAbout() {
        Candidate any =
                candidate("P-1", 1, 30, "docs/{folder}/samples/{name}.html", "~docs/{folder}/{folder}Page.html");
        Candidate grid =
                candidate("P-2", 31, 40, "docs/grid/samples/{name}.html", "~docs/grid/gridPage.html", "~src/Grid.cs");
        Candidate listed =
                candidate("P-3", 41, 50, "docs/menu/samples/{name}.html", "~docs/menu/menuPage.html", "~docs/all.md");

        assertThat(like(any, grid, listed)).containsExactly(Map.entry("P-2", "P-1"));
        assertThat(like(grid, any)).containsExactly(Map.entry("P-2", "P-1"));
    }

    @Test
    void filesWithEditsByHandAreToldOncePerFolder() {
        Candidate tree = candidate("P-1", 1, 9, "views/tree/{name}.razor", "~src/TreeItem.cs", "~test/All.cs");
        Candidate upload = candidate("P-2", 11, 19, "views/upload/{name}.razor", "~src/File.cs");

        assertThat(like(tree, upload)).isEmpty();
        assertThat(like(byHand(tree), byHand(upload))).containsExactly(Map.entry("P-2", "P-1"));
        assertThat(like(byHand(tree), upload)).isEmpty();
    }

    @Test
    void anOpenFolderMayBeNone() {
        Candidate chapters = candidate("P-1", 1, 30, "docs/{folder}/{name}.adoc", "~docs/toc.yml");
        Candidate parts = candidate("P-2", 31, 40, "docs/{name}.adoc", "~docs/toc.yml");

        assertThat(like(chapters, parts)).containsExactly(Map.entry("P-2", "P-1"));
    }

    /** Cases of a formatter, by language: a person writes each, and a program their snapshots. */
    @Test
    void filesWithoutTextAreOfAnyKindWhereTheSameIsEdited() {
        Candidate scripts = candidate("P-1", 1, 30, "cases/{folder}/{name}.js", "~cases/{folder}/shots/all.snap");
        Candidate pages = candidate("P-2", 31, 40, "cases/{folder}/{name}.html", "~cases/{folder}/shots/all.snap");
        Candidate images = candidate("P-3", 41, 50, "cases/{folder}/{name}.png", "~cases/{folder}/{folder}.md");

        assertThat(like(scripts, pages)).isEmpty();
        assertThat(like(untold(scripts), pages)).isEmpty();
        assertThat(like(untold(scripts), untold(pages), untold(images))).containsExactly(Map.entry("P-2", "P-1"));
    }

    /** Of which no line is typed. */
    private static Candidate untold(Candidate candidate) {
        return new Candidate(
                candidate.found(), "refactor_patch", 0L, null, Status.CANDIDATE, null, null, "", null, null);
    }
}
