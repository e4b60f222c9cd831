package dev.pave.ingest.text;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.pave.home.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A CSV with a header as items: a map a row, each value a text. */
public final class CsvItems {

    private CsvItems() {}

    /**
     * Rows have as many fields as the header, or less; a mark of the byte order before it, as spreadsheets write it, is left out.
     *
     * @throws UsageException when it is no such file, with the line
     */
    public static List<Map<String, String>> read(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new NoSuchFileException(file.toString(), null, "is not there, or cannot be read");
        }
        List<Map<String, String>> items = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .detectBomHeader(true)
                .allowUnclosedQuote(false)
                .ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                if (row.getFieldCount() > row.getHeader().size()) {
                    throw new UsageException(file + ":" + row.getStartingLineNumber() + ": has " + row.getFieldCount()
                            + " fields, and the header " + row.getHeader().size()
                            + "; put a text with a comma into quotes");
                }
                items.add(new LinkedHashMap<>(row.getFieldsAsMap()));
            }
        } catch (CsvParseException | IllegalArgumentException e) {
            throw new UsageException(file + " is no CSV with a header: "
                    + (e.getCause() == null ? "" : e.getCause().getMessage() + ", ") + e.getMessage());
        }
        return items;
    }
}
