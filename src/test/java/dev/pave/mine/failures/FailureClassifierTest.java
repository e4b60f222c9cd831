package dev.pave.mine.failures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.home.FailureFormsReader;
import dev.pave.pattern.event.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped forms on logs written for it, {@code failures/logs.txt}: name, category, decisive line, signature. */
class FailureClassifierTest {

    private static final FailureClassifier CLASSIFIER = new FailureClassifier(FailureFormsReader.shipped());

    /** A log, and what is to be said of it; a signature {@code *} is not looked at. */
    record Case(String name, String category, long line, String signature, List<String> log) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> cases() throws IOException {
        try (InputStream in = FailureClassifierTest.class.getResourceAsStream("/failures/logs.txt")) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(all.substring(4).split("\n=== "))
                    .map(FailureClassifierTest::parsed)
                    .toList();
        }
    }

    private static Case parsed(String text) {
        List<String> lines = text.lines().toList();
        String[] head = lines.get(0).split(" \\| ", 4);
        return new Case(head[0], head[1], Long.parseLong(head[2]), head[3], lines.subList(1, lines.size()));
    }

    private static Failure read(List<String> log) {
        Reading reading = CLASSIFIER.begin();
        log.forEach(reading::line);
        return reading.conclude();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void tellsCategoryAndDecisiveLine(Case log) {
        Failure failure = read(log.log());

        assertThat(failure.category()).as(failure.toString()).isEqualTo(log.category());
        assertThat(failure.line()).as(failure.toString()).isEqualTo(log.line());
        if (!log.signature().equals("*")) {
            assertThat(failure.signature()).isEqualTo(log.category() + ": " + log.signature());
        }
    }

    @Test
    void hasTheSameSignatureWhereOnlyPlacesAndNumbersDiffer() {
        Failure here = read(List.of("[ERROR] /home/ada/shop/src/Cart.java:[12,9] cannot find symbol"));
        Failure there = read(List.of("2026-03-01T10:00:00.0000000Z /build/1/Cart.java:7: error: cannot find symbol"));

        assertThat(here.signature()).isEqualTo(there.signature());
    }

    @Test
    void tellsTheFailureOfAnExecutionByItsExitCodeWhereItSaidNothing() {
        assertThat(CLASSIFIER.of("foo", 127, "").category()).isEqualTo("unknown_command");
        assertThat(CLASSIFIER.of("foo", 137, "").category()).isEqualTo("out_of_memory");
        assertThat(CLASSIFIER.of("foo", 1, "").category()).isEqualTo("other");
    }

    @Test
    void tellsTheFailureOfAnExecutionByWhatWasRunWhereItSaidNothing() {
        assertThat(CLASSIFIER.of("npm test", 1, "").category()).isEqualTo("test");
        assertThat(CLASSIFIER.of("cd shop && ./mvnw -q verify", 1, "").category())
                .isEqualTo("test");
        assertThat(CLASSIFIER.of("npm test", 1, "sh: 1: jest: not found").category())
                .isEqualTo("unknown_command");
    }

    @Test
    void keepsSecretsOut() {
        Failure failure =
                read(List.of("fatal: Authentication failed for 'https://ada:hunter2secret9@example.org/shop.git'"));

        assertThat(failure.category()).isEqualTo("credentials");
        assertThat(failure.toString()).doesNotContain("hunter2secret9");
    }

    @Test
    void tellsNothingOfNothing() {
        assertThat(read(List.of()).category()).isEqualTo("other");
        assertThat(read(List.of("", "\0\0\0")).line()).isZero();
    }

    @Test
    void readsColoursBarsAndStampsOver() {
        Failure failure = read(List.of("\u001B[31merror\u001B[0m", "10%\r50%\rcart.c:1:1: error: no semicolon"));

        assertThat(failure.category()).isEqualTo("compilation");
        assertThat(failure.signature()).isEqualTo("compilation: no semicolon");
    }
}
