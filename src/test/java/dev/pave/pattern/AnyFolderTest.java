package dev.pave.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AnyFolderTest {

    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");

    private static final Repetition OPEN =
            found(false, "+docs/{folder}/samples/{name}.html", "~docs/{folder}/{folder}Page.html");

    private static Repetition found(boolean formless, String... places) {
        List<Role> roles = Stream.of(places).map(AnyFolderTest::role).toList();
        Circumstances circumstances = formless ? Circumstances.NONE.withoutForm() : Circumstances.NONE;
        return new Repetition(
                "P-" + String.join("", places),
                "shop",
                Kind.COMPANION_EDIT,
                "companion_edit:" + String.join("+", places),
                roles,
                0.9,
                30,
                0,
                30,
                1,
                THEN,
                THEN,
                1,
                List.of(),
                circumstances);
    }

    private static Role role(String place) {
        Action action = place.startsWith("~") ? Action.EDIT : Action.CREATE;
        return new Role(place.substring(1), action, 0.9, 30, 0, 30, place.substring(1));
    }

    private static boolean tells(Repetition other) {
        return AnyFolder.of(OPEN).orElseThrow().tells(other);
    }

    @Test
    void theSameInOneFolderIsTold() {
        assertThat(tells(found(false, "+docs/grid/samples/{name}.html", "~docs/grid/gridPage.html")))
                .isTrue();
        assertThat(tells(found(
                        false, "+docs/parts/{folder}/samples/{name}.html", "~docs/parts/{folder}/{folder}Page.html")))
                .isTrue();
        assertThat(tells(OPEN)).isFalse();
    }

    /** A module is declared by its crate, however deep it is; a file of another registry is other work. */
    @Test
    void theSameDeeperInOneFolderIsTold() {
        AnyFolder open = AnyFolder.of(found(false, "+crates/{folder}/src/{name}.rs", "~crates/{folder}/src/lib.rs"))
                .orElseThrow();

        assertThat(open.tells(found(false, "+crates/schema/src/parts/keys/{name}.rs", "~crates/schema/src/lib.rs")))
                .isTrue();
        assertThat(open.tells(
                        found(false, "+crates/schema/src/parts/keys/{name}.rs", "~crates/schema/src/parts/keys.rs")))
                .isFalse();
        assertThat(open.tells(found(false, "+crates/schema/tests/{name}.rs", "~crates/schema/src/lib.rs")))
                .isFalse();
    }

    @Test
    void whatTheWorkWasAboutIsNoMoreToTell() {
        assertThat(tells(found(
                        false,
                        "+docs/data-grid/samples/{name}.html",
                        "~docs/data-grid/gridPage.html",
                        "~src/DataGrid.cs")))
                .isTrue();
        assertThat(tells(found(true, "+docs/grid/samples/{name}.html", "~docs/grid/gridPage.html", "~src/Table.cs")))
                .isTrue();
    }

    @Test
    void anotherRegistryAndAnotherFileAreMoreToTell() {
        assertThat(tells(found(false, "+docs/grid/samples/{name}.html", "~docs/grid/gridPage.html", "~docs/all.md")))
                .isFalse();
        assertThat(tells(found(
                        true, "+docs/grid/samples/{name}.html", "+docs/grid/{name}.png", "~docs/grid/gridPage.html")))
                .isFalse();
        assertThat(tells(found(false, "+docs/grid/samples/{name}.html", "~docs/index.html")))
                .isFalse();
    }

    @Test
    void onePlaceOrNoOpenFolderTellsNothingOfOthers() {
        assertThat(AnyFolder.of(found(false, "+docs/{folder}/{name}.html"))).isEmpty();
        assertThat(AnyFolder.of(found(false, "+docs/grid/{name}.html", "~docs/grid/gridPage.html")))
                .isEmpty();
    }
}
