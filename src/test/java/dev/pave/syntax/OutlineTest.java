package dev.pave.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OutlineTest {

    /** What is left of a text when lines with a minus behind them had better go. */
    private static String left(String path, String text) {
        List<String> marked = text.lines().toList();
        List<String> lines =
                marked.stream().map(line -> line.replaceAll(" -$", "")).toList();
        double[] worth = marked.stream()
                .mapToDouble(line -> line.isBlank() ? 0 : line.endsWith(" -") ? -1 : 1)
                .toArray();
        Outline.Selection kept = Outline.of(path, lines).best(worth);
        return kept.lines().stream()
                .map(line -> (kept.open().contains(line) ? "  ?" : lines.get(line)) + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void leavesOutABlockWithAllOfItsLines() {
        assertThat(left("a.js", """
                run({
                  a: {
                    x -
                  },
                  b: { -
                    y -
                  }, -

                  c: 1,
                });
                """)).isEqualTo("""
                run({
                  a: {
                  },

                  c: 1,
                });
                """);
    }

    @Test
    void keepsTheFrameOfWhatIsKept() {
        assertThat(left("a.rb", """
                class Own -
                  def run
                    a
                    b
                  end
                end
                """)).isEqualTo("""
                class Own
                  def run
                    a
                    b
                  end
                end
                """);
    }

    @Test
    void keepsAllPartsOfAConditionTogether() {
        assertThat(left("a.java", """
                if (a) {
                    b();
                } else { -
                    c();
                }
                d(); -
                """)).isEqualTo("""
                if (a) {
                    b();
                } else {
                    c();
                }
                """);
    }

    @Test
    void keepsWhatGoesOnOverLines() {
        assertThat(left("a.js", """
                const a =
                  own; -
                b();
                """)).isEqualTo("b();\n");
    }

    @Test
    void leavesAGapWhereABlockMayNotBeEmpty() {
        assertThat(left("a.py", """
                import a


                @own -
                def run():
                  own() -
                """)).isEqualTo("""
                import a


                def run():
                  ?
                """);
    }

    @Test
    void takesAWayACommentOfWhichNothingIsLeft() {
        assertThat(left("a.js", """
                /**
                 * own -
                 */
                a();
                """)).isEqualTo("a();\n");
    }

    @Test
    void takesTheLastCommaWhereTheLanguageTakesNone() {
        Outline json = Outline.of("a.json", List.of("{", "}"));
        Outline script = Outline.of("a.js", List.of("{", "}"));

        assertThat(json.withoutLastComma("  \"a\": 1,", "}")).contains("  \"a\": 1");
        assertThat(json.withoutLastComma("  \"a\": 1,", "  \"b\": 2")).isEmpty();
        assertThat(script.withoutLastComma("  a: 1,", "}")).isEmpty();
    }

    @Test
    void anAttributeGoesWithItsMember() {
        assertThat(left("A.cs", """
                class A
                {
                    [Theory]
                    [Trait("owl", "1")]
                    void B() -
                    { -
                        C(); -
                    } -

                    [Fact]
                    void D()
                    {
                    }
                }
                """)).isEqualTo("""
                class A
                {
                    [Fact]
                    void D()
                    {
                    }
                }
                """);
    }

    @Test
    void codeInATextKeepsItsBlocks() {
        assertThat(left("A.cs", """
                class A
                {
                    string b = \"""
                        class B {{
                            c(); -
                            void D() {{ -
                                e(); -
                            }} -
                        }}
                        \""";
                }
                """)).isEqualTo("""
                class A
                {
                    string b = \"""
                        class B {{
                        }}
                        \""";
                }
                """);
    }
}
