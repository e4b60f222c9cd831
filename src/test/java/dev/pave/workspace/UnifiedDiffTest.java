package dev.pave.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnifiedDiffTest {

    private static String diff(String before, String after) {
        return UnifiedDiff.of("build.log", before.getBytes(UTF_8), after.getBytes(UTF_8));
    }

    @Test
    void aTextWithACarriageReturnAloneIsNoBinary() {
        assertThat(diff("10 %\r90 %\ndone\n", "10 %\r90 %\ndone\nsaved\n"))
                .startsWith("--- a/build.log\n+++ b/build.log\n")
                .contains("\n+saved\n");
    }

    @Test
    void aZeroMakesABinary() {
        assertThat(diff("a\0b\n", "a\0c\n")).isEqualTo("Binary files a/build.log and b/build.log differ\n");
    }
}
