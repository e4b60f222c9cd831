package dev.pave.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRecordTest {

    @ParameterizedTest
    @ValueSource(strings = {"a,b,c", "a,,", ",", "a", " a , b ", "1,22,333,", "x;y,z|w\tv"})
    void theRecordsOfALogHaveTheFieldsOfTheirLines(String line) throws IOException {
        assertThat(records(line + "\n", 0)).containsExactly(CsvRecord.of(line, ','));
    }

    @Test
    void linesWithAndWithoutQuotesTakeTurns() throws IOException {
        String log = "a,b\n\"c,d\",e\nf,g\n\"h\ni\",j\nk,l\r\nm\u00fc,n\no,p";

        assertThat(records(log, 2))
                .containsExactly(
                        List.of("a", "b"),
                        List.of("c,d", "e"),
                        List.of("f", "g"),
                        List.of("h\ni", "j"),
                        List.of("k", "l"),
                        List.of("m\u00fc", "n"),
                        List.of("o", "p"));
    }

    @Test
    void moreFieldsThanAnyLineBefore() throws IOException {
        String wide = "x,".repeat(500) + "y";

        assertThat(records("a,b\n" + wide + "\n\"a\",b\na,b\n", 0).get(1))
                .hasSize(501)
                .endsWith("x", "y");
    }

    /** Chance decides where quotes, delimiters, umlauts and line ends stand; quoted everywhere or not, the fields are the same. */
    @Test
    void quotesThatNobodyNeedsChangeNothing() throws IOException {
        Random random = new Random(20);
        StringBuilder plain = new StringBuilder();
        StringBuilder quoted = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            for (int field = 0; field < 4; field++) {
                String value = random.nextInt(9) == 0 ? "\u00e4" + i : "v" + random.nextInt(99);
                boolean dressed = random.nextInt(5) == 0;
                plain.append(dressed ? '"' + value + '"' : value).append(field < 3 ? "," : "\n");
                quoted.append('"').append(value).append('"').append(field < 3 ? "," : "\n");
            }
        }

        assertThat(records(plain.toString(), 4)).isEqualTo(records(quoted.toString(), 4));
    }

    private static List<List<String>> records(String log, int width) throws IOException {
        byte[] bytes = log.getBytes(StandardCharsets.UTF_8);
        CsvRecord csv =
                new CsvRecord(new LogLines(new ByteArrayInputStream(bytes), Mark.START, new byte[0], true), ',', width);
        List<List<String>> all = new ArrayList<>();
        while (csv.next()) {
            List<String> fields = new ArrayList<>();
            for (int column = 0; column < csv.fields(); column++) {
                fields.add(csv.field(column));
            }
            all.add(fields);
        }
        return all;
    }
}
