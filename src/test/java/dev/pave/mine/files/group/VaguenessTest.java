package dev.pave.mine.files.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.Action;
import dev.pave.pattern.Role;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VaguenessTest {

    private static boolean isVague(String... places) {
        return isVague(Stream.of("ada", "bo", "cy", "dan", "eve", "fay"), places);
    }

    private static boolean isVague(Stream<String> names, String... places) {
        List<Role> roles = Stream.of(places)
                .map(place -> new Role(
                        place.substring(1), place.startsWith("~") ? Action.EDIT : Action.CREATE, 0.9, 9, 0, 9, ""))
                .toList();
        return Vagueness.isOf(roles, names.map(VaguenessTest::instance).toList());
    }

    private static Instance instance(String name) {
        Instance instance = new Instance(1);
        instance.bindings().put("name", name);
        return instance;
    }

    @Test
    void oneFileThatMayBeAnyOfItsKindSaysNothing() {
        assertThat(isVague("+{folder}/{name}.js", "~package.json")).isTrue();
        assertThat(isVague("+{folder}/{names}.d.ts", "~package.json")).isTrue();
        assertThat(isVague("+{folder}/{name}.js", "+{folder}/{name}.test.js")).isFalse();
        assertThat(isVague("+lib/{folder}/{name}.js", "~package.json")).isFalse();
    }

    @Test
    void pluralsAnywhereSayNothing() {
        assertThat(isVague("+{folder}/{names}.go", "+{folder}/{names}_test.go")).isTrue();
        assertThat(isVague("+{folder}/{names}.go", "+{folder}/{name}_test.go")).isFalse();
        assertThat(isVague("+app/{names}_controller.rb", "+spec/{names}_controller_spec.rb"))
                .isFalse();
    }

    @Test
    void aGroupInPlaceOfTheNameIsTheWrongWayRound() {
        assertThat(isVague("+{name}/{folder}/{folder}.go", "~main.go")).isTrue();
        assertThat(isVague("+{folder}/{name}/{name}.go", "~main.go")).isFalse();
    }

    @Test
    void oneOrTwoNamesInOneFolderAfterAnotherAreNone() {
        Stream<String> twoNames = Stream.of("lint", "lint", "lint", "own", "own", "own");
        assertThat(isVague(twoNames, "+shops/{folder}/{name}.yaml", "~shops/{folder}/shop.yaml"))
                .isTrue();
        Stream<String> threeNames = Stream.of("lint", "lint", "lint", "own", "own", "tax");
        assertThat(isVague(threeNames, "+shops/{folder}/{name}.yaml", "~shops/{folder}/shop.yaml"))
                .isFalse();
        Stream<String> fewTimes = Stream.of("lint", "lint", "lint", "lint", "own");
        assertThat(isVague(fewTimes, "+shops/{folder}/{name}.yaml", "~shops/{folder}/shop.yaml"))
                .isFalse();
    }

    @Test
    void editsAloneAreNotVague() {
        assertThat(isVague("~{folder}/index.js")).isFalse();
    }
}
