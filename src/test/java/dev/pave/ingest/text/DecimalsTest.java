package dev.pave.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "7|7",
                "0.75|0.75",
                "0,75|0.75",
                "12,5|12.5",
                "0,125|0.125",
                "1.234|1.234",
                "2,345.5|2345.5",
                "2.345,5|2345.5",
                "1,234,567|1234567",
                "1.234.567|1234567",
                "1 234,5|1234.5",
                "1'234.5|1234.5",
                "1.5E-3|0.0015",
                "2,5e1|25",
            })
    void isReadAsItsCountryWritesIt(String text, double number) {
        assertThat(Decimals.of(text)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,234", "", "abc", "1,2,3", "1.2.3", "12,34.5,6", "--1"})
    void whatIsAmbiguousOrNoNumberIsNone(String text) {
        assertThat(Decimals.of(text)).isNaN();
    }
}
