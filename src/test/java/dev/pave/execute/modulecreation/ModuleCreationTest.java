package dev.pave.execute.modulecreation;

import static dev.pave.execute.RunsInFolder.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.decide.ApprovalCheck;
import dev.pave.execute.RunCheck;
import dev.pave.execute.RunOutcome;
import dev.pave.execute.RunResult;
import dev.pave.execute.RunsInFolder;
import dev.pave.home.SpecificationReader;
import dev.pave.pattern.Decision;
import dev.pave.pattern.Status;
import dev.pave.store.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModuleCreationTest {

    private static final String ID = "P-0a1b2c3d";

    @TempDir
    Path folder;

    private RunsInFolder runs;

    @BeforeEach
    void prepare() throws IOException {
        runs = RunsInFolder.in(folder, "module_creation");
    }

    private RunResult java(String more) throws IOException {
        return runs.apply("{language: java, name: order-list" + more + "}");
    }

    @ParameterizedTest
    @CsvSource({
        "java.yaml, pom.xml order-list/pom.xml order-list/src/main/java/com/example/shop/OrderList.java",
        "python.yaml, pyproject.toml src/shop/__init__.py src/shop/order_list.py tests/test_order_list.py docs/order_list.md",
        "javascript.json, package.json src/index.js src/order-list.js test/order-list.test.js docs/order-list.md",
        "typescript.yaml, tsconfig.json src/index.ts src/order-list.ts test/order-list.test.ts",
        "go.yaml, go.mod orderlist/order_list.go orderlist/order_list_test.go orderlist/doc.go cmd/order-list/main.go"
    })
    void runsItsExamplesAndChangesNothingASecondTime(String example, String paths) throws IOException {
        assertThat(runs.example(false, example).outcome()).isEqualTo(RunOutcome.PLANNED);
        assertThat(runs.tree()).isEmpty();

        RunResult applied = runs.example(true, example);

        assertThat(applied.outcome()).isEqualTo(RunOutcome.APPLIED);
        assertThat(applied.checks()).isNotEmpty().extracting(RunCheck::ok).containsOnly(true);
        Map<String, String> tree = runs.tree();
        assertThat(tree).containsKeys(paths.split(" "));
        assertThat(tree.values()).noneMatch(text -> text.contains("{{"));
        assertThat(runs.example(true, example).outcome()).isEqualTo(RunOutcome.UNCHANGED);
        assertThat(runs.tree()).isEqualTo(tree);
    }

    @Test
    void registersAModuleInAMavenBuildThatHasSome() throws IOException {
        runs.write("pom.xml", """
                <project>
                  <parent><groupId>org.acme</groupId><version>7</version></parent>
                  <artifactId>acme</artifactId>
                  <modules>
                    <module>core</module>
                  </modules>
                  <dependencies><dependency><groupId>junit</groupId><artifactId>junit</artifactId></dependency></dependencies>
                </project>
                """);

        assertThat(java("").outcome()).isEqualTo(RunOutcome.APPLIED);

        assertThat(runs.text("pom.xml")).contains("    <module>core</module>\n    <module>order-list</module>\n");
        assertThat(runs.text("order-list/pom.xml"))
                .contains("<groupId>org.acme</groupId>", "<artifactId>acme</artifactId>", "<version>7</version>")
                .doesNotContain("<dependency>");
        assertThat(runs.text("order-list/src/test/java/org/acme/orderlist/OrderListTest.java"))
                .contains("import org.junit.Test;");
        assertThat(java("").outcome()).isEqualTo(RunOutcome.UNCHANGED);
    }

    @Test
    void makesAPackageWhereAMavenBuildHasNoModules() throws IOException {
        runs.write("pom.xml", "<project><groupId>org.acme</groupId><artifactId>acme</artifactId></project>\n");
        runs.write("src/main/java/org/acme/shop/package-info.java", "/** Mine. */\npackage org.acme.shop;\n");

        assertThat(java(", package: org.acme.shop, kind: application").outcome())
                .isEqualTo(RunOutcome.APPLIED);

        assertThat(runs.tree())
                .containsOnlyKeys(
                        "pom.xml",
                        "src/main/java/org/acme/shop/OrderList.java",
                        "src/main/java/org/acme/shop/package-info.java",
                        "src/test/java/org/acme/shop/OrderListTest.java");
        assertThat(runs.text("src/main/java/org/acme/shop/package-info.java")).startsWith("/** Mine. */");
        assertThat(runs.text("src/test/java/org/acme/shop/OrderListTest.java")).doesNotContain("junit");
        assertThat(runs.text("src/main/java/org/acme/shop/OrderList.java")).contains("void main(");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "settings.gradle | build.gradle | include 'core' | include 'order-list'",
                "settings.gradle.kts | build.gradle.kts | include(\"core\") | include(\"order-list\")"
            })
    void registersAModuleInAGradleBuild(String settings, String build, String core, String line) throws IOException {
        runs.write(settings, core + "\n\nprintln('end')\n");

        assertThat(java("").outcome()).isEqualTo(RunOutcome.APPLIED);

        assertThat(runs.text(settings)).isEqualTo(core + "\n" + line + "\n\nprintln('end')\n");
        assertThat(runs.text("order-list/" + build)).contains("junit-jupiter").doesNotContain("application");
        assertThat(java("").outcome()).isEqualTo(RunOutcome.UNCHANGED);
    }

    @Test
    void takesThePackageAndTestsThatAPythonRepositoryHas() throws IOException {
        runs.write("setup.cfg", "[tool:pytest]\n");
        runs.write("acme/__init__.py", "from . import first\nfrom . import second\n\nNAME = 1\n");
        runs.write("test/test_first.py", "");

        assertThat(runs.apply("{language: python, name: orderList}").outcome()).isEqualTo(RunOutcome.APPLIED);

        assertThat(runs.text("acme/__init__.py"))
                .isEqualTo("from . import first\nfrom . import second\nfrom . import order_list\n\nNAME = 1\n");
        assertThat(runs.text("test/test_order_list.py"))
                .contains("import pytest", "from acme.order_list import OrderList");
        assertThat(runs.tree()).doesNotContainKey("pyproject.toml");
    }

    @Test
    void writesScriptsAsTheirPackageDoes() throws IOException {
        runs.write("package.json", "{\"devDependencies\": {\"jest\": \"30\"}}\n");
        runs.write("lib/index.js", "module.exports = { first: 1 };\n");

        assertThat(runs.apply("{language: javascript, name: cart, package: shop, kind: application}")
                        .outcome())
                .isEqualTo(RunOutcome.APPLIED);

        assertThat(runs.text("lib/index.js"))
                .isEqualTo("module.exports = { first: 1 };\nmodule.exports.Cart = require(\"./shop/cart\").Cart;\n");
        assertThat(runs.text("lib/shop/cart.js"))
                .contains("module.exports = { Cart };")
                .doesNotContain("export class");
        assertThat(runs.text("test/cart.test.js"))
                .contains("require(\"../lib/shop/cart\")", "expect(")
                .doesNotContain("node:test");
    }

    @Test
    void keepsTheLineEndsOfWhatItRegistersIn() throws IOException {
        runs.write("package.json", "{\"type\": \"module\"}\n");
        runs.write("src/index.ts", "export * from \"./a.js\";\r\nconst b = 1;\r\n");

        runs.apply("{language: typescript, name: cart}");

        assertThat(runs.text("src/index.ts"))
                .isEqualTo("export * from \"./a.js\";\r\nexport * from \"./cart.js\";\r\nconst b = 1;\r\n");
    }

    @Test
    void putsAllBackWhereItDoesNotCompile() throws IOException {
        runs.write("src/shop/__init__.py", "def\n");
        Map<String, String> tree = runs.tree();

        RunResult failed = runs.apply("{language: python, name: cart, package: shop}");
        RunResult java = java(", package: java.lang");

        boolean python =
                failed.checks().stream().noneMatch(check -> check.detail().startsWith("not verified"));
        assertThat(failed.outcome()).isEqualTo(python ? RunOutcome.VERIFICATION_FAILED : RunOutcome.APPLIED);
        assertThat(java.outcome().isGood()).isFalse();
        assertThat(runs.tree()).isEqualTo(tree);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{name: a}",
                "{language: java}",
                "{language: cobol, name: a}",
                "{language: java, name: ../a}",
                "{language: java, name: 1a}",
                "{language: java, name: a, package: ../b}",
                "{language: java, name: a, package: b-c}",
                "{language: python, name: a, package: /etc}",
                "{language: python, name: a, kind: other}"
            })
    void tellsAMistakeInTheInput(String input) throws IOException {
        RunResult refused = runs.apply(input);

        assertThat(refused.outcome()).isEqualTo(RunOutcome.INPUT_REFUSED);
        assertThat(message(refused)).isNotBlank();
        assertThat(runs.tree()).isEmpty();
    }

    @Test
    void aFileThatIsThereAndDiffersIsAConflict() throws IOException {
        runs.write("src/order-list.js", "mine\n");

        assertThat(runs.apply("{language: javascript, name: order-list}").outcome())
                .isEqualTo(RunOutcome.CONFLICT);
        assertThat(runs.tree()).containsOnlyKeys("src/order-list.js");
    }

    @Test
    void refusesABuildThatCannotBeRead() throws IOException {
        runs.write("pom.xml", "<project>");
        runs.write("package.json", "{");

        assertThat(message(java(""))).contains("pom.xml cannot be read");
        assertThat(message(runs.apply("{language: javascript, name: a}"))).contains("package.json cannot be read");
    }

    private void mine(boolean approved) throws IOException {
        Files.writeString(
                runs.home().specs().resolve("PATTERN_INDEX.yaml"),
                "version: 1\npatterns:\n- id: " + ID + "\n  spec: rule.pattern.yaml\n");
        Files.writeString(runs.home().specs().resolve("rule.js.hbs"), "// {{pascal name}}\n");
        Files.writeString(runs.home().specs().resolve("rule.pattern.yaml"), """
                id: P-0a1b2c3d
                version: 1
                kind: similar_files
                signature: similar_files:lib/{name}.js
                roles:
                - template: lib/{name}.js
                  action: create
                  content: rule.js.hbs
                """);
        if (approved) {
            try (Ledger ledger = Ledger.open(runs.home())) {
                ledger.record(new Decision(
                        ID, Status.APPROVED, "ada", true, Instant.parse("2026-03-01T10:00:00Z"), "read it", "hash"));
            }
            new ApprovalCheck(runs.home())
                    .give(new SpecificationReader(runs.home().specs()).find(ID).orElseThrow(), "ada", "read it");
        }
    }

    @Test
    void theRepositorysOwnConventionWinsAndThePlanSaysSo() throws IOException {
        mine(true);
        runs.write("lib/first.js", "// First\n");

        RunResult applied = runs.apply("{language: javascript, name: order-list}");

        assertThat(applied.outcome()).isEqualTo(RunOutcome.APPLIED);
        assertThat(applied.plan().warnings()).singleElement().asString().contains(ID, "lib/{name}.js", "goes before");
        assertThat(runs.tree()).containsOnlyKeys("lib/first.js", "lib/order-list.js");
        assertThat(runs.text("lib/order-list.js")).isEqualTo("// OrderList\n");
        assertThat(runs.apply("{language: javascript, name: order-list}").outcome())
                .isEqualTo(RunOutcome.UNCHANGED);
    }

    @ParameterizedTest
    @CsvSource({"true, javascript, src", "false, javascript, lib", "true, python, lib"})
    void aConventionOfOtherFoldersLanguagesOrThatNobodyApprovedDoesNot(boolean approved, String language, String there)
            throws IOException {
        mine(approved);
        runs.write(there + "/first.js", "// First\n");

        RunResult planned = runs.dry("{language: " + language + ", name: order-list}");

        assertThat(planned.outcome()).isEqualTo(RunOutcome.PLANNED);
        assertThat(planned.plan().warnings()).isEmpty();
        assertThat(planned.plan().files()).hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @CsvSource({"java, class", "java, new", "python, import", "python, None", "go, package", "go, new"})
    void refusesAWordOfTheLanguage(String language, String name) throws IOException {
        RunResult result = runs.dry("{language: " + language + ", name: " + name + "}");

        assertThat(result.outcome()).isEqualTo(RunOutcome.INPUT_REFUSED);
        assertThat(message(result)).containsIgnoringCase("is a word of " + language + "'s own");
    }
}
