package dev.pave.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GoImportsTest {

    private static Set<Integer> unused(String text) {
        return GoImports.unused(text.lines().toList());
    }

    @Test
    void whatNothingUsesIsTold() {
        assertThat(unused("""
                        package nest

                        import (
                        	"errors"
                        	"fmt"

                        	owls "example.org/birds/owl"
                        	"example.org/mice/v3"
                        	"example.org/ants/v2"
                        	_ "example.org/log"
                        )

                        func Count() { fmt.Println(mice.All(), owls.None) }
                        """)).containsExactly(3, 8);
    }

    @Test
    void bracketsWithNothingInThemGo() {
        assertThat(unused("package nest\n\nimport (\n\t\"errors\"\n)\n")).containsExactly(2, 3, 4);
        assertThat(unused("package nest\n\nimport \"errors\"\n")).containsExactly(2);
        assertThat(unused("package nest\n\nimport ()\n")).isEmpty();
    }

    @Test
    void whatAPackageIsCalledIsNotAlwaysInItsPath() {
        assertThat(unused("import (\n\t\"example.org/go-owls\"\n\t\"C\"\n)\n")).isEmpty();
        assertThat(unused("var all = []string{\n\t\"errors\",\n}\n")).isEmpty();
        assertThat(unused("")).isEqualTo(Set.copyOf(List.<Integer>of()));
    }
}
