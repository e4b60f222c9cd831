package dev.pave.mine.templates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.text.Gap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LineFormsTest {

    private final Vocabulary vocabulary = new Vocabulary();

    private Optional<String> form(String path, String... lines) {
        return new LineForms(vocabulary, path)
                .of(List.of(lines).stream().map(vocabulary::numberOf).toList())
                .map(form -> form.replace(Gap.TEXT.mark(), '_'));
    }

    @Test
    void theArgumentsOfAFunctionStayInTheirBrackets() {
        assertThat(form(
                        "nest/{name}.go",
                        "func CountOwls(nest *Nest, at time.Time) error {",
                        "func MendNests(all []Nest) error {",
                        "func FeedMice(mice map[string]int, each int) error {",
                        "func Sleep(hours int) error {"))
                .contains("func _(_) error {");
    }

    @Test
    void whereParametersHaveTypesThereAreNoneRatherThanHalfOfOne() {
        assertThat(form(
                        "nest/{name}.kt",
                        "    override fun countOwls(nest: Nest, at: Int): Count {",
                        "    override fun mend(all: List<Nest>): Count {",
                        "    override fun feed(mice: Map<String, Int>): Count {"))
                .contains("    override fun _(): Count {");
        assertThat(form("nest/{name}.kt", "    if (owls.any()) {", "    if (mice > 0) {", "    if (nest == null) {"))
                .isNotEqualTo(Optional.of("    if () {"));
    }

    @Test
    void aFunctionIsNoValue() {
        assertThat(form(
                        "nest/{name}.go",
                        "func CountOwls(nest *Nest) (int, error) {",
                        "func MendNests(all []Nest) error {",
                        "func Feed[T Mouse](mice map[string]T, each int) {",
                        "func (n *Nest) Sleep(hours int) {"))
                .isNotEqualTo(Optional.of("func _ {"));
    }

    @Test
    void aCallIsAValue() {
        assertThat(form(
                        "nest/{name}.js",
                        "const nest = open(owls, 1);",
                        "const nest = count(mice).all;",
                        "const nest = mended.and(slept());"))
                .contains("const nest = _;");
    }
}
