import dev.pave.ingest.text.CsvRecord;
import dev.pave.ingest.text.LogLines;
import dev.pave.ingest.text.Mark;
import dev.pave.ingest.text.Timestamps;
import dev.pave.store.Sql;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** pave's readers beside libraries on the same rows, by turns: lines of bench/libraries.sh. */
public final class Readers {

    static final int BLOCK = 20_000;
    static final String[] KEYS = {
        "execution_id", "session_id", "started_at", "duration_ms", "actor", "operation", "outcome", "exit_code"
    };

    /** Reads so many rows and gives a number that depends on all that was read. */
    public interface Reader {
        long read(long rows) throws Exception;
    }

    private Readers() {}

    public static void main(String[] args) throws Exception {
        long rows = Long.parseLong(args[0]);
        int rounds = Integer.parseInt(args[1]);
        Map<String, Map<String, Reader>> subjects = new LinkedHashMap<>();
        subjects.put("csv", new LinkedHashMap<>(Map.of("pave CsvRecord", Readers::csv)));
        Map<String, Reader> json = new LinkedHashMap<>();
        json.put("Jackson streaming", Readers::jackson);
        subjects.put("json", json);
        Map<String, Reader> times = new LinkedHashMap<>();
        times.put("pave Timestamps", count -> times(count, Timestamps::micros));
        times.put("java.time", count -> times(count, text -> {
            Instant at = OffsetDateTime.parse(text).toInstant();
            return at.getEpochSecond() * 1_000_000 + at.getNano() / 1000;
        }));
        subjects.put("time", times);
        Map<String, Reader> rowsOf = new LinkedHashMap<>();
        rowsOf.put("pave Sql and Row", Readers::sql);
        rowsOf.put("Spring JdbcClient", Readers::client);
        subjects.put("rows", rowsOf);
        for (String peers : Arrays.copyOfRange(args, 2, args.length)) {
            @SuppressWarnings("unchecked")
            Supplier<Map<String, Map<String, Reader>>> given = (Supplier<Map<String, Map<String, Reader>>>)
                    Class.forName(peers).getDeclaredConstructor().newInstance();
            given.get().forEach((subject, readers) -> subjects.get(subject).putAll(readers));
        }
        for (Map.Entry<String, Map<String, Reader>> subject : subjects.entrySet()) {
            measure(subject.getKey(), subject.getValue(), rows, rounds);
        }
    }

    private static void measure(String subject, Map<String, Reader> readers, long rows, int rounds) throws Exception {
        Map<String, List<Double>> seconds = new LinkedHashMap<>();
        Map<String, Long> sums = new LinkedHashMap<>();
        for (int round = -1; round < rounds; round++) {
            for (Map.Entry<String, Reader> reader : readers.entrySet()) {
                long begun = System.nanoTime();
                long sum = reader.getValue().read(round < 0 ? Math.min(rows, 1_000_000) : rows);
                if (round >= 0) {
                    sums.put(reader.getKey(), sum);
                    seconds.computeIfAbsent(reader.getKey(), name -> new ArrayList<>())
                            .add((System.nanoTime() - begun) / 1e9);
                }
            }
        }
        double own = 0;
        for (Map.Entry<String, List<Double>> each : seconds.entrySet()) {
            double[] sorted =
                    each.getValue().stream().mapToDouble(d -> d).sorted().toArray();
            double median = sorted[sorted.length / 2];
            own = own == 0 ? median : own;
            System.out.printf(
                    Locale.ROOT,
                    "%-5s %-20s median %6.2f s  min %6.2f  max %6.2f  %5.2f million rows/s  %4.2f x ours  sum %d%n",
                    subject,
                    each.getKey(),
                    median,
                    sorted[0],
                    sorted[sorted.length - 1],
                    rows / median / 1e6,
                    median / own,
                    sums.get(each.getKey()));
        }
    }

    static String time(int i) {
        return "2026-03-%02dT%02d:%02d:%02d.%03dZ".formatted(1 + i / 900 % 28, i / 60 % 24, i % 60, i * 7 % 60, i % 1000);
    }

