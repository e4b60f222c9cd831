package dev.pave.mine.templates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.text.Gap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LineFormsTest {

    private final Vocabulary vocabulary = new Vocabulary();

    private Optional<String> form(String path, String... lines) {
        LineForms forms = new LineForms(vocabulary, path);
        return forms.of(List.of(lines).stream().map(vocabulary::numberOf).toList())
                .map(FunctionHeads.of(path)::named)
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
    void aValueOfWhichNobodyKnowsTheNameIsNotDeclared() {
        assertThat(form(
                        "nest/{name}.ts",
                        "    const owl = find(a)",
                        "    const mole = of(b)",
                        "    const ant = see(c)"))
                .isEmpty();
        assertThat(form(
                        "nest/{name}.dart",
                        "    final owl = find(a);",
                        "    final mole = of(b);",
                        "    final ant = see(c);"))
                .isEmpty();
        assertThat(form("nest/{name}.ts", "const owl = nest({", "const mole = nest({", "const ant = nest({"))
                .contains("const _ = nest({");
    }

    @Test
    void aVersionIsOneValue() {
        assertThat(form("nest/{name}.js", " * @since 1.4.0", " * @since 1.5.0", " * @since 1.6.0", " * @since 1.7.0"))
                .contains(" * @since _");
    }

    @Test
    void whoMayUseSomethingSaysNotWhatItIs() {
        assertThat(form(
                        "nest/{name}.cs",
                        "    public static class OwlExtensions",
                        "    public sealed class Mole : Animal",
                        "    public interface IHill"))
                .isEmpty();
        assertThat(form(
                        "nest/{name}.cs",
                        "    public Owl(int a)",
                        "    public Mole(string b)",
                        "    public Ant(bool c)"))
                .contains("    public _()");
    }

    @Test
    void nothingIsTakenInOrCalledThatHasNoName() {
        assertThat(form(
                        "nest/{name}.go",
                        "\t\"example.org/owls/nest\"",
                        "\t\"example.org/mice/food\"",
                        "\t\"example.org/ants/hill\""))
                .isEmpty();
        String folder =
                String.valueOf(new dev.pave.pattern.text.Slot("dotted", dev.pave.pattern.text.CaseStyle.AS_IS).mark());
        assertThat(form(
                        "{folder}/{name}.kt",
                        "import org." + folder + ".nest.Owl",
                        "import org." + folder + ".hill.Ant",
                        "import org." + folder + ".hole.Mole"))
                .as("the folder alone names nothing")
                .isEmpty();
        assertThat(form(
                        "nest/{name}.ex",
                        "  defp count(owls, at) do",
                        "  defp mend(all) do",
                        "  defp feed(mice, [each]) do"))
                .isNotEqualTo(Optional.of("  defp _(_) do"));
        assertThat(form(
                        "nest/{name}.rb",
                        "  def self.count(owls, at)",
                        "  def self.mend(all)",
                        "  def self.feed(mice)"))
                .contains("  def self._()");
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

    @Test
    void aGapIsNotGluedToAWordThatSomeLinesEndWith() {
        assertThat(form("nest/{name}.md", "  run nest owls", "  run nest", "  run nest", "  run nest mice"))
                .contains("  run nest _");
        assertThat(OpenLines.fits("  run nest", "  run nest " + Gap.TEXT.mark()))
                .isTrue();
        assertThat(OpenLines.fits("  run nests", "  run nest " + Gap.TEXT.mark()))
                .isFalse();
    }

    @Test
    void aTitleStaysWhateverItSays() {
        assertThat(form("nest/{name}/README.md", "# Barn owl Keeper", "# Mole Keeper", "# Ants in Rain Keeper"))
                .contains("# _ Keeper");
        assertThat(form("nest/{name}/README.md", "# Barn owl", "# Mole", "# Ants in Rain"))
                .contains("# _");
        assertThat(form("nest/{name}.py", "# Barn owl", "# Mole", "# Ants in Rain"))
                .isEmpty();
    }
}
