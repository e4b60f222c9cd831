package dev.pave.execute.batchcreate;

import static dev.pave.execute.RunsInFolder.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.execute.RunOutcome;
import dev.pave.execute.RunResult;
import dev.pave.execute.RunsInFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchCreateTest {

    private static final String ONE = "files:\n- path: '{{name}}.txt'\n  content: \"%s\"\nitems: [a, b]\n";

    @TempDir
    Path folder;

    private RunsInFolder runs;

    @BeforeEach
    void prepare() throws IOException {
        runs = RunsInFolder.in(folder, "batch_create");
    }

    private RunOutcome applied(String template, String more) throws IOException {
        return runs.apply(ONE.formatted(template) + more).outcome();
    }

    @ParameterizedTest
    @CsvSource({
        "pages.yaml, manual/first-day.md manual/first-night.md manual/index.md",
        "from-csv.yaml, src/invoice.py src/order.py tests/test_invoice.py tests/test_order.py",
        "tools.json, tools/check tools/lint",
        "update.yaml, services/cart/service.yaml services/stock/service.yaml"
    })
    void runsItsExamplesAndChangesNothingASecondTime(String example, String paths) throws IOException {
        assertThat(runs.example(false, example).outcome()).isEqualTo(RunOutcome.PLANNED);
        assertThat(runs.tree()).isEmpty();

        assertThat(runs.example(true, example).outcome()).isEqualTo(RunOutcome.APPLIED);

        Map<String, String> tree = runs.tree();
        assertThat(tree.keySet()).containsExactly(paths.split(" "));
        assertThat(runs.example(true, example).outcome()).isEqualTo(RunOutcome.UNCHANGED);
        assertThat(runs.tree()).isEqualTo(tree);
    }

    @Test
    void writesTheTextsOfItsExamples() throws IOException {
        runs.example(true, "pages.yaml");
        runs.example(true, "from-csv.yaml");
        runs.example(true, "tools.json");
        runs.example(true, "update.yaml");

        assertThat(runs.text("manual/first-day.md")).isEqualTo("# First day\n\nBy the team.\n");
        assertThat(runs.text("manual/index.md"))
                .isEqualTo("- [First day](first-day.md)\n- [First night](first-night.md)\n");
        assertThat(runs.text("src/invoice.py"))
                .isEqualTo("class Invoice:\n    table = \"invoices\"\n    fields = \"id number\".split()\n");
        assertThat(runs.text("services/cart/service.yaml"))
                .isEqualTo("name: cart\nreplicas: 1\nports: [443]\nowner: ada\n");
        assertThat(runs.text("services/stock/service.yaml")).isEqualTo("name: stock\nreplicas: 1\nowner: ada\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(runs.file("tools/lint"))))
                .isEqualTo("rwxr-xr-x");
    }

    @Test
    void warnsOfFilesThatAreOneElsewhere() throws IOException {
        String files = "files: [{path: 'docs/{{name}}.md', content: x}]\nitems: [a, %s]\n";

        assertThat(runs.apply(files.formatted("A")).notes())
                .singleElement()
                .asString()
                .contains("docs/a.md and docs/A.md are one file on macOS and Windows");
        assertThat(runs.apply(files.formatted("b")).notes()).isEmpty();
    }

    @Test
    void refusesTheExampleThatMakesAFileTwice() throws IOException {
        RunResult refused = runs.example(true, "refused-twice.yaml");

        assertThat(refused.outcome()).isEqualTo(RunOutcome.REFUSED);
        assertThat(message(refused)).contains("manual/first.md would be made twice");
        assertThat(runs.tree()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{path: a, content: x}, {path: ./a, content: y}]",
                "[{path: a, content: x}, {path: b/../a, content: x}]",
                "[{path: a, content: x}, {path: a/b, content: y}]",
                "[{path: good, content: x}, {path: ../a, content: y}]",
                "[{path: good, content: x}, {path: .git/config, content: y}]",
                "[{path: good, content: x}, {path: \"{{up}}/a\", content: y}]"
            })
    void writesNothingWhereOneOfThemCannotBe(String files) throws IOException {
        RunResult refused = runs.apply("files: " + files + "\nvalues: {up: ..}\non_conflict: skip\n");

        assertThat(refused.outcome().exitCode()).isEqualTo(1);
        assertThat(runs.tree()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{items: [a]}",
                "{files: []}",
                "{files: [{content: x}]}",
                "{files: [{path: a}]}",
                "{files: [{path: a, content: x, template: y}]}",
                "{files: [{path: '{{nme}}', content: x}], items: [a]}",
                "{files: [{path: '{{name}}', content: '{{nme}}'}], items: [a]}",
                "{files: [{path: a, content: '{{name}}'}], items: [a, b]}",
                "{files: [{path: a, content: '{{#each items}}{{nme}}{{/each}}'}], items: [a]}",
                "{files: [{path: a, content: x, mode: 789}]}",
                "{files: [{path: a, content: x}], items_file: none.csv}",
                "{files: [{path: a, content: x}], items_file: a.csv, items: [a]}"
            })
    void tellsAMistakeInTheInput(String input) throws IOException {
        RunResult refused = runs.apply(input);

        assertThat(refused.outcome()).isEqualTo(RunOutcome.INPUT_REFUSED);
        assertThat(message(refused)).isNotBlank();
        assertThat(runs.tree()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "items.yaml | '- name: a\n- name: b\n'",
                "items.json | '[{\"name\": \"a\"}, {\"name\": \"b\"}]'",
                "items.json | '{\"items\": [{\"name\": \"a\"}, {\"name\": \"b\"}]}'",
                "items.csv | 'name,x\na,1\n\"b\",2\n'"
            })
    void readsItemsOfFiles(String name, String text) throws IOException {
        runs.write(name, text);

        runs.apply("{files: [{path: '{{name}}.txt', content: '{{name}}'}], items_file: " + name + "}");

        assertThat(runs.text("a.txt") + runs.text("b.txt")).isEqualTo("ab");
    }

    @Test
    void takesKeysThatAreAlsoWordsOfTemplates() throws IOException {
        runs.apply("files: [{path: '{{upper}}', content: '{{block}} {{kebab upper}}'}]\n"
                + "items: [{upper: Ab C, block: b}]\n");

        assertThat(runs.text("Ab C")).isEqualTo("b ab-c");
    }

    @Test
    void whatIsThereAndDiffersIsAConflictUnlessTheInputSaysOtherwise() throws IOException {
        runs.write("b.txt", "mine\n");

        assertThat(applied("x", "")).isEqualTo(RunOutcome.CONFLICT);
        assertThat(applied("x", "on_conflict: merge\n")).isEqualTo(RunOutcome.CONFLICT);
        assertThat(runs.tree()).containsOnlyKeys("b.txt");
        assertThat(applied("x", "on_conflict: skip\n")).isEqualTo(RunOutcome.APPLIED);
        assertThat(runs.text("a.txt") + runs.text("b.txt")).isEqualTo("xmine\n");
        assertThat(applied("x", "on_conflict: overwrite\n")).isEqualTo(RunOutcome.APPLIED);
        assertThat(runs.text("b.txt")).isEqualTo("x");
    }

    @Test
    void updateTakesInTheNewTemplateAndKeepsWhatWasChangedByHand() throws IOException {
        applied("1 {{name}}\\n2\\n3\\n4\\n", "");
        runs.write("b.txt", "1 b\n2\n3\nfour\n");

        assertThat(applied("one {{name}}\\n2\\n3\\n4\\n", "")).isEqualTo(RunOutcome.CONFLICT);
        assertThat(applied("one {{name}}\\n2\\n3\\n4\\n", "update: true\n")).isEqualTo(RunOutcome.APPLIED);

        assertThat(runs.text("a.txt")).isEqualTo("one a\n2\n3\n4\n");
        assertThat(runs.text("b.txt")).isEqualTo("one b\n2\n3\nfour\n");
        Map<String, String> tree = runs.tree();
        assertThat(applied("one {{name}}\\n2\\n3\\n4\\n", "update: true\n")).isEqualTo(RunOutcome.UNCHANGED);
        assertThat(runs.tree()).isEqualTo(tree);
    }

    @Test
    void updateWritesNothingWhereBothChangedTheSamePlace() throws IOException {
        applied("1\\n2\\n", "");
        runs.write("b.txt", "1\ntwo\n");
        Map<String, String> tree = runs.tree();

        assertThat(applied("1\\nII\\n", "update: true\n")).isEqualTo(RunOutcome.CONFLICT);

        assertThat(runs.tree()).isEqualTo(tree);
    }

    @Test
    void updateLeavesAwayWhatWasDeletedAndTakesTheItemsOfBefore() throws IOException {
        applied("1\\n", "");
        Files.delete(runs.file("b.txt"));

        assertThat(runs.apply("{files: [{path: '{{name}}.txt', content: \"2\\n\"}], update: true}")
                        .outcome())
                .isEqualTo(RunOutcome.APPLIED);

        assertThat(runs.tree()).containsOnlyKeys("a.txt");
        assertThat(runs.text("a.txt")).isEqualTo("2\n");
    }

    @Test
    void mergingKeepsLineEndsAndMode() throws IOException {
        applied("1\\n2\\n3\\n4\\n", "");
        runs.write("a.txt", "1\r\n2\r\n3\r\nfour\r\n");
        Files.setPosixFilePermissions(runs.file("a.txt"), PosixFilePermissions.fromString("rwx------"));

        assertThat(applied("one\\n2\\n3\\n4\\n", "on_conflict: merge\n")).isEqualTo(RunOutcome.APPLIED);

        assertThat(runs.text("a.txt")).isEqualTo("one\r\n2\r\n3\r\nfour\r\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(runs.file("a.txt"))))
                .isEqualTo("rwx------");
    }

    @Test
    void aFailureAmongManyLeavesNone() throws IOException {
        StringBuilder items = new StringBuilder("items: [");
        for (int i = 0; i < 200; i++) {
            items.append("d").append(i).append("/x, ");
        }
        Files.createDirectories(runs.file("d150"));
        runs.write("d150/x", "mine");

        RunResult refused = runs.apply("files: [{path: '{{name}}', content: y}]\n" + items + "]\n");

        assertThat(refused.outcome()).isEqualTo(RunOutcome.CONFLICT);
        assertThat(runs.tree()).containsOnlyKeys("d150/x");
        assertThat(runs.apply("files: [{path: '{{name}}', content: y}]\n" + items + "]\non_conflict: overwrite\n")
                        .outcome())
                .isEqualTo(RunOutcome.APPLIED);
        assertThat(runs.tree()).hasSize(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name,x\\na,1,2  | :2: has 3 fields, and the header 2",
                "name,x\\na,\"1  | Unclosed quoted field",
                "name,name\\na,1 | duplicate fields: [name]"
            })
    void refusesRowsThatWouldLoseSomething(String csv, String why) throws IOException {
        runs.write("items.csv", csv.replace("\\n", "\n"));

        RunResult result = runs.apply("{files: [{path: '{{name}}', content: x}], items_file: items.csv}");

        assertThat(result.outcome()).isEqualTo(RunOutcome.INPUT_REFUSED);
        assertThat(message(result)).contains(why);
    }

    @Test
    void readsATableOfASpreadsheet() throws IOException {
        runs.write("items.csv", "\uFEFFname,x\r\na,1\r\n");

        runs.apply("{files: [{path: '{{name}}', content: '{{x}}'}], items_file: items.csv}");

        assertThat(runs.text("a")).isEqualTo("1");
    }

    @Test
    void saysThatThereAreNoItems() throws IOException {
        runs.write("items.csv", "name\n");

        RunResult result = runs.apply("{files: [{path: '{{name}}', content: x}], items_file: items.csv}");

        assertThat(result.outcome()).isEqualTo(RunOutcome.UNCHANGED);
        assertThat(result.plan().warnings()).containsExactly("there are no items, so no file is made");
    }
}
