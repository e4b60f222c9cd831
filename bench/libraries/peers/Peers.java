import com.ethlo.time.DateTime;
import com.ethlo.time.ITU;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Map;
import java.util.function.Supplier;

/** Libraries that are no part of pave. */
public final class Peers implements Supplier<Map<String, Map<String, Readers.Reader>>> {

    @Override
    public Map<String, Map<String, Readers.Reader>> get() {
        return Map.of("csv", Map.of("FastCSV", Peers::fastCsv), "time", Map.of("itu", Peers::itu));
    }

    private static long fastCsv(long rows) throws Exception {
        long sum = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(Readers.stream(false, rows))) {
            for (CsvRecord record : reader) {
                for (int k = 0; k < record.getFieldCount(); k++) {
                    sum += record.getField(k).length();
                }
            }
        }
        return sum;
    }

    private static long itu(long rows) {
        return Readers.times(rows, text -> {
            DateTime at = ITU.parseLenient(text);
            java.time.Instant instant = at.toInstant();
            return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1000;
        });
    }
}
