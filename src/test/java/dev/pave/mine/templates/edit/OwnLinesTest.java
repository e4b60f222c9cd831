package dev.pave.mine.templates.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.Action;
import dev.pave.pattern.RoleInstance;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OwnLinesTest {

    private static RoleInstance rule(String name) {
        return new RoleInstance(
                "config/rules.php", Action.EDIT, "c", "config/rules.php", Map.of("name", name, "folder", "Arrays"));
    }

    @Test
    void anotherNameOfTheSameFolderKeepsItsLines() {
        List<RoleInstance> all = List.of(rule("TinyOwl"), rule("FastYak"));
        List<String> after = List.of("use Arrays\\TinyOwl;", "use Arrays\\FastYak;", "// of Arrays", "end");

        assertThat(OwnLines.of(List.of("end"), after, all.get(1), all))
                .contains(List.of("use Arrays\\FastYak;", "// of Arrays", "end"));
    }

    @Test
    void linesOfManyNamesAreNotToldApart() {
        List<RoleInstance> all =
                IntStream.range(0, 40).mapToObj(i -> rule("Name" + i)).toList();

        assertThat(OwnLines.of(List.of(), List.of("all"), all.get(0), all)).isEmpty();
        assertThat(OwnLines.of(List.of(), List.of("all"), all.get(0), all.subList(0, 1)))
                .contains(List.of("all"));
    }
}
