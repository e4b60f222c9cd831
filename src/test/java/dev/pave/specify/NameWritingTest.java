package dev.pave.specify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.Action;
import dev.pave.pattern.Role;
import dev.pave.pattern.text.CaseStyle;
import dev.pave.pattern.text.Slot;
import org.junit.jupiter.api.Test;

class NameWritingTest {

    private static Role role(String template, String example) {
        return new Role(template, Action.CREATE, 0.9, 9, 1, 10, example);
    }

    private static CaseStyle of(CaseStyle usual, String template, String example) {
        return new NameWriting(usual).of(role(template, example), null);
    }

    @Test
    void aPlaceThatWritesTheNameInItsOwnWaySaysSo() {
        assertThat(of(CaseStyle.SNAKE, "src/{name}Fixer.php", "src/NoFooFixer.php")).isEqualTo(CaseStyle.PASCAL);
        assertThat(of(CaseStyle.PASCAL, "docs/{folder}/{name}.rst", "docs/a/b/no_foo.rst"))
                .isEqualTo(CaseStyle.SNAKE);
        assertThat(of(CaseStyle.PASCAL, "app/{names}_controller.rb", "app/blog_posts_controller.rb"))
                .isEqualTo(CaseStyle.SNAKE);
    }

    @Test
    void aPlaceThatWritesItAsTheOthersDoesNot() {
        assertThat(of(CaseStyle.SNAKE, "docs/{name}.rst", "docs/no_foo.rst")).isEqualTo(CaseStyle.AS_IS);
    }

    @Test
    void oneLowerCaseWordTellsNothing() {
        assertThat(of(CaseStyle.SNAKE, "docs/{name}.rst", "docs/foo.rst")).isEqualTo(CaseStyle.AS_IS);
    }

    @Test
    void aFixedPlaceHasNoName() {
        assertThat(of(CaseStyle.SNAKE, "docs/index.rst", "docs/index.rst")).isEqualTo(CaseStyle.AS_IS);
    }

    @Test
    void pathsAndTextsGetTheStyle() {
        assertThat(NameWriting.inPath("src/{name}Fixer.php", CaseStyle.PASCAL)).isEqualTo("src/{name:pascal}Fixer.php");
        char asIs = new Slot("name", CaseStyle.AS_IS).mark();
        char snake = new Slot("name", CaseStyle.SNAKE).mark();
        char folder = new Slot("folder", CaseStyle.AS_IS).mark();
        char pascal = new Slot("name", CaseStyle.PASCAL).mark();
        assertThat(NameWriting.inText("class " + asIs + " " + snake + " " + folder, CaseStyle.PASCAL))
                .isEqualTo("class " + pascal + " " + snake + " " + folder);
    }
}
