package dev.pave.mine.templates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.Action;
import dev.pave.pattern.RoleInstance;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PartsOfNamesTest {

    private static List<RoleInstance> named(String... names) {
        return Stream.of(names)
                .map(name -> new RoleInstance("{name}.ts", Action.CREATE, "c", name + ".ts", Map.of("name", name)))
                .toList();
    }

    @Test
    void whatNamesBeginWithIsNoPartOfOne() {
        List<RoleInstance> told = PartsOfNames.telling(named("useOwl", "useNest", "useMouse", "useBarnOwl", "single"));

        assertThat(told)
                .allSatisfy(one -> assertThat(one.bindings())
                        .containsEntry("head", "")
                        .containsEntry("heads", "")
                        .doesNotContainKey("tail"));
    }

    @Test
    void whatNamesEndWithIsNoneEither() {
        assertThat(PartsOfNames.telling(named("OwlCheck", "NestCheck", "MouseCheck")))
                .allSatisfy(one -> assertThat(one.bindings()).containsEntry("tail", ""));
    }

    @Test
    void partsThatDifferAndFewNamesStayAsTheyAre() {
        List<RoleInstance> differ = named("no-owl", "prefer-nest", "max-mouse", "no-bat");
        List<RoleInstance> few = named("useOwl", "useNest");

        assertThat(PartsOfNames.telling(differ)).isSameAs(differ);
        assertThat(PartsOfNames.telling(few)).isSameAs(few);
        assertThat(PartsOfNames.telling(List.of())).isEmpty();
    }
}
