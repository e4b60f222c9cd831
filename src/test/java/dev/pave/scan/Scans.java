package dev.pave.scan;

import dev.pave.pattern.finding.Sighting;
import java.util.List;

/** Scans literal sources in tests. */
final class Scans {

    private Scans() {}

    /** What a file of this name shows, a word each: sign and line. */
    static List<String> signs(String path, String text) {
        return scan(path, text).sightings().stream()
                .map(sighting -> sighting.sign().id() + ":" + sighting.line())
                .toList();
    }

    static List<Sighting> sightings(String path, String text) {
        return scan(path, text).sightings();
    }

    static Scan scan(String path, String text) {
        SourceScanner scanner = new SourceScanner();
        scanner.add(List.of(new SourceFile(path, Language.of(path, text).orElseThrow(), text)));
        return scanner.result();
    }
}
