package dev.pave.ingest.git;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.org/ada/engine.git, https://example.org/ada/engine",
        "https://example.org/ada/engine/, https://example.org/ada/engine",
        "https://example.org:8443/ada/engine, https://example.org:8443/ada/engine",
        "git@example.org:ada/engine.git, https://example.org/ada/engine",
        "ssh://git@example.org:22/ada/engine.git, https://example.org/ada/engine",
        "git://example.org/engine, https://example.org/engine",
    })
    void guessesThePageOfAClone(String cloneUrl, String page) {
        assertThat(new WebAddress(cloneUrl).orNull()).isEqualTo(page);
    }

    @Test
    void leavesOutNamesAndPasswords() {
        assertThat(new WebAddress("https://ada:secret@example.org/ada/engine.git").orNull())
                .isEqualTo("https://example.org/ada/engine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/srv/git/engine.git", "../engine", "file:///srv/engine", "C:\\engine", ""})
    void doesNotGuessForAFolder(String cloneUrl) {
        assertThat(new WebAddress(cloneUrl).orNull()).isNull();
    }

    @Test
    void doesNotGuessForNothing() {
        assertThat(new WebAddress(null).orNull()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/ada/engine",
                "http://ada:secret@Example.org/ada/engine.git/",
                "ssh://git@example.org:22/ada/engine.git",
                "git@EXAMPLE.org:ada/engine.git",
                "https://example.org/ada/engine//"
            })
    void isTheSameRemoteHoweverItIsReached(String cloneUrl) {
        assertThat(new WebAddress(cloneUrl).remoteOrNull()).isEqualTo("example.org/ada/engine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/srv/git/engine.git", "file:///srv/engine", "https://example.org//", ""})
    void isNoRemoteWithoutANetworkOrAPath(String cloneUrl) {
        assertThat(new WebAddress(cloneUrl).remoteOrNull()).isNull();
    }
}
