package dev.pave.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a method is called on, by what the file tells: statements in a method of a class with these fields. */
class JavaTypesTest {

    private static int findings(String statements) {
        return Scans.signs("Shelf.java", """
                import java.io.File;
                import java.math.BigInteger;
                import java.util.*;
                import shop.Duration;

                class Shelf {
                    Map<String, List<File>> files;
                    Optional<String> label;
                    File[] old;
                    Counter counter;
                    void work(List<? extends BigInteger> sums, List<Duration> waits, Registry names) {
                        %s
                    }
                    File newest() { return old[0]; }
                    Object any(int a) { return a; }
                    String any(String a) { return a; }
                    static class Counter { Counter add(int n) { return this; } }
                }
                """.formatted(statements)).size();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "files.get(\"a\").get(0).delete();",
                "for (var each : files.values()) { for (var file : each) { file.delete(); } }",
                "for (var entry : files.entrySet()) { entry.getKey().trim(); }",
                "for (File file : old) { file.renameTo(other); }",
                "for (var file : old) { file.mkdir(); }",
                "files.forEach((name, all) -> { name.strip(); });",
                "files.values().stream().filter(all -> !all.isEmpty()).forEach(all -> { all.get(0).delete(); });",
                "label.ifPresent(text -> { text.replace(\"a\", \"b\"); });",
                "label.orElse(\"\").toUpperCase();",
                "sums.get(0).negate();",
                "newest().setReadOnly();",
                "var text = label.get(); text.concat(\"x\");",
                "((File) any(1)).delete();",
                "(newest()).delete();"
            })
    void isKnown(String statements) {
        assertThat(findings(statements)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "files.values().remove(null);",
                "files.get(\"a\").add(null);",
                "counter.add(1);",
                "waits.get(0).plusDays(1);",
                "waits.forEach(wait -> { wait.plusDays(1); });",
                "names.get(\"a\").trim();",
                "names.forEach(name -> { name.trim(); });",
                "any(\"a\").trim();",
                "files.forEach((name, all) -> { all.add(null); });",
                "{ var file = names.first(); file.delete(); }"
            })
    void isAnotherOneOrNotTold(String statements) {
        assertThat(findings(statements)).isZero();
    }
}
