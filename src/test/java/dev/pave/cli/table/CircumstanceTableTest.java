package dev.pave.cli.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.Absence;
import dev.pave.pattern.Action;
import dev.pave.pattern.Arrival;
import dev.pave.pattern.Circumstances;
import dev.pave.pattern.Kind;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.text.SlotValue;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CircumstanceTableTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private static CircumstanceTable of(Circumstances circumstances) {
        Repetition found = new Repetition(
                "P-1",
                "shop",
                Kind.SIMILAR_FILES,
                "",
                List.of(),
                0.9,
                9,
                1,
                10,
                1,
                NOON,
                NOON,
                1,
                List.of(),
                circumstances);
        return new CircumstanceTable(found);
    }

    private static String printed(CircumstanceTable table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        table.print(new Output(stream, stream, false));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Circumstances rich() {
        List<SlotValue> folders = IntStream.range(0, 14)
                .mapToObj(i -> new SlotValue("folder" + i, 14 - i, i == 0 ? NOON : null, i < 13))
                .toList();
        return new Circumstances(
                List.of(
                        new Arrival("test/{name}.js", Action.CREATE, 40, 7, 2, 0.91, "test/a.js"),
                        new Arrival("lib/{name}.js", Action.CREATE, 49, 0, 0, 0.98, null)),
                List.of(new Arrival("changes/{name}.md", Action.CREATE, 1, 8, 1, 0.8, "changes/a.md")),
                List.of(new Absence("test/{name}.js", Action.CREATE, Absence.Where.LAST_WORD, "Handler", 9)),
                folders);
    }

    @Test
    void printsNothingWhereNothingIsKnown() {
        assertThat(printed(of(Circumstances.NONE))).isEmpty();
    }

    @Test
    void printsWhatComesLaterWhatNeverDoesAndTheFolders() {
        assertThat(printed(of(rich())))
                .contains("In another commit of the same merge", "test/{name}.js", "0.91")
                .doesNotContain("lib/{name}.js")
                .contains("Not predicted", "changes/{name}.md")
                .contains("test/{name}.js not where the name ends with Handler: 0 of 9")
                .contains("folder0", "2026-11-24")
                .contains("and 2 older");
    }

    @Test
    void givesAllAsJson() {
        JsonNode json = JsonMapper.builder().build().valueToTree(of(rich()).json());

        assertThat(json.at("/arrivals/0/in_merge").asInt()).isEqualTo(7);
        assertThat(json.at("/later/0/action").asString()).isEqualTo("create");
        assertThat(json.at("/absent/0/where").asString()).isEqualTo("last_word");
        assertThat(json.at("/folders").size()).isEqualTo(14);
        assertThat(json.at("/folders/13/open").asBoolean()).isFalse();
    }
}
