package dev.pave.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class IdPrefixTest {

    private static final List<String> IDS = List.of("P-3f2a91c0", "P-3f2b0000", "P-3f", "A-77aa", "shop-1f3a9c02");

    @Test
    void findsTheOnlyOneThatBeginsSo() {
        assertThat(IdPrefix.find("P-3f2a", IDS)).contains("P-3f2a91c0");
        assertThat(IdPrefix.find("3F2A", IDS)).contains("P-3f2a91c0");
        assertThat(IdPrefix.find("77", IDS)).contains("A-77aa");
        assertThat(IdPrefix.find("shop", IDS)).contains("shop-1f3a9c02");
        assertThat(IdPrefix.find("P-3f", IDS)).as("a whole id").contains("P-3f");
    }

    @Test
    void findsNoneWhereNoneBeginsSo() {
        assertThat(IdPrefix.find("P-9", IDS)).isEmpty();
        assertThat(IdPrefix.find("1f3a9c02", IDS)).isEmpty();
        assertThat(IdPrefix.find("", List.of("P-1"))).isEmpty();
    }

    @Test
    void namesThoseThatAreMeantWhereSeveralAre() {
        assertThatThrownBy(() -> IdPrefix.find("3f2", IDS))
                .isInstanceOf(UsageException.class)
                .hasMessage("3f2 is the beginning of 2 ids: P-3f2a91c0, P-3f2b0000; give more of it");
    }
}
