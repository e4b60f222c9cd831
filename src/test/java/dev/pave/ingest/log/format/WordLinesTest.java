package dev.pave.ingest.log.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordLinesTest {

    private final WordLines lines = new WordLines(List.of(List.of("fail", "rror"), List.of("ok"), List.of("failed")));

    private List<String> found(String text, int most) {
        List<String> found = new ArrayList<>();
        lines.of(text, (from, to, number) -> {
            found.add(number + " " + text.substring(from, to));
            return found.size() < most;
        });
        return found;
    }

    @Test
    void aLineIsGivenOnceForEachNumberWhoseWordItHolds() {
        assertThat(found("an error, it failed and failed\nnothing\nok ok\n\nlast ok", 9))
                .containsExactly(
                        "0 an error, it failed and failed\n",
                        "2 an error, it failed and failed\n",
                        "1 ok ok\n",
                        "1 last ok");
    }

    @Test
    void aWordAtTheVeryBeginningAndTheVeryEndIsSeen() {
        assertThat(found("ok", 9)).containsExactly("1 ok");
        assertThat(found("ok\nx\nok", 9)).containsExactly("1 ok\n", "1 ok");
        assertThat(found("o\nk", 9)).isEmpty();
        assertThat(found("", 9)).isEmpty();
    }

    @Test
    void itStopsWhenItIsToldTo() {
        assertThat(found("ok\nok\nok\n", 2)).hasSize(2);
    }
}
