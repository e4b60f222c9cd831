package dev.pave.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class LooseEndsTest {

    private static Set<LooseEnd> of(String path, String... lines) {
        return LooseEnds.of(new LexedText(path, String.join("\n", lines) + "\n"))
                .keySet();
    }

    @Test
    void aTextBeginsAtItsBeginning() {
        assertThat(of("a.ml", "open Import", "", "  let open Fiber in", ""))
                .containsExactly(LooseEnd.DEEPER_AFTER_BLANK);
        assertThat(of("Card.svelte", "\tlet open = false;", "", "<main>", "</main>"))
                .containsExactly(LooseEnd.INDENTED_START);
        assertThat(of("notes.txt", "", "first", "  second")).isEmpty();
    }

    @Test
    void whatGoesOnHasABeginning() {
        assertThat(of("a.exs", "test \"a\" do", "  # nothing", "  |> run()", "end"))
                .containsExactly(LooseEnd.CONTINUES_NOTHING);
        assertThat(of("a.exs", "test \"a\" do", "  a", "  |> run()", "end")).isEmpty();
    }

    @Test
    void anAnnotationBelongsToWhatFollows() {
        assertThat(of("A.cs", "class A", "{", "    [Fact]", "", "    [Fact]", "    void B() { }", "}"))
                .containsExactly(LooseEnd.BARE_ANNOTATION);
        assertThat(of("A.java", "class A {", "    @Test", "}")).containsExactly(LooseEnd.BARE_ANNOTATION);
        assertThat(of("A.cs", "class A", "{", "    [Fact]", "    [Trait(\"a\", \"b\")]", "    void B() { }", "}"))
                .isEmpty();
        assertThat(of("a.md", "[link]", "", "text")).isEmpty();
    }

    @Test
    void nothingIsDeeperThanItsAnnotation() {
        assertThat(of("A.kt", "class A {", "  @Test", "    val code = 1", "}")).contains(LooseEnd.BELOW_NOTHING);
        assertThat(of("A.kt", "class A {", "  @Test", "    @Language(\"kotlin\")", "    val code = 1", "}"))
                .contains(LooseEnd.BELOW_NOTHING);
        assertThat(of("A.kt", "class A {", "  @Test", "  fun `a b`() {", "    c()", "  }", "}"))
                .isEmpty();
    }

    @Test
    void aCommentTellsOfWhatFollows() {
        assertThat(of(
                        "A.php",
                        "<?php",
                        "",
                        "/** A licence. */",
                        "",
                        "class A",
                        "{",
                        "    /**",
                        "     * B.",
                        "     */",
                        "}"))
                .containsExactly(LooseEnd.COMMENT_OF_NOTHING);
        assertThat(of("A.kt", "class A {", "    /** B. */", "", "    val b = 1", "}"))
                .containsExactly(LooseEnd.COMMENT_OF_NOTHING);
        assertThat(of(
                        "A.php",
                        "<?php",
                        "",
                        "class A",
                        "{",
                        "    /**",
                        "     * B.",
                        "     */",
                        "    public $b = 1;",
                        "}"))
                .isEmpty();
        assertThat(of("a.md", "/** text */", "", "text")).isEmpty();
    }

    @Test
    void aCommentBegins() {
        assertThat(of("A.php", "<?php", "", "class A", "{", "     * B.", "     */", "    public $b = 1;", "}"))
                .containsExactly(LooseEnd.HALF_COMMENT);
        assertThat(of("a.md", "* one", "* two")).isEmpty();
    }

    @Test
    void aHeadHasABody() {
        assertThat(of("A.php", "<?php", "", "class A", "{", "    public function b()", "}"))
                .containsExactly(LooseEnd.BODILESS);
        assertThat(of("A.php", "<?php", "", "class A", "{", "    public function b()", "    {", "    }", "}"))
                .isEmpty();
        assertThat(of("A.kt", "fun a() {", "    b()", "}")).isEmpty();
    }

    @Test
    void whatAnOperatorEndsGoesOn() {
        assertThat(of("a.ex", "case a do", "  true ->", "  false ->", "    b", "end"))
                .containsExactly(LooseEnd.GOES_ON_WITH_NOTHING);
        assertThat(of("a.ex", "case a do", "  true ->", "    c", "  false ->", "    b", "end"))
                .isEmpty();
        assertThat(of("a.zig", "const a =", "", "const b = 1;")).containsExactly(LooseEnd.GOES_ON_WITH_NOTHING);
        assertThat(of("a.md", "so a =>", "b")).isEmpty();
    }

    @Test
    void aScriptHasSomethingInIt() {
        assertThat(of("A.vue", "<script>", "", "</script>")).containsExactly(LooseEnd.EMPTY_SCRIPT);
        assertThat(of("A.vue", "<script src=\"a.js\">", "</script>")).isEmpty();
        assertThat(of("A.vue", "<script>", "a()", "</script>")).isEmpty();
    }

    @Test
    void whatABracketOpensIsInIt() {
        assertThat(of("a.exs", "test do", "  assert %Owl{", "end", "b(\"{\")")).contains(LooseEnd.OPENS_NOTHING);
        assertThat(of("a.exs", "test do", "  assert %Owl{", "    a: 1", "  }", "end"))
                .isEmpty();
    }

    @Test
    void aLineBelowATitleHasATitle() {
        assertThat(of("a.rst", "Title", "=====", "", "====", "", "text")).containsExactly(LooseEnd.UNDERLINED_NOTHING);
        assertThat(of("a.rst", "=====", "Title", "=====", "", "Sub", "---", "", "=== ===", "a   b", "=== ==="))
                .isEmpty();
        assertThat(of("a.md", "---", "a: 1", "---", "", "Title", "===")).isEmpty();
    }

    @Test
    void anAttributeOfAFunctionHasAFunction() {
        assertThat(of("a.ex", "@doc false", "", "@doc false", "def a, do: 1"))
                .containsExactly(LooseEnd.BARE_ANNOTATION);
        assertThat(of("a.ex", "@size 1", "", "@impl true", "def a, do: @size")).isEmpty();
    }

    @Test
    void tagsAreClosed() {
        assertThat(of("a.component.html", "</app-section>", "</app-section>")).containsExactly(LooseEnd.TAG);
        assertThat(of("A.vue", "<template>", "  <div>", "</template>")).containsExactly(LooseEnd.TAG);
        assertThat(of(
                        "A.svelte",
                        "<script lang=\"ts\">",
                        "\tconst less = a < b && c > d;",
                        "</script>",
                        "",
                        "<!-- <b> -->",
                        "<Menu on:click={() => (a > 1 ? go(\"</x>\") : 0)}>",
                        "\t<img src=\"a.png\">",
                        "\t<br />",
                        "\t<p>one",
                        "\t<Item label=\"a > b\" />",
                        "</Menu>"))
                .isEmpty();
    }

    @Test
    void aTagBelowAFinishedOneIsNotInIt() {
        assertThat(of("a.html", "<a/>", "    <b>", "    </b>")).containsExactly(LooseEnd.BELOW_NOTHING);
        assertThat(of("a.html", "<a>", "    <b>", "    </b>", "</a>")).isEmpty();
    }

    @Test
    void blocksOfWordsEnd() {
        assertThat(of("a.ex", "defmodule A do", "  defp b", "  end", "end")).containsExactly(LooseEnd.WORD_BLOCK);
        assertThat(of("a.lua", "local function a()", "  if b then", "    c()", "end"))
                .containsExactly(LooseEnd.WORD_BLOCK);
        assertThat(of(
                        "a.ex",
                        "defmodule A do",
                        "  @doc \"\"\"",
                        "  Ends at the end; do it.",
                        "  \"\"\"",
                        "  def a(b), do: Enum.map(b, fn c -> c end)",
                        "",
                        "  def d(e) do",
                        "    \"do #{e} do\" # do",
                        "    f(end: 1, do: 2)",
                        "  end",
                        "end"))
                .isEmpty();
        assertThat(of(
                        "a.lua",
                        "for i = 1, 2 do",
                        "  if a then b() elseif c then d() else e() end -- do",
                        "end",
                        "repeat f(\"end\") until g",
                        "return { h = function() return 1 end }"))
                .isEmpty();
    }

    @Test
    void longTextsEnd() {
        assertThat(of("a.ex", "x = [", "  check: \"\"\"", "]")).contains(LooseEnd.LONG_TEXT);
        assertThat(of("a.nix", "{", "  script = ''", "    echo ''${a} '''b", "  '';", "}"))
                .isEmpty();
        assertThat(of("a.nix", "{", "  script = ''", "}")).containsExactly(LooseEnd.LONG_TEXT);
    }

    @Test
    void whereWordsMakeBlocksIndentationTellsThemToo() {
        assertThat(of("a.rb", "module A", "  module B", "      title C", "  end", "end"))
                .contains(LooseEnd.TOO_DEEP);
        assertThat(of("a.ex", "defmodule A do", "  def b do", "    c()", "  end", "", "    d()", "end"))
                .contains(LooseEnd.BELOW_NOTHING);
        assertThat(of(
                        "a.rb",
                        "class A",
                        "  x.each do |y|",
                        "    z(y,",
                        "      1)",
                        "  end",
                        "",
                        "  def b",
                        "    c",
                        "  end",
                        "end"))
                .isEmpty();
    }

    @Test
    void aHeadWithoutBracesHasOneStatement() {
        assertThat(of("a.cs", "void A()", "{", "    if (b is C)", "        return;", "", "        return;", "}"))
                .containsExactly(LooseEnd.BELOW_NOTHING);
        assertThat(of("a.cs", "void A()", "{", "    if (b)", "        return;", "", "    return;", "}"))
                .isEmpty();
        assertThat(of("a.cs", "void A()", "{", "    if (b)", "    {", "        c();", "        return;", "    }", "}"))
                .isEmpty();
    }

    @Test
    void aTextDoesNotEndWithAHead() {
        assertThat(of("A.php", "<?php", "final class A extends B")).containsExactly(LooseEnd.UNFINISHED);
        assertThat(of("A.php", "<?php", "final class A extends B {}")).isEmpty();
    }

    @Test
    void aTabIsAStep() {
        assertThat(of("a.go", "var a = &b{", "\t\t\treturn c", "\t\td()", "}")).contains(LooseEnd.TOO_DEEP);
        assertThat(of("a.go", "var a = &b{", "\tc: func() {", "\t\td()", "\t},", "}"))
                .isEmpty();
    }

    @Test
    void gofmtIndentsOnlyWhatIsOpened() {
        assertThat(of("a.go", "func run() {", "\tkey := pick()", "\t\treturn", "}"))
                .containsExactly(LooseEnd.BELOW_NOTHING);
        assertThat(of(
                        "a.go",
                        "func run() {",
                        "\tkey := pick(",
                        "\t\ta)",
                        "\tswitch key {",
                        "\tcase 1:",
                        "\t\treturn",
                        "\t}",
                        "}"))
                .doesNotContain(LooseEnd.BELOW_NOTHING);
        assertThat(of("a.go", "func run() {", "\tsql := `", "a", "\t\tb`", "\treturn", "}"))
                .doesNotContain(LooseEnd.BELOW_NOTHING);
    }
}
