package dev.pave.mine.messages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LevelWordsTest {

    @ParameterizedTest
    @CsvSource({
        "ERROR, ERROR",
        "warn:, warn",
        "[core:error], error",
        "[E 10:00:00 app], E",
        "E/Tag, E",
        "E0102, E",
        "I20260102, I",
        "DEBUG3, DEBUG3",
        "local3.err, err",
        "daemon.warning, warning",
        "level=error, error",
        "worker-7::ERROR::2026-03-01, ERROR",
        "4711]ERROR:shop, ERROR"
    })
    void aLevelIsKnownInItsDress(String word, String level) {
        assertThat(LevelWords.of(word)).isEqualTo(level);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01",
                "12:00:00,123",
                "R02-M1-N0-C:J12-U11",
                "[0]",
                "E",
                "X0102",
                "local8.err",
                "locals.err",
                "-",
                ""
            })
    void timesPlacesAndNumbersAreNone(String word) {
        assertThat(LevelWords.of(word)).isNull();
    }
}
