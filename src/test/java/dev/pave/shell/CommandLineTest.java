package dev.pave.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    @Test
    void splitsAPlainCommandAsAShellDoes() {
        assertThat(CommandLine.arguments("git commit -m 'a * b' x\\ y"))
                .contains(List.of("git", "commit", "-m", "a * b", "x y"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a && b", "a | b", "a > f", "echo $HOME", "ls *.md", "cat ~/x", "X=1 make", "", "echo `date`"})
    void leavesToAShellWhatItFillsIn(String line) {
        assertThat(CommandLine.arguments(line)).isEmpty();
        assertThat(CommandLine.byHand(line)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vim a", "/usr/bin/nano a", "cd x", "export A", "ssh host"})
    void leavesToAPersonWhatNeedsOne(String line) {
        assertThat(CommandLine.byHand(line)).isPresent();
    }
}
