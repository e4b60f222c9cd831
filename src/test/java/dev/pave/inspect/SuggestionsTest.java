package dev.pave.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.decide.SmallHome;
import dev.pave.ingest.git.FastImportSource;
import dev.pave.mine.files.predict.WalkSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuggestionsTest {

    private static final List<String> NEW = List.of("./src/handlers/weigh_parcel.py");

    @TempDir
    Path folder;

    private MinedHistory mined;

    @BeforeEach
    void mineTheOrders() throws IOException {
        Path orders =
                new FastImportSource(folder.resolve("imported")).repository(Path.of("examples/history/orders.fi"));
        mined = MinedHistory.of(orders, null, WalkSettings.DEFAULT, SmallHome.at(folder.resolve("home")));
    }

    private static Suggestions.Answer at(String path, List<Suggestions.Answer> answers) {
        return answers.stream()
                .filter(answer -> answer.suggestion().path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void saysWhatComesWithANewFileTheSurestFirst() {
        try (Suggestions suggestions = Suggestions.of(mined)) {
            List<Suggestions.Answer> answers = suggestions.of(NEW, 0.75);

            assertThat(answers)
                    .extracting(answer -> answer.suggestion().path())
                    .contains("tests/handlers/test_weigh_parcel.py", "src/registry.py");
            assertThat(answers)
                    .extracting(answer -> answer.suggestion().confidence())
                    .isSortedAccordingTo((a, b) -> Double.compare(b, a))
                    .allMatch(confidence -> confidence >= 0.75);
            assertThat(answers)
                    .allMatch(answer ->
                            answer.content().isEmpty() && answer.edit().isEmpty());
        }
    }

    @Test
    void saysWhatTheyWouldHold() {
        try (Suggestions suggestions = Suggestions.withContent(mined, null)) {
            List<Suggestions.Answer> answers = suggestions.of(NEW, 0.75);

            assertThat(at("tests/handlers/test_weigh_parcel.py", answers).content())
                    .get()
                    .asString()
                    .startsWith("from handlers.weigh_parcel import WeighParcel\n");
            Optional<Suggestions.Edit> edit = at("src/registry.py", answers).edit();
            assertThat(edit).isPresent();
            assertThat(edit.get().lines()).containsExactly("    \"weigh_parcel\": \"WeighParcel\",");
            assertThat(edit.get().diff()).contains("+    \"weigh_parcel\": \"WeighParcel\",");
        }
    }

    @Test
    void saysNothingOfAFileThatIsLikeNoOther() {
        try (Suggestions suggestions = Suggestions.of(mined)) {
            assertThat(suggestions.of(List.of("LICENSE"), 0.75)).isEmpty();
        }
    }
}
