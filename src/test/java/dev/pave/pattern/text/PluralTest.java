package dev.pave.pattern.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PluralTest {

    @ParameterizedTest
    @CsvSource({
        "order, orders",
        "address, addresses",
        "house, houses",
        "cache, caches",
        "branch, branches",
        "tax_category, tax_categories",
        "TaxCategory, TaxCategories",
        "key, keys",
        "person, people",
        "TAX_RATE, TAX_RATES",
    })
    void goesBothWays(String one, String many) {
        assertThat(Plural.of(one)).isEqualTo(many);
        assertThat(Plural.singular(many)).isEqualTo(one);
    }

    @ParameterizedTest
    @ValueSource(strings = {"order", "glass", "x", "people_mover", "s", ""})
    void whatIsNoPluralHasNoSingular(String name) {
        assertThat(Plural.singular(name)).isNull();
    }

    @Test
    void aNameWithoutAWordStaysAsItIs() {
        assertThat(Plural.of("--")).isEqualTo("--");
    }
}
