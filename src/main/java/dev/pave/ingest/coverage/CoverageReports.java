package dev.pave.ingest.coverage;

import dev.pave.ingest.text.RefusedException;
import dev.pave.pattern.finding.FileCoverage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Reads a coverage report of any known format, which its content tells. */
public final class CoverageReports {

    private static final List<CoverageFormat> FORMATS =
            List.of(new JacocoFormat(), new CoberturaFormat(), new LcovFormat());
    private static final int HEAD = 4096;

    private CoverageReports() {}

    /**
     * Reads a report.
     *
     * @return the files that it names
     * @throws RefusedException where it is none, is broken, or names no file with lines
     */
    public static List<FileCoverage> read(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            in.mark(HEAD);
            String head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
            in.reset();
            CoverageFormat format = FORMATS.stream()
                    .filter(known -> known.recognises(head))
                    .findFirst()
                    .orElseThrow(() -> new RefusedException(file + " is no coverage report that is known; known are "
                            + FORMATS.stream().map(CoverageFormat::name).collect(Collectors.joining(", "))));
            return read(file, in, format);
        } catch (IOException e) {
            throw new RefusedException("The coverage report " + file + " cannot be read: " + e);
        }
    }

    private static List<FileCoverage> read(Path file, InputStream in, CoverageFormat format) {
        try {
            List<FileCoverage> files = format.read(in);
            if (files.stream().allMatch(one -> one.lines().isEmpty())) {
                throw new RefusedException("it names no file with lines that could be run");
            }
            return files;
        } catch (RefusedException e) {
            throw new RefusedException(file + " (" + format.name() + "): " + e.getMessage());
        }
    }
}
