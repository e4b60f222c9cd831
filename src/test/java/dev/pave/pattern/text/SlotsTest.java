package dev.pave.pattern.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlotsTest {

    private static final Map<String, String> BINDINGS = Map.of("name", "time_now", "folder", "style");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class TimeNow < Base",
                "time-now: time_now",
                "# Time now, and TIME_NOW",
                "module Style",
                "def time_nowhere; end",
                "",
                "no slot at all"
            })
    void fillsWhatItTookOut(String line) {
        String abstracted = new Slots(BINDINGS).abstracted(List.of(line)).get(0);

        assertThat(Slot.fill(abstracted, BINDINGS)).isEqualTo(line);
    }

    @Test
    void translatesToAnotherInstance() {
        String abstracted =
                new Slots(BINDINGS).abstracted(List.of("Style::TimeNow")).get(0);

        assertThat(Slot.fill(abstracted, Map.of("name", "no_foo", "folder", "lint")))
                .isEqualTo("Lint::NoFoo");
    }

    @Test
    void leavesPartsOfWordsAlone() {
        assertThat(new Slots(Map.of("name", "time")).abstracted(List.of("sometimes timer", "Timeless")))
                .containsExactly("sometimes timer", "Timeless");
    }

    @Test
    void aTimeIsFoundBesideLettersButNotAmongDigits() {
        Map<String, String> then = Map.of("name", "Owl", "number", "1700000000000");
        List<String> lines = List.of("class AddOwl1700000000000 {", "x = 91700000000000;");
        List<String> abstracted = new Slots(then).abstracted(lines);

        assertThat(Slot.fill(abstracted.get(0), Map.of("name", "Mole", "number", "1800000000000")))
                .isEqualTo("class AddMole1800000000000 {");
        assertThat(abstracted.get(1)).isEqualTo(lines.get(1));
    }

    @Test
    void aNumberOfTwoDigitsIsFoundWhereAZeroFillsIt() {
        List<String> abstracted =
                new Slots(Map.of("name", "owl", "number", "07")).abstracted(List.of("# 07. Owl", "weight: 7"));

        assertThat(abstracted.stream().map(line -> Slot.fill(line, Map.of("name", "mole", "number", "12"))))
                .containsExactly("# 12. Mole", "weight: 12");
    }

    @Test
    void writesEachFolderOfSeveral() {
        assertThat(new Slot("folder", CaseStyle.PASCAL).write("lint/deep")).isEqualTo("Lint::Deep");
        assertThat(new Slot("folder", CaseStyle.AS_IS).write("lint/deep")).isEqualTo("lint/deep");
    }

    @Test
    void isWrittenForHandlebars() {
        assertThat(new Slot("name", CaseStyle.AS_IS).handlebars()).isEqualTo("{{name}}");
        assertThat(new Slot("name", CaseStyle.SNAKE).handlebars()).isEqualTo("{{snake name}}");
    }

    @Test
    void everyMarkIsOneSlot() {
        for (String name : Slot.NAMES) {
            for (CaseStyle style : CaseStyle.values()) {
                assertThat(Slot.of(new Slot(name, style).mark())).isEqualTo(new Slot(name, style));
            }
        }
        assertThat(Slot.of('a')).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Created: 07-Apr-2026",
                "date: 2026-04-07",
                "| 2026/04/07 |",
                "Stand: 07.04.2026",
                "April 7, 2026",
                "7 April 2026",
                "id: 20260407"
            })
    void knowsTheDayAsTextsWriteIt(String line) {
        Map<String, String> then = Map.of("name", "time", "date", "2026-04-07");
        String abstracted = new Slots(then).abstracted(List.of(line)).get(0);

        assertThat(Slot.fill(abstracted, then)).isEqualTo(line);
        assertThat(Slot.fill(abstracted, Map.of("name", "time", "date", "2027-12-31")))
                .contains("2027")
                .doesNotContain("2026");
    }

    @Test
    void aFolderThatIsNoWordOfALanguageOnlyByItsUnderscoreIsFoundAsItIs() {
        Map<String, String> bindings = Map.of("name", "QuickFox", "folder", "Class_");
        String use = new Slots(bindings)
                .abstracted(List.of("use Rector\\Class_\\QuickFox;"))
                .get(0);

        assertThat(new Slots(bindings).abstracted(List.of("final class Other"))).containsExactly("final class Other");
        assertThat(Slot.fill(use, Map.of("name", "QuickFox", "folder", "ClassMethod")))
                .isEqualTo("use Rector\\ClassMethod\\QuickFox;");
    }

    @Test
    void aTypeMayHaveCapitalsOfItsOwn() {
        List<String> abstracted = new Slots(Map.of("name", "github"))
                .abstracted(List.of("class GitHubLogin {}", "GITHUB_URL = GitHubbed", "/** Signs in with GitHub. */"));

        assertThat(abstracted.stream().map(line -> Slot.fill(line, Map.of("name", "linkedin"))))
                .containsExactly(
                        "class LinkedinLogin {}", "LINKEDIN_URL = GitHubbed", "/** Signs in with Linkedin. */");
        assertThat(Slot.fill(
                        new Slots(Map.of("name", "dns_zone"))
                                .abstracted(List.of("NewDNSZoneReader"))
                                .get(0),
                        Map.of("name", "mail_box")))
                .isEqualTo("NewMailBoxReader");
    }

    @Test
    void knowsThePluralOfANameWithoutItsLastWord() {
        List<String> abstracted = new Slots(Map.of("name", "gift_card_handler"))
                .abstracted(List.of("{\"/gift-cards\", gift_card_handler, []}"));

        assertThat(Slot.fill(abstracted.get(0), Map.of("name", "tax_category_handler")))
                .isEqualTo("{\"/tax-categories\", tax_category_handler, []}");
    }

    @Test
    void namesBelowSeveralFoldersBearTheLastOfThem() {
        assertThat(Slot.fillFolder("pages/{folder}/{folder}Page.html", "parts/grid"))
                .isEqualTo("pages/parts/grid/gridPage.html");
        assertThat(Slot.fillFolder("pages/{folder}/all/{folder}/index.html", "parts/grid"))
                .isEqualTo("pages/parts/grid/all/parts/grid/index.html");
        assertThat(Slot.fillFolder("rules/{folder}.php", "doors/inner")).isEqualTo("rules/doors/inner.php");
        assertThat(Slot.fillFolder("{folder}/{folder}-{name}.ts", "menu")).isEqualTo("menu/menu-{name}.ts");
    }
}
