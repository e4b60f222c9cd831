package dev.pave.scan;

import dev.pave.pattern.finding.Sighting;
import java.util.List;

/**
 * What source files showed.
 *
 * @param sightings by path and line
 * @param allowed   how many more there were that a comment allows
 * @param notes     what the reader should know: words that allow nothing, files that could not be parsed in full
 * @param lines     lines that were read
 */
public record Scan(List<Sighting> sightings, int allowed, List<String> notes, long lines) {

    public Scan {
        sightings = List.copyOf(sightings);
        notes = List.copyOf(notes);
    }
}
