package dev.pave.execute.atomiccreate;

import static dev.pave.execute.RunsInFolder.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.execute.RunCheck;
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

class AtomicCreateTest {

    @TempDir
    Path folder;

    private RunsInFolder runs;

    @BeforeEach
    void prepare() throws IOException {
        runs = RunsInFolder.in(folder, "atomic_create");
    }

    private String mode(String path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(runs.file(path)));
    }

    @ParameterizedTest
    @CsvSource({
        "note.yaml, notes/first-day.md",
        "settings.json, config/settings.json",
        "script.yaml, tools/hello.py",
        "template.yaml, src/orders.js"
    })
    void runsItsExamplesAndChangesNothingASecondTime(String example, String path) throws IOException {
        assertThat(runs.example(false, example).outcome()).isEqualTo(RunOutcome.PLANNED);
        assertThat(runs.tree()).isEmpty();

        RunResult applied = runs.example(true, example);

        assertThat(applied.outcome()).isEqualTo(RunOutcome.APPLIED);
        assertThat(applied.checks()).extracting(RunCheck::ok).containsOnly(true);
        Map<String, String> tree = runs.tree();
        assertThat(tree).containsOnlyKeys(path);
        assertThat(runs.example(true, example).outcome()).isEqualTo(RunOutcome.UNCHANGED);
        assertThat(runs.tree()).isEqualTo(tree);
    }

    @Test
    void refusesTheExampleThatLeavesTheRepository() throws IOException {
        RunResult refused = runs.example(true, "refused-outside.yaml");

        assertThat(refused.outcome().exitCode()).isEqualTo(1);
        assertThat(message(refused)).contains("leads out of");
        assertThat(folder.resolve("outside.txt")).doesNotExist();
    }

    @Test
    void fillsATemplateInAnyCaseStyle() throws IOException {
        runs.example(true, "template.yaml");

        assertThat(runs.text("src/orders.js")).isEqualTo("export class OrderList {\n  size = 0;\n  open = true;\n}\n");
    }

    @Test
    void setsTheModeAndKeepsItWhereNoneIsAsked() throws IOException {
        runs.apply("{path: a.sh, content: \"true\\n\", mode: 750}");
        assertThat(mode("a.sh")).isEqualTo("rwxr-x---");

        assertThat(runs.apply("{path: a.sh, content: \"false\\n\", on_conflict: overwrite}")
                        .outcome())
                .isEqualTo(RunOutcome.APPLIED);
        assertThat(mode("a.sh")).isEqualTo("rwxr-x---");

        assertThat(runs.apply("{path: a.sh, content: \"false\\n\", mode: '0644'}")
                        .outcome())
                .isEqualTo(RunOutcome.APPLIED);
        assertThat(mode("a.sh")).isEqualTo("rw-r--r--");
        assertThat(runs.text("a.sh")).isEqualTo("false\n");
    }

    @Test
    void keepsTheEndsOfLines() throws IOException {
        runs.write("a.txt", "one\r\ntwo\r\n");

        runs.apply("{path: a.txt, content: \"one\\nthree\\n\", on_conflict: overwrite}");

        assertThat(runs.text("a.txt")).isEqualTo("one\r\nthree\r\n");
    }

    @ParameterizedTest
    @CsvSource({"a.json, '{\"a\": }'", "a.yaml, 'a: [1'", "a.xml, '<a><b></a>'", "A.java, 'class A { void b( }'"})
    void refusesATextThatIsNotWhole(String path, String text) throws IOException {
        RunResult refused = runs.apply("path: " + path + "\ncontent: '" + text + "'\n");

        assertThat(refused.outcome()).isEqualTo(RunOutcome.NOT_WHOLE);
        assertThat(runs.tree()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"a.py, def f(:", "b.py, return 1", "a.js, const = 1;", "a.mjs, import from 'x';"})
    void putsBackWhatItsLanguageDoesNotRead(String path, String text) throws IOException {
        RunResult failed = runs.apply("path: " + path + "\ncontent: \"" + text + "\\n\"\n");

        boolean verified =
                failed.checks().stream().noneMatch(check -> check.detail().startsWith("not verified"));
        assertThat(failed.outcome().exitCode())
                .isEqualTo(verified ? failed.outcome() == RunOutcome.NOT_WHOLE ? 1 : 3 : 0);
        assertThat(runs.tree()).isEmpty();
    }

    @Test
    void readsModulesAndLeavesNoFileBehind() throws IOException {
        assertThat(runs.apply("{path: a.js, content: \"import a from './b.js';\\nexport default a;\\n\"}")
                        .outcome())
                .isEqualTo(RunOutcome.APPLIED);
        assertThat(runs.apply("{path: a.py, content: \"from nowhere import a\\n\"}")
                        .outcome())
                .isEqualTo(RunOutcome.APPLIED);
        assertThat(runs.tree()).containsOnlyKeys("a.js", "a.py");
    }

    @Test
    void mergesWhatAPersonChangedWithWhatIsNew() throws IOException {
        String template = "{path: a.txt, template: \"%s\", values: {name: x}, on_conflict: merge}";
        runs.apply(template.formatted("1 {{name}}\\n2\\n3\\n4\\n5\\n"));
        runs.write("a.txt", "1 x\n2\n3\n4\nfive\n");

        assertThat(runs.apply(template.formatted("one {{name}}\\n2\\n3\\n4\\n5\\n"))
                        .outcome())
                .isEqualTo(RunOutcome.APPLIED);

        assertThat(runs.text("a.txt")).isEqualTo("one x\n2\n3\n4\nfive\n");
        assertThat(runs.apply(template.formatted("one {{name}}\\n2\\n3\\n4\\n6\\n"))
                        .outcome())
                .isEqualTo(RunOutcome.CONFLICT);
    }

    @Test
    void doesNotMergeWhatItDidNotMake() throws IOException {
        runs.write("a.txt", "mine\n");

        RunResult refused = runs.apply("{path: a.txt, content: \"new\\n\", on_conflict: merge}");

        assertThat(refused.outcome()).isEqualTo(RunOutcome.CONFLICT);
        assertThat(runs.text("a.txt")).isEqualTo("mine\n");
    }

    @Test
    void keepsNoSecretInItsMemory() throws IOException {
        runs.apply("path: a.env\ntemplate: \"API_TOKEN={{token}}\"\nvalues:\n  token: ghp_"
                + "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8\n");

        try (var files = Files.walk(runs.home().state())) {
            assertThat(files.filter(Files::isRegularFile))
                    .noneMatch(file -> file.toString().contains("generated"));
        }
    }

    @Test
    void aTemplateOfTheRepositoryNeedsAnApproval() throws IOException {
        runs.write("t.hbs", "# {{name}}\n");

        RunResult refused = runs.apply("{path: a.md, template: t.hbs, values: {name: x}}");

        assertThat(refused.outcome()).isEqualTo(RunOutcome.NOT_APPROVED);
        assertThat(message(refused)).startsWith("it fills the template t.hbs");
        assertThat(runs.tree()).containsOnlyKeys("t.hbs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{path: .git/config, content: a}",
                "{path: a/../.GIT/hooks/pre-commit, content: a}",
                "{path: link/a, content: a}",
                "{path: /etc/a, content: a}",
                "{path: a/, content: a}"
            })
    void refusesPathsThatAreNotItsOwn(String input) throws IOException {
        Files.createSymbolicLink(runs.file("link"), folder);

        assertThat(runs.apply(input).outcome().exitCode()).isEqualTo(1);
        assertThat(runs.tree()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{content: a}",
                "{path: a}",
                "{path: a, content: b, template: c}",
                "{path: a, content: b, mode: 99}",
                "{path: a, content: b, mode: 4755}",
                "{path: a, template: \"{{missing}}\"}",
                "{path: a, template: \"{{#if}\"}",
                "{path: a, content: b, other: c}"
            })
    void tellsAMistakeInTheInput(String input) throws IOException {
        RunResult refused = runs.apply(input);

        assertThat(refused.outcome()).isEqualTo(RunOutcome.INPUT_REFUSED);
        assertThat(message(refused)).isNotBlank();
        assertThat(runs.tree()).isEmpty();
    }
}
