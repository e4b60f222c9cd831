package dev.pave.scan.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.finding.Expected;
import dev.pave.pattern.finding.Guard;
import dev.pave.pattern.finding.ProjectFact;
import dev.pave.pattern.finding.Share;
import dev.pave.pattern.finding.UnusedModule;
import dev.pave.pattern.text.CaseStyle;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UsageTest {

    private static final List<String> NAMES = List.of(
            "order_total",
            "order_lines",
            "tax_table",
            "tax_rates",
            "cart_items",
            "price_list",
            "gift_card",
            "ship_label");

    private static Projects shop() {
        StringBuilder main = new StringBuilder();
        NAMES.forEach(name -> main.append("from shop.").append(name).append(" import run\n"));
        return Projects.project()
                .each(NAMES, "shop/{name}.py", "def run():\n    return 1\n")
                .file("shop/main.py", main.toString());
    }

    private static List<ProjectFact> look(Projects project) {
        return look(project, project.paths());
    }

    private static List<ProjectFact> look(Projects project, List<String> asked) {
        return project.scanner().conventions(asked, Expected.NOTHING, Set.of(Guard.MODULE_INTEGRATION_GAP));
    }

    @Test
    void aModuleThatNoOtherFileNames() {
        List<ProjectFact> facts = look(shop().file("shop/lost_module.py", "def run():\n    return 2\n"));

        assertThat(facts).singleElement().satisfies(fact -> {
            UnusedModule unused = (UnusedModule) fact;
            assertThat(unused.path()).isEqualTo("shop/lost_module.py");
            assertThat(unused.siblings()).isEqualTo(new Share(8, 8));
            assertThat(unused.evidence()).contains("cart_items.py is named in shop/main.py");
        });
    }

    @Test
    void whatIsForOtherProjectsIsNotMissed() {
        List<String> types = List.of("OrderTotal", "OrderLines", "TaxTable", "TaxRates", "CartItems", "PriceList");
        StringBuilder users = new StringBuilder();
        types.forEach(type -> users.append("use(").append(type).append(".class);\n"));
        String open = "/** Adds up.\n * @since 1.2\n */\npublic class {name} { }\n";
        String closed = "public class {name} { }\n";

        assertThat(look(Projects.project()
                        .each(types, "shop/{name}.java", closed)
                        .file("shop/GiftCard.java", open.replace("{name}", "GiftCard"))
                        .file("shop/Main.java", users.toString())))
                .isEmpty();
        assertThat(look(Projects.project()
                        .each(types, "shop/{name}.java", open)
                        .file("shop/GiftCard.java", closed.replace("{name}", "GiftCard"))
                        .file("shop/Main.java", users.toString())))
                .isEmpty();
        assertThat(look(Projects.project()
                        .each(types, "shop/{name}.java", open)
                        .file("shop/GiftCard.java", "class GiftCard { }\n")
                        .file("shop/Main.java", users.toString())))
                .hasSize(1);
        assertThat(look(Projects.project()
                        .each(types, "shop/{name}.java", closed)
                        .file(
                                "shop/GiftCard.java",
                                "/** Prints it, for debugging. */\n" + closed.replace("{name}", "GiftCard"))
                        .file("shop/Main.java", users.toString())))
                .isEmpty();
    }

    @Test
    void anyCaseStyleAndConfigurationCountAsNaming() {
        for (String text : List.of("lost_module", "shop.LostModule", "'lost-module'", "useLostModuleTwice()")) {
            assertThat(look(shop().file("shop/lost_module.py", "").file("shop/settings.toml", text)))
                    .as(text)
                    .isEmpty();
        }
    }

    @Test
    void itsOwnTestAndTheListOfChangesDoNotCount() {
        assertThat(look(shop().file("shop/lost_module.py", "def run(): lost_module\n")
                        .file("tests/test_lost_module.py", "import shop.lost_module\n")
                        .file("CHANGELOG.md", "lost_module\n")))
                .hasSize(1);
    }

    @Test
    void whatTheDocumentsNameIsMeantForOthers() {
        assertThat(look(shop().file("shop/lost_module.py", "").file("docs/use.md", "enable shop.lost_module\n")))
                .isEmpty();
    }

    @Test
    void whatIsDeprecatedOrAPublicContractIsMeantForOthers() {
        StringBuilder main = new StringBuilder();
        NAMES.forEach(
                name -> main.append("new ").append(CaseStyle.PASCAL.write(name)).append("();\n"));
        for (String text : List.of(
                "/**\n * @deprecated since 7\n */\nclass LostModule {}\n", "public abstract class LostModule {}\n")) {
            Projects project =
                    Projects.project().file("org/Main.java", main.toString()).file("org/LostModule.java", text);
            NAMES.forEach(name -> project.file("org/" + CaseStyle.PASCAL.write(name) + ".java", "class A {}\n"));
            assertThat(look(project)).as(text).isEmpty();
            project.file("org/LostModule.java", "abstract class LostModule {}\n");
            assertThat(look(project)).hasSize(1);
        }
    }

    @Test
    void aFileWithoutATypeOfItsNameCannotBeNamed() {
        StringBuilder main = new StringBuilder();
        NAMES.forEach(name -> main.append(CaseStyle.PASCAL.write(name)).append("()\n"));
        Projects project =
                Projects.project().file("shop/Main.kt", main.toString()).file("shop/LostModule.kt", "fun run() = 1\n");
        NAMES.forEach(name -> project.file("shop/" + CaseStyle.PASCAL.write(name) + ".kt", "class A\n"));

        assertThat(look(project)).isEmpty();
        assertThat(look(project.file("shop/LostModule.kt", "internal class LostModule\n")))
                .hasSize(1);
    }

    @Test
    void modulesThatAreFoundByAGlobAreNotTold() {
        List<ProjectFact> facts = look(Projects.project()
                .each(NAMES, "rules/{name}.py", "def match(): pass\n")
                .file("main.py", "for path in Path('rules').glob('*.py'): load(path)\n"));

        assertThat(facts)
                .isNotEmpty()
                .allSatisfy(fact ->
                        assertThat(((UnusedModule) fact).siblings().have()).isZero());
    }

    @Test
    void whatBeginsAProgramOrRegistersItselfIsNotTold() {
        for (String text : List.of(
                "#!/usr/bin/env python3\nrun()\n",
                "if __name__ == '__main__':\n    run()\n",
                "@app.route('/')\ndef run(): pass\n",
                "registry.register('lost', run)\n")) {
            assertThat(look(shop().file("shop/lost_module.py", text))).as(text).isEmpty();
        }
    }

    @Test
    void aShortWordThatStandsAnywhereDoesNotTellThatModulesAreNamed() {
        List<String> words = List.of("list", "name", "path", "text", "size", "kind", "time", "type");
        Projects project = Projects.project()
                .each(words, "plugins/{name}.py", "def match(): pass\n")
                .file("plugins/lost_module.py", "")
                .file("main.py", String.join(" ", words));

        assertThat(look(project)).isEmpty();
    }

    @Test
    void onlyFilesThatAreAskedAboutAreTold() {
        Projects project = shop().file("shop/lost_module.py", "").file("shop/lost_again.py", "");

        assertThat(look(project, List.of("shop/lost_again.py")))
                .extracting(ProjectFact::path)
                .containsExactly("shop/lost_again.py");
    }

    @Test
    void aFolderMayBeAModule() {
        StringBuilder main = new StringBuilder();
        NAMES.forEach(name -> main.append("require('./").append(name).append("');\n"));
        Projects project = Projects.project()
                .each(NAMES, "rules/{name}/index.js", "")
                .file("rules/lost_module/index.js", "require('./lost_module_part');\n")
                .file("rules/lost_module/part.js", "require('../lost_module');\n")
                .file("main.js", main.toString());

        assertThat(look(project)).extracting(ProjectFact::path).containsExactly("rules/lost_module/index.js");
    }

    @Test
    void anEmptyProjectHasNone() {
        assertThat(look(Projects.project())).isEmpty();
    }
}
