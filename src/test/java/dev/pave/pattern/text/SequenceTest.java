package dev.pave.pattern.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SequenceTest {

    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

    @ParameterizedTest
    @CsvSource({
        "0007_create.sql, 0007",
        "V12__orders.sql, 12",
        "U12__orders.sql, 12",
        "ADR-0012-use-kafka.md, 0012",
        "rfc012_orders.md, 012",
        "107.added.md, 107",
        "20240131120000_orders.rb, 20240131120000",
        "2024-01-31-news.md, 2024-01-31",
        "2024_01_31_120000_orders.php, 2024_01_31_120000",
        "V2024.01.31.1200__orders.sql, 2024.01.31.1200",
        "U2024.01.31.1200__orders.sql, 2024.01.31.1200",
        "20240131_120000_orders.ts, 20240131_120000",
        "Migration20240131120000.php, 20240131120000",
        "m240131_120000_orders.php, 240131_120000",
        "2024.01.31T12.00.00.orders.js, 2024.01.31T12.00.00",
        "1700000000000-Orders.ts, 1700000000000",
        "123456_9912_orders.sql, 123456",
    })
    void aFileNameBeginsWithIt(String base, String digits) {
        assertThat(Sequence.of(base).digits()).isEqualTo(digits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orders.sql",
                "3d.js",
                "v.js",
                "x_007.js",
                "es6-module.js",
                "iso-8601-date.js",
                "part-007.js",
                "Log20249931120000.js",
                "sha20240131120000ab.js",
                ""
            })
    void othersHaveNone(String base) {
        assertThat(Sequence.of(base)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "db/011_lion/up.sql, db/{next}_lion/up.sql",
        "db/3-old/011_lion/up.sql, db/3-old/{next}_lion/up.sql",
        "db/2024/up.sql, ",
        "up.sql, ",
    })
    void theLastFolderThatBeginsWithOneIsOpened(String path, String open) {
        assertThat(Sequence.openFolder(path, Sequence.NEXT)).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "rfcs/011-lion/README.md, rfcs/{number}-{name}/README.md, 011",
        "rfcs/011-lion/a/b.md, rfcs/{number}-{name}/a/b.md, 011",
        "sql/V7__lion.sql, sql/V{number}__{name}.sql, 7",
        "docs/2024/lion.md, docs/{number}-{name}/x.md, ",
        "docs/3.0/lion.md, docs/{number}-{name}/x.md, ",
    })
    void itIsWhereATemplateHasIt(String path, String template, String digits) {
        Sequence found = Sequence.in(path, template);

        assertThat(found == null ? null : found.digits()).isEqualTo(digits);
        assertThat(Sequence.openAs(path, template)).isEqualTo(digits == null ? null : path.replace(digits, "{number}"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1",
        "0001 0002 0009, 0010",
        "9 10 11, 12",
        "010 020 030 040, 050",
        "10 20 25 30 40 50 60, 70",
        "10 20 30, 31",
        "70 77 84 91 98, 99",
        "70 80 90 99, 100",
        "099, 100",
        "20250101000000 20250102030405, 20260304050607",
        "20250101, 20260304",
        "2025-01-01, 2026-03-04",
        "2024_01_31_120000, 2026_03_04_050607",
        "20240131_120000, 20260304_050607",
        "240131_120000, 260304_050607",
        "2024.01.31T12.00.00, 2026.03.04T05.06.07",
        "1700000000000, 1772600767000",
        "1700000000, 1772600767",
        "19999999, 20000000",
    })
    void theNextIsWrittenAsTheNewest(String numbers, String next) {
        assertThat(Sequence.next(
                        Arrays.stream(numbers.split(" "))
                                .filter(n -> !n.isEmpty())
                                .toList(),
                        NOW))
                .isEqualTo(next);
    }
}
