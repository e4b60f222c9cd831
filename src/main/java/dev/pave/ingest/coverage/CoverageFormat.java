package dev.pave.ingest.coverage;

import dev.pave.ingest.text.RefusedException;
import dev.pave.pattern.finding.FileCoverage;
import java.io.InputStream;
import java.util.List;

/** One way to write a coverage report. To add one, write a class, its test, and its line in {@link CoverageReports}. */
public interface CoverageFormat {

    /** Its name, for people. */
    String name();

    /** Whether a file that begins so is of this format. */
    boolean recognises(String head);

    /**
     * Reads a report.
     *
     * @return the files that it names, in its order
     * @throws RefusedException where it is not what it seems to be
     */
    List<FileCoverage> read(InputStream in);
}
