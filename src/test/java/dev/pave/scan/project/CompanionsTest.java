package dev.pave.scan.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.Action;
import dev.pave.pattern.finding.CompanionKind;
import dev.pave.pattern.finding.Expected;
import dev.pave.pattern.finding.Guard;
import dev.pave.pattern.finding.MissingCompanion;
import dev.pave.pattern.finding.ProjectFact;
import dev.pave.pattern.finding.Share;
import dev.pave.pattern.text.CaseStyle;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompanionsTest {

    private static final List<String> NAMES = List.of(
            "no-alert",
            "no-caller",
            "no-debugger",
            "prefer-const",
            "prefer-spread",
            "sort-keys",
            "sort-vars",
            "max-depth");
    private static final String RULE = "lib/rules/{name}.js";
    private static final String TEST = "tests/lib/rules/{name}.js";

    private static Projects rules() {
        return Projects.project().each(NAMES, RULE, "module.exports = {};\n").each(NAMES, TEST, "test('{name}');\n");
    }

    private static List<ProjectFact> look(Projects project, Expected expected) {
        return project.scanner().conventions(project.paths(), expected, EnumSet.allOf(Guard.class)).stream()
                .filter(fact -> fact instanceof MissingCompanion)
                .toList();
    }

    private static MissingCompanion only(List<ProjectFact> facts) {
        assertThat(facts).hasSize(1);
        return (MissingCompanion) facts.get(0);
    }

    @Test
    void aFileWithoutTheTestThatFilesLikeItHave() {
        Projects project = rules().file("lib/rules/no-eval.js", "module.exports = {};\n");

        MissingCompanion missing = only(look(project, project.expecting(RULE, Action.CREATE, TEST, 0.974)));

        assertThat(missing.kind()).isEqualTo(CompanionKind.TEST);
        assertThat(missing.guard()).isEqualTo(Guard.TEST_CODE_MISMATCH);
        assertThat(missing.path()).isEqualTo("lib/rules/no-eval.js");
        assertThat(missing.companion()).isEqualTo("tests/lib/rules/no-eval.js");
        assertThat(missing.confidence()).isEqualTo(97);
        assertThat(missing.alike()).isEqualTo(new Share(8, 8));
        assertThat(missing.evidence()).contains("there is no tests/lib/rules/no-eval.js", "like it: " + RULE);
    }

    @Test
    void notWhereTheTestIsUnderAnotherPath() {
        for (String elsewhere : List.of(
                "tests/lib/rules/no-evil.js",
                "tests/more/no_eval_test.js",
                "tests/lib/rules/NoEval.spec.js",
                "tests/no-eval/works.js",
                "spec/use-no-eval-twice.js")) {
            Projects project =
                    rules().file("lib/rules/no-eval.js", "").file(elsewhere, "require('../../lib/rules/no-eval');\n");

            assertThat(look(project, project.expecting(RULE, Action.CREATE, TEST, 0.97)))
                    .as(elsewhere)
                    .isEmpty();
        }
    }

    @Test
    void notWhereTheTestBearsTheNameOfTheClassOrOneMissedItByASlip() {
        Projects project = rules().file("lib/rules/no-evaluation.js", "export class EvaluationBan {}\n");

        assertThat(look(project, project.expecting(RULE, Action.CREATE, TEST, 0.97)))
                .hasSize(1);
        for (String test : List.of("tests/evaluation-ban.js", "tests/lib/rules/no-evalaution.js")) {
            project.file(test, "");
            assertThat(look(project, project.expecting(RULE, Action.CREATE, TEST, 0.97)))
                    .as(test)
                    .isEmpty();
            project.without(test);
        }
    }

    @Test
    void theTestOfAnotherFileOfTheFormIsNotItsOwn() {
        Projects project = rules().file("lib/rules/no-eval.js", "")
                .file("lib/rules/no-eval-twice.js", "")
                .file("tests/lib/rules/no-eval-twice.js", "");

        assertThat(only(look(project, project.expecting(RULE, Action.CREATE, TEST, 0.97)))
                        .path())
                .isEqualTo("lib/rules/no-eval.js");
    }

    @Test
    void thoseClosestToItCountOnTheirOwn() {
        Projects project = rules().each(List.of("shared-a", "shared-b", "shared-c"), RULE, "")
                .file("lib/rules/shared-d.js", "");

        List<ProjectFact> facts = look(project, project.expecting(RULE, Action.CREATE, TEST, 0.97));

        assertThat(facts).hasSize(4).allSatisfy(fact -> {
            MissingCompanion missing = (MissingCompanion) fact;
            assertThat(missing.alike()).isEqualTo(new Share(11, 8));
            assertThat(missing.closest()).isEqualTo(new Share(3, 0));
        });
    }

    @Test
    void aNameWithoutTheWordThatTheOthersEndWithIsLikeNone() {
        List<String> checks =
                List.of("NoAlertCheck", "NoCallerCheck", "NoDebugCheck", "SortKeysCheck", "MaxDepthCheck");
        Projects project = Projects.project()
                .each(checks, "src/{name}.java", "class {name} {}\n")
                .each(checks, "test/{name}Test.java", "")
                .file("src/PadOption.java", "class PadOption {}\n");

        assertThat(look(project, project.expecting("src/{name}.java", Action.CREATE, "test/{name}Test.java", 0.97)))
                .isEmpty();
    }

    @Test
    void aContractHoldsNothingToTest() {
        for (String text : List.of(
                "public abstract class Eval {",
                "public interface Eval<T> {",
                "enum Eval {",
                "export abstract class Eval {")) {
            Projects project = Projects.project()
                    .each(NAMES, "src/{name}.java", "class A {}\n")
                    .each(NAMES, "test/{name}Test.java", "")
                    .file("src/Eval.java", "package a;\n\n" + text + "\n}\n");

            assertThat(look(project, project.expecting("src/{name}.java", Action.CREATE, "test/{name}Test.java", 0.97)))
                    .as(text)
                    .isEmpty();
            project.file("src/Eval.java", "/* an interface Eval */\nclass Eval {}\n");
            assertThat(look(project, project.expecting("src/{name}.java", Action.CREATE, "test/{name}Test.java", 0.97)))
                    .hasSize(1);
        }
    }

    @Test
    void aBaseIsTestedThroughWhatBuildsOnIt() {
        for (String name : List.of("base-eval", "eval_base", "AbstractEval", "BaseEval", "EvalBase", "base")) {
            Projects project = rules().file("lib/rules/" + name + ".js", "");
            assertThat(look(project, project.expecting(RULE, Action.CREATE, TEST, 0.97)))
                    .as(name)
                    .isEmpty();
        }
        for (String name : List.of("baseline", "database", "Abstraction", "Basement")) {
            Projects project = rules().file("lib/rules/" + name + ".js", "");
            assertThat(look(project, project.expecting(RULE, Action.CREATE, TEST, 0.97)))
                    .as(name)
                    .hasSize(1);
        }
    }

    @Test
    void aMixinAmongClassesIsTestedThroughThem() {
        List<String> names = List.of("alert_all", "call_it", "debug_me", "sort_keys", "max_depth");
        Projects project = Projects.project()
                .each(names, "lib/{name}.rb", "class Any\nend\n")
                .each(names, "spec/{name}_spec.rb", "")
                .file("lib/string_help.rb", "module Shop\n  module StringHelp\n  end\nend\n");

        assertThat(look(project, project.expecting("lib/{name}.rb", Action.CREATE, "spec/{name}_spec.rb", 0.97)))
                .isEmpty();
        names.forEach(
                name -> project.file("lib/" + name + ".rb", "module " + CaseStyle.PASCAL.write(name) + "\nend\n"));
        assertThat(look(project, project.expecting("lib/{name}.rb", Action.CREATE, "spec/{name}_spec.rb", 0.97)))
                .hasSize(1);
    }

    @Test
    void aBareErrorHoldsNothingToTest() {
        for (String text : List.of(
                "class Warning < StandardError; end\n",
                "class Gone(ValueError):\n    pass\n",
                "public class Gone extends RuntimeException {}\n")) {
            Projects project = rules().file("lib/rules/no-eval.js", text);
            assertThat(look(project, project.expecting(RULE, Action.CREATE, TEST, 0.97)))
                    .as(text)
                    .isEmpty();
        }
    }

    @Test
    void notTestsEntriesAndWhatProgramsMade() {
        Projects project = rules().file("lib/rules/index.js", "")
                .file("lib/rules/conftest.test.js", "")
                .file("vendor/lib/rules/no-eval.js", "");

        assertThat(look(project, project.expecting(RULE, Action.CREATE, TEST, 0.97)))
                .isEmpty();
        assertThat(look(project, project.expecting("vendor/" + RULE, Action.CREATE, "vendor/" + TEST, 0.97)))
                .isEmpty();
    }

    @Test
    void aFolderMayBearTheName() {
        Projects project = Projects.project()
                .each(NAMES, "lib/{name}/index.js", "")
                .each(NAMES, "lib/{name}/__tests__/index.js", "")
                .file("lib/no-eval/index.js", "");

        assertThat(only(look(
                                project,
                                project.expecting(
                                        "lib/{name}/index.js", Action.CREATE, "lib/{name}/__tests__/index.js", 0.97)))
                        .path())
                .isEqualTo("lib/no-eval/index.js");
    }

    @Test
    void theNameOfTheFileInSuchAFolderSaysNothing() {
        Projects project = Projects.project()
                .each(NAMES, "lib/{name}/index.js", "")
                .each(NAMES, "lib/{name}/__tests__/index.js", "")
                .file("lib/no-eval/index.js", "")
                .file("lib/__tests__/index.test.js", "require('../index');\n")
                .file("lib/all.js", "// the index\n" + registry(NAMES));

        assertThat(look(
                        project,
                        project.expecting("lib/{name}/index.js", Action.CREATE, "lib/{name}/__tests__/index.js", 0.97)))
                .hasSize(1);
        assertThat(look(project, project.expecting("lib/{name}/index.js", Action.EDIT, "lib/all.js", 0.9)))
                .hasSize(1);
        project.file("lib/use.js", "require('./no-eval');\n");
        assertThat(look(project, project.expecting("lib/{name}/index.js", Action.EDIT, "lib/all.js", 0.9)))
                .isEmpty();
    }

    @Test
    void documentsAreNoTests() {
        Projects project = rules().file("lib/rules/no-eval.js", "");

        assertThat(look(project, project.expecting(RULE, Action.CREATE, "docs/{name}.md", 0.97)))
                .isEmpty();
    }

    @Test
    void anIntegrationTestBelongsToTheOtherGuard() {
        Projects project = rules().each(NAMES, "tests/integration/{name}.js", "")
                .file("lib/rules/no-eval.js", "")
                .file("tests/lib/rules/no-eval.js", "");

        MissingCompanion missing =
                only(look(project, project.expecting(RULE, Action.CREATE, "tests/integration/{name}.js", 0.97)));

        assertThat(missing.kind()).isEqualTo(CompanionKind.INTEGRATION_TEST);
        assertThat(missing.guard()).isEqualTo(Guard.MODULE_INTEGRATION_GAP);
        assertThat(missing.path()).isEqualTo("lib/rules/no-eval.js");
    }

    private static String registry(List<String> names) {
        StringBuilder text = new StringBuilder();
        names.forEach(name -> text.append("  '")
                .append(name)
                .append("': require('./")
                .append(name)
                .append("'),\n"));
        return text.toString();
    }

    @Test
    void aFileThatTheRegistryDoesNotName() {
        Projects project = rules().file("lib/rules/no-eval.js", "").file("lib/all.js", registry(NAMES));

        MissingCompanion missing = only(look(project, project.expecting(RULE, Action.EDIT, "lib/all.js", 0.9)));

        assertThat(missing.kind()).isEqualTo(CompanionKind.REGISTRATION);
        assertThat(missing.path()).isEqualTo("lib/rules/no-eval.js");
        assertThat(missing.alike()).isEqualTo(new Share(8, 8));
        assertThat(missing.evidence()).startsWith("lib/all.js does not name it");
    }

    @Test
    void aRegistryMayNameItInAnotherCaseStyle() {
        Projects project = rules().file("lib/rules/no-eval.js", "")
                .file("lib/all.js", registry(NAMES) + "exports.NoEvalRule = load();\n");

        assertThat(look(project, project.expecting(RULE, Action.EDIT, "lib/all.js", 0.9)))
                .isEmpty();
    }

    @Test
    void whatAnotherFileImportsIsConnected() {
        Projects project = rules().file("lib/rules/no-eval.js", "").file("lib/all.js", registry(NAMES));

        project.file("lib/use.js", "const rule = require('./rules/no-eval');\n");
        assertThat(look(project, project.expecting(RULE, Action.EDIT, "lib/all.js", 0.9)))
                .isEmpty();
        project.file("lib/use.js", "// use no-eval\nconst name = 'no-eval';\n");
        assertThat(look(project, project.expecting(RULE, Action.EDIT, "lib/all.js", 0.9)))
                .hasSize(1);
    }

    @Test
    void proseIsNoRegistry() {
        Projects project = rules().file("lib/rules/no-eval.js", "").file("CHANGELOG.md", registry(NAMES));

        assertThat(look(project, project.expecting(RULE, Action.EDIT, "CHANGELOG.md", 0.9)))
                .isEmpty();
    }

    @Test
    void aCommentInItsFirstLinesAllowsIt() {
        Projects project = rules().file(
                        "lib/rules/no-eval.js",
                        "// pave:allow test_code_mismatch tried by hand\nmodule.exports = {};\n")
                .file("lib/rules/no-new.js", "// pave:allow test_code_mismatch\nmodule.exports = {};\n")
                .file("lib/rules/no-void.js", "\n".repeat(30) + "// pave:allow test_code_mismatch too late\n");

        ProjectFacts kept = project.scanner().kept(look(project, project.expecting(RULE, Action.CREATE, TEST, 0.97)));

        assertThat(kept.allowed()).isEqualTo(1);
        assertThat(kept.facts())
                .extracting(ProjectFact::path)
                .containsExactly("lib/rules/no-new.js", "lib/rules/no-void.js");
    }

    @Test
    void generatedFilesAreNotTold() {
        Projects project = rules().file("lib/rules/no-eval.js", "// Code generated by rules.py. DO NOT EDIT.\n");

        assertThat(project.scanner()
                        .kept(look(project, project.expecting(RULE, Action.CREATE, TEST, 0.97)))
                        .facts())
                .isEmpty();
    }
}
