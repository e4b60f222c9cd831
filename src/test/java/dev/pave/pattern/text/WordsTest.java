package dev.pave.pattern.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @Test
    void splitsAtSeparatorsAndHumps() {
        assertThat(Words.of("InputFooBar_x2")).containsExactly("Input", "Foo", "Bar", "x2");
        assertThat(Words.of("HTMLParser")).containsExactly("HTML", "Parser");
        assertThat(Words.of("no-foo")).containsExactly("no", "foo");
        assertThat(Words.of("--")).isEmpty();
        assertThat(Words.of("")).isEmpty();
    }

    @Test
    void replacesWholeWordsOnly() {
        assertThat(Words.replace("test/foo/foobar-foo.js", "foo", "*")).isEqualTo("test/*/foobar-*.js");
        assertThat(Words.replace("test/foobar.js", "foo", "*")).isNull();
        assertThat(Words.replace("FooCheckTest.java", "FooCheck", "*")).isEqualTo("*Test.java");
    }

    @Test
    void squashesAllStylesToOne() {
        assertThat(Words.squash("no-foo_Bar")).isEqualTo(Words.squash("NoFooBar"));
    }

    @ParameterizedTest
    @CsvSource({
        "KEBAB,no-foo-bar",
        "SNAKE,no_foo_bar",
        "CAMEL,noFooBar",
        "PASCAL,NoFooBar",
        "FLAT,nofoobar",
        "UPPER,NO_FOO_BAR",
        "AS_IS,noFooBar"
    })
    void writesANameInEveryStyle(CaseStyle style, String expected) {
        assertThat(style.write("noFooBar")).isEqualTo(expected);
    }
}
