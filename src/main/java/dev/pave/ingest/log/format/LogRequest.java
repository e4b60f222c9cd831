package dev.pave.ingest.log.format;

import dev.pave.pattern.text.Ordered;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A file to read.
 *
 * @param file    where it is
 * @param format  what it is; null to find out
 * @param columns for CSV: by {@code time end session operation outcome actor duration}, the names of the columns
 */
public record LogRequest(Path file, String format, Map<String, List<String>> columns) {

    public LogRequest {
        file = file.toAbsolutePath().normalize();
        columns = Ordered.copy(columns);
    }

    public static LogRequest of(Path file) {
        return new LogRequest(file, null, Map.of());
    }
}
