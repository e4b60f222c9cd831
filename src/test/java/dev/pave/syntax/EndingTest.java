package dev.pave.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EndingTest {

    @Test
    void isTheOneThatTellsTheLanguage() {
        assertThat(Ending.of("rules/Fixture/some_call.php.inc")).isEqualTo("php");
        assertThat(Ending.of("main.tf.example")).isEqualTo("tf");
        assertThat(Ending.of("src/Main.JAVA")).isEqualTo("java");
        assertThat(Ending.of("types/index.d.ts")).isEqualTo("ts");
        assertThat(Ending.of("lib/boot.inc")).isEqualTo("inc");
        assertThat(Ending.of("{name}.sample")).isEqualTo("sample");
    }
}
