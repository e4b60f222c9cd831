package dev.pave.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyntaxTest {

    private static String lines(String text) {
        return text.replace("|", "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "A.java ~ class A {|  int x = 1;|}|",
                "a.js ~ const a = /[(]/;|f(`a ${b(')')} (`, 'c)'); // (|",
                "a.ts ~ export const x: Map<string, number> = new Map();|",
                "a.py ~ def f(a,|      b):|    return {|'x': 1}|x = 1|",
                "a.py ~ try:|    a()|except E:|    pass|else:|    b()|",
                "a.rb ~ class A|  def f = 1|  def g(x)|    return if x|    y = if x then 1 else 2 end|  end|end|",
                "a.rb ~ it 'x' do|  run(<<-T)|    def (|  T|end|",
                "a.js ~ const a = 'x'.replace(/[/(]/gi, '');|if('x'in y) { z(/\\d+/u); }|",
                "a.tsx ~ const a = <T,>(x: T) => <b c={`${x}`}>{y}</b>;|",
                "a.py ~ x = f'{a!r:>{10}} {b}'|y = rb'\\('|z = \"\"\"|  (|\"\"\"|",
                "a.rb ~ A = %w[[ ]].freeze;B = %i[[] []= !=];x.gsub! %r{/[^/]{2}$}i, ''|",
                "a.rb ~ def f a, b = 1|  b|end|def g(x); @x = x; end|def h = 1|",
                "a.rb ~ def_delegators :@a, :[], :[]=, :each|y = x.method?(:!) && [:!=, :<=>]|",
                "a.rb ~ if a.match? /\"(/|  b = $'|end|c = ?[|",
                "a.rb ~ def self.x=(v)|  @v = v|end|z = a / b - c / d|",
                "a.rs ~ fn f() { g(r#\"\"\"\"#); h!(Token![=]); }|",
                "a.go ~ package a|func f() string { return `(` }|",
                "a.rs ~ fn f<'a>(x: &'a str) -> char { '(' }|",
                "a.json ~ {\"a\": [1, 2]}|",
                "a.yaml ~ a: &x|- 1|---|b: *x|",
                "a.yaml ~ a: {{ .Values.b }}|",
                "a.xml ~ <a><b/></a>|",
                "a.md ~ ---|x: (|---|````|```|````|",
                "a.lua ~ f(1)|",
                "a.erb ~ <% if (x %>|"
            })
    void takesWhatIsWhole(String path, String text) {
        assertThat(Syntax.of(path).flaw(lines(text))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "A.java ~ class A {|  int x = ;|}| ~ 2",
                "A.java ~ class A {|  void f() {|  }| ~ 1",
                "a.js ~ const a =|}| ~ 2",
                "a.js ~ f({ a: 1,| b: 'x)|});| ~ 2",
                "a.ts ~ let a = (1 +|; let b =|;| ~ 1",
                "a.js ~ run('a'b);| ~ 1",
                "a.rb ~ def f a, b = 1|  b| ~ 1",
                "a.rb ~ A = [%w[a b], (|x = 1| ~ 1",
                "a.rs ~ fn f() { g(r#\"a); }| ~ 1",
                "a.py ~ def f():|x = 1| ~ 1",
                "a.py ~ x = 1|    y = 2| ~ 2",
                "a.py ~ if a:|        b|    c| ~ 3",
                "a.py ~ try:|    a()|b()| ~ 3",
                "a.py ~ @wraps|x = 1| ~ 1",
                "a.py ~ else:|    a| ~ 1",
                "a.py ~ def f()|    a| ~ 1",
                "a.rb ~ def change|  a|  end|end| ~ 4",
                "a.rb ~ class A|  def f|  end| ~ 1",
                "a.go ~ func f() {|  g(|}| ~ 3",
                "a.rs ~ fn f() { \"a }| ~ 1",
                "a.json ~ {\"a\": 1,|}| ~ 2",
                "a.yaml ~ a: [1,|b: 2| ~ 3",
                "a.xml ~ <a>|<b></a>| ~ 2",
                "a.md ~ text|```js|x| ~ 2",
                "a.md ~ ---|x: 1| ~ 1",
                "a.lua ~ f(1|g()| ~ 1"
            })
    void namesTheLineOfWhatIsNot(String path, String text, int line) {
        assertThat(Syntax.of(path).flaw(lines(text)))
                .hasValueSatisfying(flaw -> assertThat(flaw.line()).isEqualTo(line));
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(Syntax.of("a.py").flaw("def f():\n").orElseThrow().inWords())
                .isEqualTo("line 1: a block has to follow \"def\"");
    }

    @Test
    void knowsWhereTwoLinesNeverMet() {
        java.util.Map<String, Integer> seen = Seams.of("a.js", "const a =\n  b();\nrun(a);\n");

        assertThat(Seams.flaw(Seams.of("a.js", "const a =\n  c();\nrun(a);\nrun(b);\n"), seen::containsKey))
                .isEmpty();
        assertThat(Seams.flaw(Seams.of("a.js", "const a =\nfunction b() {}\n"), seen::containsKey))
                .hasValueSatisfying(flaw -> assertThat(flaw.line()).isEqualTo(2));
    }

    @Test
    void aValueOfTomlEnds() {
        Syntax toml = Syntax.of("presets/{name}.toml");
        String format = "format = \"\"\"\n$directory\\\n$time\\\n\"\"\"\n";
        assertThat(toml.flaw("\"$schema\" = 'x' # said\n\n" + format + "[[a.b]]\nlist = [\n  'a#',\n  { b = 1 },\n]\n"))
                .isEmpty();
        assertThat(toml.flaw("a = 1\n$directory\\\n").orElseThrow().line()).isEqualTo(2);
        assertThat(toml.flaw("a = 1\n" + "b = \"\"\"\nc\n").orElseThrow().line())
                .isEqualTo(2);
        assertThat(toml.flaw("[a]\nlist = [\n  'a',\n").orElseThrow().line()).isEqualTo(2);
        assertThat(toml.flaw("key =\n")).isPresent();
    }

    @Test
    void whatIsGivenBackIsSomething() {
        assertThat(Syntax.of("a.jsx")
                        .flaw("function A() {\n  return (\n    // TODO\n  )\n}\n")
                        .orElseThrow()
                        .line())
                .isEqualTo(2);
        assertThat(Syntax.of("a.ts").flaw("f(() => {\n  return () => g();\n});\nreturn (): void => {};\n"))
                .isEmpty();
    }

    @Test
    void blocksOfAsciidocAreClosed() {
        Syntax adoc = Syntax.of("docs/page.adoc");
        String whole = """
                Title
                =====

                [source,yaml]
                ----
                a: ....
                ----

                ====
                Seen
                |===
                | a
                |===
                ====
                """;
        assertThat(adoc.flaw(whole)).isEmpty();
        assertThat(adoc.flaw("[source,java]\nimport a;\n----\n")).isPresent();
        assertThat(adoc.flaw("[source,yaml]\n\ntext\n")).isPresent();
        assertThat(adoc.flaw("====\n|===\n| a\n====\n")).isPresent();
        assertThat(adoc.flaw("= Title\n\n----\ntext\n")).isPresent();
    }

    @Test
    void filesOfProgramsInXmlAreXml() {
        for (String path : List.of("art/flow.drawio", "app/Main.xaml", "app/Info.plist", "app/App.fsproj")) {
            assertThat(Syntax.of(path).flaw("<a>\n  <b>\n</a>\n")).as(path).isPresent();
            assertThat(Syntax.of(path).flaw("<a>\n  <b/>\n</a>\n")).as(path).isEmpty();
        }
    }
}
