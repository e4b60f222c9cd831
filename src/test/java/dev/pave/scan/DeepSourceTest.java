package dev.pave.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A file that is nested too deeply to be parsed costs itself, and none of those beside it. */
class DeepSourceTest {

    private static final String DEEP =
            "class Deep { int x = " + "(".repeat(60_000) + "1" + ")".repeat(60_000) + "; }\n";
    private static final String STUB = "class A {\n  void a() {\n    try { b(); } catch (Exception e) { }\n  }\n}\n";

    @Test
    void theOthersAreReadAndItIsNamed() {
        SourceScanner scanner = new SourceScanner();
        scanner.add(List.of(
                new SourceFile("src/Before.java", Language.JAVA, STUB),
                new SourceFile("src/Deep.java", Language.JAVA, DEEP),
                new SourceFile("src/After.java", Language.JAVA, STUB)));

        Scan scan = scanner.result();

        assertThat(scan.sightings())
                .extracting(sighting -> sighting.path() + ":" + sighting.line())
                .contains("src/Before.java:3", "src/After.java:3");
        assertThat(scan.notes()).anyMatch(note -> note.startsWith("src/Deep.java: cannot be parsed"));
    }

    @Test
    void anotherLanguageIsReadOrNamed() {
        for (Language language : Language.values()) {
            if (language != Language.JAVA) {
                SourceScanner scanner = new SourceScanner();
                scanner.add(List.of(new SourceFile("src/deep", language, "{(".repeat(50_000) + " ".repeat(50_000))));
                assertThat(scanner.result().lines()).isGreaterThanOrEqualTo(0);
            }
        }
    }
}
