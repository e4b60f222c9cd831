package dev.pave.mine.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NaiveVotingTest {

    private final NaiveVoting voting = new NaiveVoting();

    private void write(String name, String... lines) {
        voting.observe(new PastFile("c", "lib/" + name, Map.of("name", name, "folder", "style"), List.of(lines)));
    }

    private List<String> next(String name) {
        return voting.next(Map.of("name", name, "folder", "lint"));
    }

    @Test
    void writesWhatHalfOfTheFilesHave() {
        write("alpha", "class alpha", "own", "end");
        write("gamma", "class gamma", "end");

        assertThat(next("delta")).containsExactly("class delta", "own", "end");

        write("omega", "class omega", "end");
        assertThat(next("delta")).containsExactly("class delta", "end");
    }

    @Test
    void hasTheNameAsItsOnlySlot() {
        write("alpha", "module style");
        write("gamma", "module style");

        assertThat(next("delta")).containsExactly("module style");
    }

    @Test
    void countsRepetitionsHoweverTheyAreIndented() {
        write("alpha", "  it", "    it");
        write("gamma", "  it", "  it");

        assertThat(next("delta")).containsExactly("  it", "  it");
    }

    @Test
    void forgetsAllButTheNewestTwenty() {
        for (int i = 0; i < 20; i++) {
            write("old" + i, "old line");
        }
        for (int i = 0; i < 20; i++) {
            write("new" + i, "new line");
        }

        assertThat(next("delta")).containsExactly("new line");
    }
}
