package dev.pave.execute.executor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.pave.execute.OnConflict;
import dev.pave.execute.RunContext;
import dev.pave.pattern.Action;
import dev.pave.pattern.Specification;
import dev.pave.pattern.Specification.Insert;
import dev.pave.pattern.Specification.Part;
import dev.pave.pattern.change.FileKind;
import dev.pave.pattern.text.CaseStyle;
import dev.pave.pattern.text.InsertionPlace;
import dev.pave.pattern.text.NameForm;
import dev.pave.workspace.ByHand;
import dev.pave.workspace.ExecutionException;
import dev.pave.workspace.FileStep;
import dev.pave.workspace.InputException;
import dev.pave.workspace.Plan;
import dev.pave.workspace.WriteFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesPlannerTest {

    private static final Map<String, String> NO_FOO = Map.of("name", "no-foo");
    private static final Specification RULE = new Specification(
            "P-0001",
            1,
            "similar_files:lib/{name}.js",
            "batch_create",
            List.of(
                    new Part(
                            "lib/{name}.js",
                            Action.CREATE,
                            false,
                            "// {{pascal name}}\n",
                            List.of(),
                            InsertionPlace.AT_END,
                            null),
                    new Part(
                            "lib/index.js",
                            Action.EDIT,
                            false,
                            null,
                            List.of("  \"{{name}}\": 1,"),
                            InsertionPlace.SORTED,
                            null),
                    new Part(
                            "docs/{name:snake}.md", Action.CREATE, false, null, List.of(), InsertionPlace.AT_END, null),
                    new Part("CHANGELOG", Action.EDIT, true, null, List.of("x"), InsertionPlace.AT_END, null)),
            List.of(),
            Map.of(),
            CaseStyle.AS_IS,
            Map.of(),
            "");

    @TempDir
    Path repository;

    @BeforeEach
    void writeIndex() throws IOException {
        Files.createDirectory(repository.resolve("lib"));
        Files.writeString(repository.resolve("lib/index.js"), "{\r\n\t\"eqeqeq\": 1,\r\n\t\"semi\": 1,\r\n}");
    }

    private Plan plan(OnConflict onConflict) throws IOException {
        return plan(RULE, NO_FOO, onConflict);
    }

    private Plan plan(Specification specification, Map<String, String> values) throws IOException {
        return plan(specification, values, OnConflict.FAIL);
    }

    private Plan plan(Specification specification, Map<String, String> values, OnConflict onConflict)
            throws IOException {
        FilesPlanner planner = new FilesPlanner("batch_create");
        Map<String, Object> input = new TreeMap<>(values);
        planner.input(specification).objection(specification.id(), input).ifPresent(mistake -> {
            throw new InputException(mistake);
        });
        return planner.plan(new RunContext(null, specification, repository, input, onConflict, false));
    }

    private static String text(FileStep file) {
        return new String(file.after(), StandardCharsets.UTF_8);
    }

    @Test
    void makesFilesAndPutsLinesWhereTheyBelongIndentedAsTheOthers() throws IOException {
        Plan plan = plan(OnConflict.FAIL);

        assertThat(plan.files()).extracting(FileStep::action).containsExactly("create", "edit");
        assertThat(text(plan.files().get(0))).isEqualTo("// NoFoo\r\n");
        assertThat(text(plan.files().get(1)))
                .isEqualTo("{\r\n\t\"eqeqeq\": 1,\r\n\t\"no-foo\": 1,\r\n\t\"semi\": 1,\r\n}");
        assertThat(plan.byHand()).extracting(ByHand::path).containsExactly("docs/no_foo.md");
        assertThat(plan.files().get(1).diff()).contains("+\t\"no-foo\": 1,");
    }

    private static final Specification ENTRY = new Specification(
            "P-0003",
            1,
            "similar_files:lib",
            "batch_create",
            List.of(new Part(
                    "rules.yml",
                    Action.EDIT,
                    false,
                    null,
                    List.of("{{name}}:", "  code: R{{next}}", "  about: {{about}}", ""),
                    InsertionPlace.SORTED,
                    null)),
            List.of(),
            Map.of(),
            CaseStyle.KEBAB,
            Map.of("about", "TODO"),
            "");

    private static final String RULES = """
            eqeqeq:
              code: R007
              about: >
                two lines
                of words

            semi:
              code: R003
              about: ends
            """;

    private String rules(Map<String, String> values) throws IOException {
        return text(plan(ENTRY, values).files().get(0));
    }

    @Test
    void putsEntriesInWithGapsFilledAndNumbersGoingOn() throws IOException {
        Files.writeString(repository.resolve("rules.yml"), RULES);

        assertThat(rules(Map.of("name", "no-foo", "about", "no foos")))
                .contains("\n\nno-foo:\n  code: R008\n  about: no foos\n\nsemi:\n");
        assertThat(rules(NO_FOO)).contains("  about: TODO\n");
        assertThat(rules(Map.of("name", "NoFoo"))).contains("\nno-foo:\n");
        assertThat(plan(ENTRY, Map.of("name", "NoFoo")).warnings())
                .containsExactly("NoFoo is written no-foo, as the other names are");
    }

    @Test
    void leavesAnEntryAloneThatAPersonWroteMoreInto() throws IOException {
        Files.writeString(
                repository.resolve("rules.yml"), RULES + "\nyoda:\n  code: R008\n  about: >\n    looks back\n");

        FileStep planned = plan(ENTRY, Map.of("name", "yoda")).files().get(0);
        assertThat(planned.action()).isEqualTo("unchanged");
    }

    @Test
    void refusesInputsThatNothingWants() throws IOException {
        assertThatThrownBy(() -> plan(ENTRY, Map.of("name", "a", "why", "x")))
                .hasMessage("P-0003 takes no \"why\"; beside its slots it takes about");
        assertThatThrownBy(() -> plan(ENTRY, Map.of("name", "a", "about", "two\nlines")))
                .hasMessageContaining("one line");
    }

    @Test
    void changesNothingASecondTime() throws IOException {
        for (FileStep file : plan(OnConflict.FAIL).files()) {
            Files.write(repository.resolve(file.path()), file.after());
        }

        assertThat(plan(OnConflict.FAIL).files()).extracting(FileStep::action).containsOnly("unchanged");
    }

    @Test
    void saysWhatStandsInTheWay() throws IOException {
        Files.writeString(repository.resolve("lib/no-foo.js"), "mine\n");
        Files.delete(repository.resolve("lib/index.js"));

        assertThat(plan(OnConflict.FAIL).conflicts())
                .extracting(WriteFile::path)
                .containsExactly("lib/no-foo.js");
        assertThat(plan(OnConflict.FAIL).byHand())
                .extracting(ByHand::told)
                .contains("lib/index.js (there is no such file to edit)");
        assertThat(plan(OnConflict.SKIP).changes()).isFalse();
        assertThat(plan(OnConflict.OVERWRITE).files().get(0).action()).isEqualTo("overwrite");
    }

    @Test
    void asksForTheValuesThatItTakes() {
        assertThatThrownBy(() -> plan(RULE, Map.of()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("wants a name");
        assertThatThrownBy(() -> plan(RULE, Map.of("name", "a/b"))).isInstanceOf(ExecutionException.class);
        assertThatThrownBy(() -> plan(RULE, Map.of("name", "a", "folder", "b")))
                .hasMessageContaining("takes no \"folder\"");
    }

    private static Specification inFolders(String... known) {
        Part part = new Part(
                "lib/{folder}/{name}.js", Action.CREATE, false, "{{name}}\n", List.of(), InsertionPlace.AT_END, null);
        return new Specification(
                "P-0002",
                1,
                "similar_files:lib",
                "batch_create",
                List.of(part),
                List.of(),
                Map.of("folder", List.of(known)),
                CaseStyle.AS_IS,
                Map.of(),
                "");
    }

    @Test
    void namesLikelyFoldersWhereNoneIsGiven() throws IOException {
        assertThatThrownBy(() -> plan(inFolders("style", "lint"), NO_FOO))
                .hasMessage("P-0002 wants a folder: --set folder=...; likely: style, lint");
        assertThatThrownBy(() -> plan(inFolders("a", "b", "c", "d", "e", "f", "g", "h", "i", "j"), NO_FOO))
                .hasMessageEndingWith("g, h and 2 more");
    }

    @Test
    void warnsOfAFolderThatNobodyUsedYetAndTakesIt() throws IOException {
        Map<String, String> values = Map.of("name", "no-foo", "folder", "security");

        Plan plan = plan(inFolders("style", "lint"), values);

        assertThat(plan.warnings()).containsExactly("new folder security: none of the 2 known");
        assertThat(plan.files()).extracting(FileStep::path).containsExactly("lib/security/no-foo.js");
        assertThat(plan(inFolders("security"), values).warnings()).isEmpty();
        assertThat(plan(inFolders(), values).warnings()).isEmpty();
    }

    private static Part file(String template, String content, FileKind kind) {
        return new Part(template, Action.CREATE, false, content, CaseStyle.AS_IS, List.of(), kind, "", null);
    }

    private Plan planned(Part... parts) throws IOException {
        Specification specification = new Specification(
                "P-0009",
                1,
                "similar_files:x",
                "batch_create",
                List.of(parts),
                List.of(),
                Map.of(),
                CaseStyle.AS_IS,
                Map.of(),
                "0");
        return plan(specification, Map.of("name", "foo"));
    }

    @Test
    void refusesATextThatIsNotWhole() throws IOException {
        Files.writeString(repository.resolve("good.py"), "def run():\n    pass\n");

        assertThat(planned(file("{name}.py", "def {{name}}():\n", FileKind.PLAIN))
                        .flaws())
                .containsExactly("foo.py, line 1: a block has to follow \"def\"");
        assertThat(planned(file("{name}.py", "def {{name}}():\n    pass\n", FileKind.PLAIN))
                        .flaws())
                .isEmpty();
    }

    @Test
    void holdsATextToNothingThatTheOthersDoNotPass() throws IOException {
        Files.writeString(repository.resolve("odd.py"), "def run():\n");

        assertThat(planned(file("{name}.py", "def {{name}}():\n", FileKind.PLAIN))
                        .flaws())
                .isEmpty();
    }

    @Test
    void refusesNoLanguageThatIsNotKnown() throws IOException {
        assertThat(planned(file("{name}.odd", ":) {{name}}\n", FileKind.PLAIN)).flaws())
                .isEmpty();
    }

    @Test
    void endsLinesAsTheAttributesSay() throws IOException {
        dev.pave.git.Git.in(repository).text("init", "-q");
        Files.writeString(repository.resolve(".gitattributes"), "*.txt text eol=crlf\n*.md text eol=lf\n");
        Files.writeString(repository.resolve("a.md"), "one\r\n");

        Plan plan = planned(file("{name}.txt", "a\nb\n", FileKind.PLAIN), file("{name}.md", "a\n", FileKind.PLAIN));

        assertThat(text(plan.files().get(0))).isEqualTo("a\r\nb\r\n");
        assertThat(text(plan.files().get(1))).isEqualTo("a\n");
    }

    @Test
    void leavesTextsToAPersonThatGitWritesInAnotherEncoding() throws IOException {
        dev.pave.git.Git.in(repository).text("init", "-q");
        Files.writeString(
                repository.resolve(".gitattributes"),
                "*.ps1 text working-tree-encoding=UTF-16LE\n*.txt text working-tree-encoding=utf-8\n");

        Plan plan = planned(
                file("{name}.ps1", "say {{name}}\n", FileKind.PLAIN), file("{name}.txt", "a\n", FileKind.PLAIN));

        assertThat(plan.files()).extracting(FileStep::path).containsExactly("foo.txt");
        assertThat(plan.byHand())
                .containsExactly(
                        new ByHand("foo.ps1", "git keeps it as UTF-16LE here, which pave does not write", "say foo\n"));
    }

    @Test
    void saysOfAFileToEditThatASparseCheckoutLeavesItOut() throws IOException {
        dev.pave.git.Git git = dev.pave.git.Git.in(repository);
        git.text("init", "-q");
        Files.createDirectory(repository.resolve("src"));
        Files.writeString(repository.resolve("src/a.js"), "a\n");
        git.text("add", "lib/index.js", "src/a.js");
        git.text("sparse-checkout", "set", "--no-cone", "/src/");
        Part index =
                new Part("lib/index.js", Action.EDIT, false, null, List.of("{{name}}"), InsertionPlace.AT_END, null);

        assertThat(planned(index).byHand())
                .containsExactly(new ByHand(
                        "lib/index.js",
                        "the sparse checkout leaves it out; git sparse-checkout add brings it",
                        "foo\n"));
    }

    @Test
    void beginsWithAMarkAsTheFilesBeside() throws IOException {
        Files.writeString(repository.resolve("A.cs"), "\uFEFFclass A { }\r\n");
        Files.writeString(repository.resolve("B.md"), "b\n");

        List<FileStep> files = planned(
                        file("{name}.cs", "class {{name}} { }\n", FileKind.PLAIN),
                        file("{name}.md", "a\n", FileKind.PLAIN))
                .files();

        assertThat(text(files.get(0))).isEqualTo("\uFEFFclass foo { }\r\n");
        assertThat(text(files.get(1))).isEqualTo("a\n");
        Files.write(repository.resolve("foo.cs"), ((WriteFile) files.get(0)).after());
        assertThat(planned(file("{name}.cs", "class {{name}} { }\n", FileKind.PLAIN))
                        .files()
                        .get(0)
                        .action())
                .isEqualTo("unchanged");
    }

    @Test
    void leavesToOthersWhatTheAttributesSayTheyMake() throws IOException {
        dev.pave.git.Git.in(repository).text("init", "-q");
        Files.writeString(repository.resolve(".gitattributes"), "*.png filter=lfs\ngen/** linguist-generated\n");

        Plan plan = planned(
                file("{name}.png", "a\n", FileKind.PLAIN),
                file("gen/{name}.ts", "a\n", FileKind.PLAIN),
                file("{name}.ts", "a\n", FileKind.PLAIN));

        assertThat(plan.files()).extracting(FileStep::path).containsExactly("foo.ts");
        assertThat(plan.byHand())
                .extracting(ByHand::told)
                .containsExactly(
                        "foo.png (Git LFS keeps its content: add the file itself)", "gen/foo.ts (a program makes it)");
    }

    @Test
    void plansLinksThatStayInTheRepository() throws IOException {
        assertThat(planned(file("bin/{name}", "../lib/run", FileKind.LINK)).files())
                .extracting(FileStep::action)
                .containsExactly("create");
        assertThat(planned(file("bin/{name}", "../../etc/passwd", FileKind.LINK))
                        .conflicts())
                .hasSize(1);

        Files.createDirectory(repository.resolve("bin"));
        Files.createSymbolicLink(repository.resolve("bin/foo"), Path.of("../lib/run"));
        assertThat(planned(file("bin/{name}", "../lib/run", FileKind.LINK)).files())
                .extracting(FileStep::action)
                .containsExactly("unchanged");
        assertThat(planned(file("bin/{name}", "../lib/other", FileKind.LINK)).conflicts())
                .hasSize(1);
    }

    private static Part editing(Insert... inserts) {
        return new Part(
                "lib/list.ts", Action.EDIT, false, null, CaseStyle.AS_IS, List.of(inserts), FileKind.PLAIN, "", null);
    }

    @Test
    void leavesAnEditWithoutAPlaceToAPersonAndDoesTheRest() throws IOException {
        Path list = repository.resolve("lib/list.ts");
        Files.writeString(list, "nothing = [\n]\n");
        Part edit = editing(
                new Insert(List.of("import {{name}}"), InsertionPlace.AT_END, null),
                new Insert(List.of("  {{name}},"), InsertionPlace.SORTED, null));

        Plan plan = planned(file("bin/{name}", "run", FileKind.PLAIN), edit);

        assertThat(plan.conflicts()).isEmpty();
        assertThat(plan.files()).extracting(FileStep::path).containsExactly("bin/foo");
        assertThat(plan.byHand())
                .containsExactly(
                        new ByHand("lib/list.ts", "the place for its new lines was not found", "import foo\n  foo,\n"));
    }

    @Test
    void leavesAnEditToAPersonThatWouldBreakItsFile() throws IOException {
        Files.writeString(repository.resolve("lib/list.ts"), "all(\n  owl,\n)\n");

        Plan plan = planned(
                file("bin/{name}", "run", FileKind.PLAIN),
                editing(new Insert(List.of("  {{name}}(,"), InsertionPlace.AT_END, null)));

        assertThat(plan.flaws()).isEmpty();
        assertThat(plan.files()).extracting(FileStep::path).containsExactly("bin/foo");
        assertThat(plan.byHand().get(0).why()).startsWith("with its new lines line ");
    }

    @Test
    void putsLinesInAtEachPlaceOfAnEdit() throws IOException {
        Part edit = editing(
                new Insert(List.of("import {{name}}"), InsertionPlace.AFTER_LAST, null),
                new Insert(List.of("  {{name}},"), InsertionPlace.AFTER_LAST, null));
        Path list = repository.resolve("lib/list.ts");
        Files.writeString(list, "import owl\n\nall = [\n  ant,\n  owl\n]\n");

        String after = text(planned(edit).files().get(0));

        assertThat(after).isEqualTo("import owl\nimport foo\n\nall = [\n  ant,\n  owl,\n  foo\n]\n");
        Files.writeString(list, after);
        assertThat(planned(edit).files()).extracting(FileStep::action).containsExactly("unchanged");
    }

    @Test
    void writesTheNameAsEachOfItsFilesDoes() throws IOException {
        Part migration = new Part(
                "db/create_{names}.rb",
                Action.CREATE,
                false,
                "table {{names}}\n",
                CaseStyle.SNAKE,
                List.of(),
                FileKind.PLAIN,
                "",
                null);
        Specification models = new Specification(
                "P-0010",
                1,
                "similar_files:x",
                "batch_create",
                List.of(file("app/{name}.rb", "class {{name}}\n", FileKind.PLAIN), migration),
                List.of(),
                Map.of(),
                CaseStyle.PASCAL,
                Map.of(),
                "0");

        Plan plan = plan(models, Map.of("name", "tax-rate"));

        assertThat(plan.files())
                .extracting(FileStep::path, FilesPlannerTest::text)
                .containsExactly(
                        tuple("app/TaxRate.rb", "class TaxRate\n"),
                        tuple("db/create_tax_rates.rb", "table tax_rates\n"));
        assertThat(plan(models, Map.of("name", "TaxRate", "names", "tax_ratios"))
                        .files())
                .extracting(FileStep::path)
                .contains("db/create_tax_ratios.rb");
    }

    @Test
    void completesANameWithWhatAllOthersBeginAndEndWith() throws IOException {
        Specification screens = new Specification(
                "P-0011",
                1,
                "similar_files:x",
                "batch_create",
                List.of(file("{name}.swift", "struct {{name}} {}\n", FileKind.PLAIN)),
                List.of(),
                Map.of(),
                new NameForm(CaseStyle.PASCAL, "shop", "view"),
                Map.of(),
                List.of(),
                "0");

        assertThat(plan(screens, Map.of("name", "coupon")).files())
                .extracting(FileStep::path)
                .containsExactly("ShopCouponView.swift");
        assertThat(plan(screens, Map.of("name", "ShopCouponView")).warnings()).isEmpty();
        assertThat(plan(screens, Map.of("name", "CouponView")).warnings())
                .containsExactly("CouponView is written ShopCouponView, as the other names are");
    }

    @Test
    void countsTheNumbersOfFolders() throws IOException {
        Files.createDirectories(repository.resolve("rfcs/009-use-ant"));
        Files.createDirectories(repository.resolve("rfcs/010-use-bee"));
        Part text = file("rfcs/{number}-{name}/README.md", "# RFC-{{number}}\n", FileKind.PLAIN);

        assertThat(planned(text).files())
                .extracting(FileStep::path, FilesPlannerTest::text)
                .containsExactly(tuple("rfcs/011-foo/README.md", "# RFC-011\n"));
        assertThat(planned(text).warnings())
                .containsExactly("number is 011, what comes next in its folder; --set number=... takes another");
        Files.createDirectories(repository.resolve("rfcs/011-foo"));
        assertThat(planned(text).files()).extracting(FileStep::path).containsExactly("rfcs/011-foo/README.md");
    }

    @Test
    void foldersThatCountEachForItselfHaveTheNextNumberEach() throws IOException {
        for (String file : List.of("talks/07-ant.md", "talks/08-bee.md", "tasks/41_ant.py", "tasks/42_bee.py")) {
            Files.createDirectories(repository.resolve(file).getParent());
            Files.createFile(repository.resolve(file));
        }
        Part talk = file("talks/{number}-{name}.md", "# Talk {{ordinal}}\n", FileKind.PLAIN);
        Part task = file("tasks/{number}_{name}.py", "# Task {{number}} after {{previous}}\n", FileKind.PLAIN);

        assertThat(planned(talk, task).files())
                .extracting(FileStep::path, FilesPlannerTest::text)
                .containsExactly(
                        tuple("talks/09-foo.md", "# Talk 9\n"), tuple("tasks/43_foo.py", "# Task 43 after 42\n"));
    }

    @Test
    void foldersThatShareANumberHaveItEvenIfOneIsBehind() throws IOException {
        for (String file : List.of("talks/07-ant.md", "talks/08-bee.md", "talks/09-cow.md", "tasks/07_ant.py")) {
            Files.createDirectories(repository.resolve(file).getParent());
            Files.createFile(repository.resolve(file));
        }
        Files.createFile(repository.resolve("tasks/08_bee.py"));
        Part talk = file("talks/{number}-{name}.md", "# Talk\n", FileKind.PLAIN);
        Part task = file("tasks/{number}_{name}.py", "# Task\n", FileKind.PLAIN);

        assertThat(planned(talk, task).files())
                .extracting(FileStep::path)
                .containsExactly("talks/10-foo.md", "tasks/10_foo.py");
    }

    @Test
    void sketchesWhatAPersonHasToWrite() throws IOException {
        Plan plan = planned(new Part(
                "{name}.js",
                Action.CREATE,
                false,
                null,
                CaseStyle.AS_IS,
                List.of(),
                FileKind.PLAIN,
                "line 1: \"(\" is not closed",
                "run({{name}}\n"));

        assertThat(plan.files()).isEmpty();
        assertThat(plan.byHand()).containsExactly(new ByHand("foo.js", "line 1: \"(\" is not closed", "run(foo\n"));
    }

    @Test
    void findsAFileAgainThatOnlyItsNumberTellsFromOthers() throws IOException {
        Specification fragments = new Specification(
                "P-0002",
                1,
                "similar_files:changes/{number}.md+lib/{name}.js",
                "batch_create",
                List.of(
                        new Part(
                                "changes/{number}.md",
                                Action.CREATE,
                                false,
                                "A rule.\n",
                                List.of(),
                                InsertionPlace.AT_END,
                                null),
                        new Part(
                                "lib/{name}.js",
                                Action.CREATE,
                                false,
                                "// {{name}}\n",
                                List.of(),
                                InsertionPlace.AT_END,
                                null)),
                List.of(),
                Map.of(),
                CaseStyle.AS_IS,
                Map.of(),
                "");
        Files.createDirectory(repository.resolve("changes"));
        Files.writeString(repository.resolve("changes/9.md"), "A rule.\n");
        Files.writeString(repository.resolve("changes/12.md"), "Another.\n");
        assertThat(paths(fragments)).containsExactly("changes/13.md", "lib/no-foo.js");

        Files.writeString(repository.resolve("changes/13.md"), "A rule.\n");
        Files.delete(repository.resolve("changes/9.md"));
        assertThat(paths(fragments)).as("the rest is not there").containsExactly("changes/14.md", "lib/no-foo.js");

        Files.writeString(repository.resolve("lib/no-foo.js"), "// no-foo\n");
        assertThat(paths(fragments)).containsExactly("changes/13.md", "lib/no-foo.js");
    }

    private List<String> paths(Specification specification) throws IOException {
        return plan(specification, NO_FOO).steps().stream()
                .map(step -> ((WriteFile) step).path())
                .toList();
    }
}
