package dev.pave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UsageErrorsTest {

    @Test
    void namesNoClasses() {
        assertThat(
                        UsageErrors.inWords(
                                "Invalid value for option '--home': cannot convert '/a' to interface java.nio.file.Path"
                                        + " (java.nio.file.InvalidPathException: Malformed input or input contains unmappable characters: /a)"))
                .isEqualTo(
                        "Invalid value for option '--home': cannot convert '/a' to a path; start with LC_ALL=C.UTF-8,"
                                + " as the launcher does");
        assertThat(UsageErrors.inWords("Invalid value for option '--x': cannot convert '1' to class a.b.Thing"
                        + " (java.lang.IllegalArgumentException: too small)"))
                .isEqualTo("Invalid value for option '--x': cannot convert '1' to a Thing: too small");
    }

    @Test
    void leavesOtherMessagesAsTheyAre() {
        assertThat(UsageErrors.inWords("Missing required option: '--reason=TEXT' (see help)"))
                .isEqualTo("Missing required option: '--reason=TEXT' (see help)");
    }
}
