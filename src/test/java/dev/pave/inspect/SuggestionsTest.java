package dev.pave.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.decide.SmallHome;
import dev.pave.ingest.git.FastImportSource;
import dev.pave.ingest.git.HistoryReader;
import dev.pave.ingest.git.RepositorySource;
import dev.pave.ingest.git.Until;
import dev.pave.mine.files.predict.WalkSettings;
import dev.pave.pattern.text.CaseStyle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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

    /** A history of entities, each with a numbered change and a line that names it. */
    private MinedHistory entities() throws IOException {
        StringBuilder stream = new StringBuilder();
        StringBuilder all = new StringBuilder("<all>\n");
        int n = 0;
        for (String name : List.of("", "ant", "bee", "cat", "dog", "emu", "fox", "gnu", "hen", "ibis")) {
            stream.append("commit refs/heads/main\ncommitter a <a@b> ").append(1_700_000_000 + n * 86_400);
            stream.append(" +0000\ndata 1\nx\n");
            if (!name.isEmpty()) {
                String number = String.format(Locale.ROOT, "%04d", n);
                all.append("  <one file=\"db/")
                        .append(number)
                        .append("-add-")
                        .append(name)
                        .append(".xml\"/>\n");
                put(stream, "db/" + number + "-add-" + name + ".xml", "<change of=\"" + name + "\"/>\n");
                String type = CaseStyle.PASCAL.write(name);
                put(stream, "src/" + type + "Entity.java", "class " + type + "Entity {}\n");
            }
            put(stream, "db/all.xml", all + "</all>\n");
            n++;
        }
        Path file = Files.writeString(folder.resolve("entities.fi"), stream.toString());
        Path entities = new FastImportSource(folder.resolve("imported")).repository(file);
        return MinedHistory.of(entities, null, WalkSettings.DEFAULT, SmallHome.at(folder.resolve("other")));
    }

    private static void put(StringBuilder stream, String path, String text) {
        stream.append("M 644 inline ").append(path).append("\ndata ").append(text.length());
        stream.append('\n').append(text).append('\n');
    }

    @Test
    void anEditHasTheNumberThatIsNextAndTheNameAsItsLinesWriteIt() throws IOException {
        try (Suggestions suggestions = Suggestions.withContent(entities(), null)) {
            List<Suggestions.Answer> answers = suggestions.of(List.of("src/OwlEntity.java"), 0.5);

            assertThat(at("db/all.xml", answers).edit().orElseThrow().lines())
                    .containsExactly("  <one file=\"db/0010-add-owl.xml\"/>");
        }
    }

    /** A history of tools, each with a file of its number and name, or of its number alone. */
    private MinedHistory tools(boolean named) throws IOException {
        StringBuilder stream = new StringBuilder();
        int n = 0;
        for (String tool :
                List.of("", "lathe", "plane", "chisel", "auger", "rasp", "adze", "gouge", "spade", "mallet")) {
            stream.append("commit refs/heads/main\ncommitter a <a@b> ").append(1_700_000_000 + n * 86_400);
            stream.append(" +0000\ndata 1\nx\n");
            if (tool.isEmpty()) {
                put(stream, "README", "Tools\n");
            } else {
                String numbered = String.format(Locale.ROOT, "lessons/%02d-%s/task.md", n, tool);
                String path = named ? numbered : "news/" + (300 + 7 * n) + ".fixed.md";
                put(stream, path, "There is a lesson on the " + tool + ".\n");
                put(stream, "answers/" + tool + ".rb", "def " + tool + "\n  puts " + (named ? n : 1) + "\nend\n");
            }
            n++;
        }
        Path file = Files.writeString(folder.resolve("tools.fi"), stream.toString());
        Path tools = new FastImportSource(folder.resolve("imported")).repository(file);
        return MinedHistory.of(tools, null, WalkSettings.DEFAULT, SmallHome.at(folder.resolve("third")));
    }

    @Test
    void aTextHasTheNumberThatOnlyThePathAskedForSays() throws IOException {
        try (Suggestions suggestions = Suggestions.withContent(tools(true), null)) {
            List<Suggestions.Answer> answers = suggestions.of(List.of("lessons/10-vice/task.md"), 0.5);

            assertThat(at("answers/vice.rb", answers).content()).contains("def vice\n  puts 10\nend\n");
        }
    }

    @Test
    void aFileThatIsCalledByItsNumberAloneHasATextOnTheNameAskedFor() throws IOException {
        try (Suggestions suggestions = Suggestions.withContent(tools(false), null)) {
            List<Suggestions.Answer> answers = suggestions.of(List.of("answers/vice.rb"), 0.5);

            assertThat(at("news/364.fixed.md", answers).content()).contains("There is a lesson on the vice.\n");
        }
    }

    @Test
    void saysThatACloneIsShallow() throws IOException {
        Path orders =
                new FastImportSource(folder.resolve("imported")).repository(Path.of("examples/history/orders.fi"));
        assertThat(mined.remarks()).isEmpty();
        Path git = Files.isDirectory(orders.resolve(".git")) ? orders.resolve(".git") : orders;
        Files.writeString(git.resolve("shallow"), head(git) + "\n");

        MinedHistory cut = MinedHistory.of(orders, null, WalkSettings.DEFAULT, SmallHome.at(folder.resolve("fourth")));

        assertThat(cut.remarks()).singleElement().asString().contains("shallow", "git fetch --unshallow");
    }

    private static String head(Path git) throws IOException {
        Path cache = git.resolve("cache");
        try (HistoryReader reader = HistoryReader.open(RepositorySource.at(git, cache), cache)) {
            return reader.head(Until.HEAD).orElseThrow();
        }
    }

    @Test
    void saysNothingOfAFileThatIsLikeNoOther() {
        try (Suggestions suggestions = Suggestions.of(mined)) {
            assertThat(suggestions.of(List.of("LICENSE"), 0.75)).isEmpty();
        }
    }
}
