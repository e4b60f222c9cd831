package dev.pave.ingest.coverage;

import dev.pave.ingest.text.RefusedException;
import dev.pave.pattern.finding.FileCoverage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** LCOV's trace files: {@code SF:src/cart.js}, then {@code DA:7,3} for each line and how often it was run. */
final class LcovFormat implements CoverageFormat {

    private static final Pattern BEGIN = Pattern.compile("\\A\\uFEFF?(?:#[^\\n]*+\\n)*+(?:TN:|SF:)");
    private static final Pattern LINE = Pattern.compile("DA:(\\d{1,9}),(-?\\d{1,18})(?:,.*)?");

    @Override
    public String name() {
        return "LCOV";
    }

    @Override
    public boolean recognises(String head) {
        return BEGIN.matcher(head.stripLeading()).find();
    }

    @Override
    public List<FileCoverage> read(InputStream in) {
        List<FileCoverage> files = new ArrayList<>();
        FileCoverage file = null;
        int number = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.startsWith("SF:")) {
                    file = new FileCoverage(line.substring(3).strip());
                    files.add(file);
                } else if (line.startsWith("DA:")) {
                    add(file, line.strip(), number);
                } else if (line.startsWith("end_of_record")) {
                    file = null;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static void add(FileCoverage file, String line, int number) {
        Matcher data = LINE.matcher(line);
        if (file == null || !data.matches()) {
            throw new RefusedException("line " + number + ": "
                    + (file == null ? "stands before the file that it is about" : "wants DA:line,times, not " + line));
        }
        file.line(Integer.parseInt(data.group(1)), Long.parseLong(data.group(2)) > 0);
    }
}