    private static String[] fields(int i) {
        return new String[] {
            "e-" + Integer.toHexString(i * 7919),
            "session-" + i / 12,
            time(i),
            "" + i * 31 % 90_000,
            "user" + i % 40,
            i % 9 == 0 ? "mvn -q verify, then \"push\"" : "step " + i % 200,
            i % 5 == 0 ? "failure" : "success",
            i % 5 == 0 ? "1" : "0"
        };
    }

    private static byte[] block(boolean json) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < BLOCK; i++) {
            String[] fields = fields(i);
            for (int k = 0; k < KEYS.length; k++) {
                if (json) {
                    boolean number = k == 3 || k == 7;
                    String value = fields[k].replace("\"", "\\\"");
                    text.append(k == 0 ? "{" : ",").append('"').append(KEYS[k]).append("\":");
                    text.append(number ? value : '"' + value + '"').append(k + 1 == KEYS.length ? "}" : "");
                } else {
                    text.append(k == 0 ? "" : ",");
                    text.append(fields[k].contains(",") ? '"' + fields[k].replace("\"", "\"\"") + '"' : fields[k]);
                }
            }
            text.append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The same rows again and again, without a disk. */
    static InputStream stream(boolean json, long rows) {
        byte[] block = block(json);
        return new InputStream() {
            private long blocks = rows / BLOCK;
            private int at;

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] to, int from, int length) {
                if (at == block.length) {
                    at = 0;
                    blocks--;
                }
                if (blocks == 0) {
                    return -1;
                }
                int some = Math.min(length, block.length - at);
                System.arraycopy(block, at, to, from, some);
                at += some;
                return some;
            }
        };
    }

    private static LogLines lines(boolean json, long rows) {
        return new LogLines(stream(json, rows), Mark.START, new byte[0], true);
    }

    private static long csv(long rows) throws IOException {
        LogLines lines = lines(false, rows);
        CsvRecord record = new CsvRecord(lines, ',', 0);
        long sum = 0;
        while (record.next()) {
            for (int k = 0; k < record.fields(); k++) {
                sum += record.field(k).length();
            }
        }
        return sum;
    }

    private static long jackson(long rows) throws IOException {
        LogLines lines = lines(true, rows);
        JsonFactory factory = new JsonFactory();
        List<String> names = List.of(KEYS);
        long sum = 0;
        while (lines.next()) {
            try (JsonParser parser = factory.createParser(
                    ObjectReadContext.empty(), lines.buffer(), lines.start(), lines.stop() - lines.start())) {
                parser.nextToken();
                for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                    sum += names.contains(name) && parser.nextToken() == JsonToken.VALUE_NUMBER_INT
                            ? parser.getLongValue()
                            : parser.getString().length();
                }
            }
        }
        return sum;
    }

    /** Reads a time. */
    interface Time {
        long micros(String text);
    }

    static long times(long count, Time time) {
        String[] texts = new String[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            texts[i] = time(i);
        }
        long sum = 0;
        for (long i = 0; i < count; i++) {
            sum += time.micros(texts[(int) (i % BLOCK)]);
        }
        return sum;
    }

    private static String query(long rows) {
        return "SELECT i AS number, 'session-' || (i // 12) AS name, i * 0.5 AS part FROM range(" + rows + ") t(i)";
    }

    private static long sql(long rows) throws Exception {
        long[] sum = new long[1];
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            new Sql(query(rows))
                    .each(
                            connection,
                            row -> sum[0] += row.longOrNull("number")
                                    + row.text("name").length()
                                    + (long) row.result().getDouble("part"));
        }
        return sum[0];
    }

    private static long client(long rows) throws Exception {
        long[] sum = new long[1];
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            JdbcClient.create(new SingleConnectionDataSource(connection, true))
                    .sql(query(rows))
                    .query(result -> {
                        sum[0] += result.getLong("number")
                                + result.getString("name").length()
                                + (long) result.getDouble("part");
                    });
        }
        return sum[0];
    }
}
