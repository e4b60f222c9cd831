package dev.pave.mine.files;

import static dev.pave.mine.files.Histories.history;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pave.pattern.Action;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.Role;
import dev.pave.pattern.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a list of conventions says: each once, as wide as it is, and only what the tree of today still has. */
class ConventionsOfTodayTest {

    private static final String[] TABLE = {"+db/now/{name}.sql", "+model/{name}.rb"};
    private static final List<String> MOST = List.of("ash", "elm", "fir", "oak", "yew", "alder", "beech", "birch");
    private static final List<String> REST = List.of("cedar", "larch", "maple");

    private static final List<String> ANIMALS =
            List.of("cat", "dog", "horse", "mouse", "sheep", "tiger", "zebra", "snake", "camel", "panda");
    private static final List<String> PLANTS = List.of("fern", "moss", "lily", "rose", "pine", "beech");

    private static List<String> places(Repetition repetition) {
        return repetition.roles().stream()
                .filter(Role::isUsual)
                .map(role -> (role.action() == Action.CREATE ? "+" : "~") + role.template())
                .toList();
    }

    private static List<List<String>> found(Histories history) {
        return history.mined().repetitions().stream()
                .filter(Repetition::isHit)
                .map(ConventionsOfTodayTest::places)
                .toList();
    }

    @Test
    void aKindOfFileOfWhichNoneIsLeftIsDoneNoMore() {
        Histories history = history().each(ANIMALS, "+zoo/{name}.ts", "+zoo/{name}.test.ts", "+zoo/{name}.module.ts");

        assertThat(found(history))
                .containsExactly(List.of("+zoo/{name}.module.ts", "+zoo/{name}.test.ts", "+zoo/{name}.ts"));

        history.commit(
                ANIMALS.stream().map(name -> "-zoo/" + name + ".module.ts").toArray(String[]::new));

        assertThat(found(history)).containsExactly(List.of("+zoo/{name}.test.ts", "+zoo/{name}.ts"));
    }

    /** What is built is called by its content: each time another one goes. */
    @Test
    void whatTakesThePlaceOfAnotherIsNoNewFile() {
        Histories history = history().commit("+README", "+web/page.html", "+web/assets/index-alder.js");
        for (int i = 1; i < MOST.size(); i++) {
            history.commit(
                    "+web/assets/index-" + MOST.get(i) + ".js",
                    "-web/assets/index-" + MOST.get(i - 1) + ".js",
                    "~web/page.html");
        }
        assertThat(history.mined().repetitions())
                .noneMatch(found -> found.signature().contains("web/assets/{name}.js"));

        Histories kept = history()
                .commit("+README", "+web/page.html")
                .each(MOST, "+web/assets/index-{name}.js", "~web/page.html");
        assertThat(kept.mined().repetitions())
                .anyMatch(found -> found.signature().contains("web/assets/{name}.js"));
    }

    /** A service for translations brings new catalogues with all others written anew. */
    @Test
    void whatAProgramWritesAllAtOnceIsNobodysWork() {
        List<String> there = Stream.concat(ANIMALS.stream(), PLANTS.stream()).toList();
        Histories history = history();
        history.commit(there.stream()
                .flatMap(name -> Stream.of("+po/" + name + "/app.po", "+po/" + name + "/app.mo"))
                .toArray(String[]::new));
        for (String name : REST) {
            history.commit(Stream.concat(
                            Stream.of("+po/" + name + "/app.po", "+po/" + name + "/app.mo"),
                            there.stream().map(old -> "~po/" + old + "/app.po"))
                    .toArray(String[]::new));
        }
        Histories byHand = history().each(there, "+po/{name}/app.po", "+po/{name}/app.mo");

        assertThat(history.mined().repetitions()).isEmpty();
        assertThat(found(byHand)).containsExactly(List.of("+po/{name}/app.mo", "+po/{name}/app.po"));
    }

    @Test
    void aKindThatGoesWithEachReleaseComesBack() {
        Histories history = history().commit("+news/.keep");
        for (int release = 0; release < 4; release++) {
            String version = "v" + release;
            history.each(PLANTS, "+garden/{name}" + version + ".py", "+news/{name}" + version + ".md");
            history.commit(PLANTS.stream()
                    .map(name -> "-news/" + name + version + ".md")
                    .toArray(String[]::new));
        }

        assertThat(found(history)).contains(List.of("+garden/{name}.py", "+news/{name}.md"));
    }

    @Test
    void foldersWithARegistryOfTheirOwnAreOneConvention() {
        Histories history = history();
        for (String part : List.of("north", "south", "east", "west")) {
            history.commit("+commands/" + part + "/mod.rs")
                    .each(ANIMALS, "+commands/" + part + "/{name}.rs", "~commands/" + part + "/mod.rs");
        }

        assertThat(found(history))
                .containsExactly(List.of("+commands/{folder}/{name}.rs", "~commands/{folder}/mod.rs"));
    }

    @Test
    void foldersAtDifferentDepthsThatEditWhatTheyCallAreOneConvention() {
        Histories history = history();
        List<String> rules =
                List.of("walls/Stone", "walls/Brick", "doors/inner/Oak", "doors/inner/Elm", "roofs/flat/Tar");
        for (String rule : rules) {
            history.commit("+rules/" + rule + ".php")
                    .each(ANIMALS, "+tests/" + rule + "/Fixture/{name}.inc", "~rules/" + rule + ".php");
        }

        assertThat(found(history))
                .containsExactly(List.of("+tests/{folder}/Fixture/{name}.inc", "~rules/{folder}.php"));
    }

    @Test
    void aFolderThatIsWidenedInOnePlaceOnlyIsAnotherOne() {
        Histories history = history();
        for (String root : List.of("unit", "slow")) {
            for (String part : List.of("stone", "brick", "glass")) {
                history.commit("+" + root + "/" + part + ".py")
                        .each(ANIMALS, "+tests/" + root + "/" + part + "/{name}.txt", "~" + root + "/" + part + ".py");
            }
        }
        for (String part : List.of("north", "south", "west")) {
            history.commit("+plugins/" + part + ".py")
                    .each(ANIMALS, "+tests/wide/" + part + "/{name}.txt", "~plugins/" + part + ".py");
        }

        assertThat(found(history)).doesNotContain(List.of("+tests/{folder}/{name}.txt", "~plugins/{folder}.py"));
        assertThat(found(history)).contains(List.of("+tests/wide/{folder}/{name}.txt", "~plugins/{folder}.py"));
    }

    @Test
    void anEditThatStoppedComingIsNotUsualThoughNobodyPredictsItAnyMore() {
        Histories history = history().commit("+lib/all.csproj");
        for (String part : List.of("north", "south", "west")) {
            history.each(ANIMALS, "+lib/" + part + "/{name}.cs", "~lib/all.csproj");
        }
        for (String name : MOST) {
            history.commit("+lib/new" + name + "/" + name + ".cs");
        }

        CompanionMiner miner = history.mined();
        assertThat(miner.repetitions().stream().filter(Repetition::isRight).map(ConventionsOfTodayTest::places))
                .containsExactly(List.of("+lib/{folder}/{name}.cs", "~lib/all.csproj"));
        assertThat(miner.circumstances().stream().map(ConventionsOfTodayTest::places))
                .containsExactly(List.of("+lib/{folder}/{name}.cs"));
    }

    @Test
    void whatComesIntoBeingWithAFileCannotBeEditedForIt() {
        Histories history = history();
        for (String rule : REST) {
            history.commit("+rules/" + rule + ".rb")
                    .each(PLANTS, "+test/" + rule + "/case/{name}.txt", "~rules/" + rule + ".rb");
        }
        for (String rule : MOST) {
            history.commit("+rules/" + rule + ".rb", "+test/" + rule + "/case/empty.txt");
        }

        assertThat(history.mined().circumstances().stream().map(ConventionsOfTodayTest::places))
                .contains(List.of("+test/{folder}/case/{name}.txt", "~rules/{folder}.rb"));
    }

    @Test
    void anEditThatComesInAnotherCommitOfTheMergeCame() {
        Histories history = history().commit("+lib/all.csproj").each(ANIMALS, "+lib/{name}.cs", "~lib/all.csproj");
        for (String name : MOST) {
            history.merge("+lib/" + name + ".cs", "~lib/all.csproj");
        }

        assertThat(history.mined().circumstances().stream().map(ConventionsOfTodayTest::places))
                .contains(List.of("+lib/{name}.cs", "~lib/all.csproj"));
    }

    @Test
    void theNewestTreeSaysWhatIsLeftWhereMergesDidOtherwiseThanCommits() {
        Histories history = history().each(ANIMALS, "+zoo/{name}.ts", "+zoo/{name}.test.ts");

        CompanionMiner miner = history.mined();
        assertThat(miner.repetitions()).allMatch(Repetition::isAlive);
        miner.endIn(Set.of("README.md"));
        assertThat(miner.repetitions()).isNotEmpty().noneMatch(Repetition::isAlive);
    }

    @Test
    void whatEditsDifferentThingsStaysApart() {
        Histories history = history()
                .commit("+commands/mod.rs", "+docs/index.md")
                .each(ANIMALS, "+commands/{name}.rs", "~commands/mod.rs")
                .each(PLANTS, "+docs/{name}.md", "~docs/index.md");

        assertThat(found(history))
                .containsExactlyInAnyOrder(
                        List.of("+commands/{name}.rs", "~commands/mod.rs"),
                        List.of("+docs/{name}.md", "~docs/index.md"));
    }

    @Test
    void anOpenFolderMayStandInTheFileNameToo() {
        Histories history = history();
        TreeMap<String, List<String>> parts = new TreeMap<>(
                Map.of("calendar", ANIMALS.subList(0, 5), "dialog", ANIMALS.subList(5, 10), "menu", PLANTS));
        parts.forEach((part, names) -> history.each(
                names,
                "+demos/" + part + "/{name}/" + part + "-{name}.ts",
                "+demos/" + part + "/{name}/" + part + "-{name}.html"));

        assertThat(found(history))
                .containsExactly(List.of(
                        "+demos/{folder}/{name}/{folder}-{name}.html", "+demos/{folder}/{name}/{folder}-{name}.ts"));
    }

    @Test
    void someOfTheFilesUnderALongerNameDoNotHideTheRest() {
        Histories history = history().commit("+db/schema.rb");
        int number = 10;
        for (String name : ANIMALS) {
            history.commit("+db/migrate/" + number++ + "_add_age_to_" + name + ".rb", "~db/schema.rb");
        }
        for (String name : PLANTS) {
            history.commit(
                    "+db/migrate/" + number++ + "_create_" + name + ".rb",
                    "+app/models/" + name + ".rb",
                    "~db/schema.rb");
        }

        assertThat(found(history))
                .anySatisfy(places -> assertThat(places).contains("+db/migrate/{number}_{name}.rb", "~db/schema.rb"));
    }

    @Test
    void aPartOfAPathThatIsAlwaysTheSameIsNoName() {
        Histories history =
                history().each(ANIMALS, "+test/cases/{name}/before.sql", "+test/cases/{name}/test-config.yml");

        assertThat(found(history))
                .containsExactly(List.of("+test/cases/{name}/before.sql", "+test/cases/{name}/test-config.yml"));
    }

    @Test
    void whatAWiderOneSaysIsNotSaidAgain() {
        Histories history = history();
        for (String part : List.of("air", "land", "sea", "land/deep/cave")) {
            history.each(ANIMALS, "+lib/" + part + "/{name}.rb", "+spec/" + part + "/{name}_spec.rb");
        }

        assertThat(found(history)).containsExactly(List.of("+lib/{folder}/{name}.rb", "+spec/{folder}/{name}_spec.rb"));
    }

    @Test
    void aFolderInAnotherCaseStyleIsTheSameOpenFolder() {
        Histories history = history().commit("+doc/rules/index.rst");
        Map<String, String> departments =
                new TreeMap<>(Map.of("BigCats", "big_cats", "PhpUnit", "php_unit", "Birds", "birds"));
        departments.forEach((pascal, snake) -> history.each(
                PLANTS,
                "+src/Fixer/" + pascal + "/{name}Fixer.php",
                "+tests/Fixer/" + pascal + "/{name}FixerTest.php",
                "+doc/rules/" + snake + "/{name}.rst",
                "~doc/rules/index.rst"));

        assertThat(found(history))
                .containsExactly(List.of(
                        "+doc/rules/{folder:snake}/{name}.rst",
                        "+src/Fixer/{folder}/{name}Fixer.php",
                        "+tests/Fixer/{folder}/{name}FixerTest.php",
                        "~doc/rules/index.rst"));
        assertThat(history.mined().suggest(List.of("src/Fixer/NewKind/OakFixer.php"), 0.3))
                .extracting(Suggestion::path)
                .contains("doc/rules/new_kind/Oak.rst");
    }

    @Test
    void foldersThatOnlyLookAlikeInLowerCaseStayApart() {
        Histories history = history()
                .each(ANIMALS, "+src/Zoo/{name}.php", "+zoo/images/{name}.png")
                .each(PLANTS, "+src/Farm/{name}.php", "+garden/images/{name}.png");

        assertThat(found(history))
                .containsExactlyInAnyOrder(
                        List.of("+src/Zoo/{name}.php", "+zoo/images/{name}.png"),
                        List.of("+garden/images/{name}.png", "+src/Farm/{name}.php"));
    }

    @Test
    void aKindThatWasWrittenAnewUnderAnotherEndingKeepsItsHistory() {
        Histories history = history().each(ANIMALS, "+rules/{name}.js", "+tests/{name}.js");
        history.commit(ANIMALS.stream()
                .flatMap(name -> Stream.of("-tests/" + name + ".js", "+tests/" + name + ".test.ts"))
                .toArray(String[]::new));

        assertThat(found(history)).containsExactly(List.of("+rules/{name}.js", "+tests/{name}.test.ts"));
        assertThat(history.mined().suggest(List.of("rules/otter.js"), 0.5))
                .extracting(Suggestion::path)
                .containsExactly("tests/otter.test.ts");
    }

    @Test
    void anEndingThatChangesFileByFileIsFollowedOnceMostOfThemHaveIt() {
        Histories history = history().each(ANIMALS, "+pages/{name}.md", "+pages/{name}.html");
        history.each(ANIMALS.subList(0, 4), "-pages/{name}.html", "+pages/{name}.html-fragment");

        assertThat(found(history)).containsExactly(List.of("+pages/{name}.html", "+pages/{name}.md"));

        history.each(ANIMALS.subList(4, 10), "-pages/{name}.html", "+pages/{name}.html-fragment");

        assertThat(found(history)).containsExactly(List.of("+pages/{name}.md", "+pages/{name}.html-fragment"));
    }

    @Test
    void aRegistryThatIsCalledOtherwiseIsEditedUnderItsNewName() {
        Histories history = history().commit("+rules/index.js").each(ANIMALS, "+rules/{name}.js", "~rules/index.js");
        history.commit("rules/index.js>lib/plugin.ts");

        assertThat(found(history)).containsExactly(List.of("+rules/{name}.js", "~lib/plugin.ts"));
    }

    @Test
    void whatCameAlongTwiceIsNotUsual() {
        Histories history = history().each(ANIMALS, "+lib/{name}.rb", "+spec/{name}_spec.rb");
        history.commit("+README.md").each(PLANTS.subList(0, 2), "+lib/{name}.rb", "+spec/{name}_spec.rb", "~README.md");

        assertThat(found(history)).containsExactly(List.of("+lib/{name}.rb", "+spec/{name}_spec.rb"));

        history.each(PLANTS.subList(2, 5), "+lib/{name}.rb", "+spec/{name}_spec.rb", "~README.md");

        assertThat(found(history)).containsExactly(List.of("+lib/{name}.rb", "+spec/{name}_spec.rb", "~README.md"));
    }

    @Test
    void theFirstNumberOfAVersionIsNoName() {
        Histories history = history().commit("+galaxy.yml");
        for (int version = 1; version <= 8; version++) {
            history.commit("+changes/" + version + ".0.1.yml", "~galaxy.yml");
        }

        assertThat(found(history)).isEmpty();
    }

    @Test
    void anyFileOfAKindIsNoConvention() {
        Histories history = history().commit("+package.json");
        for (String folder : List.of("north", "south", "east", "west")) {
            history.each(ANIMALS.subList(0, 5), "+" + folder + "/{name}.js", "~package.json");
        }

        assertThat(found(history)).noneSatisfy(places -> assertThat(places).contains("+{folder}/{name}.js"));
    }

    @Test
    void filesOfOnePieceOfWorkAreOneConvention() {
        Histories history = history()
                .each(ANIMALS, "+github/{name}.go", "+github/{name}_test.go", "+docs/{name}.md")
                .each(ANIMALS, "+github/{name}_migration.go", "+github/{name}_migration_test.go", "~docs/{name}.md");

        assertThat(found(history))
                .filteredOn(places -> places.contains("~docs/{name}.md"))
                .containsExactly(
                        List.of("+github/{name}_migration.go", "+github/{name}_migration_test.go", "~docs/{name}.md"));
    }

    @Test
    void foldersWithARegistryAreOneThoughOneOfThemEditsMore() {
        Histories history = history();
        for (String part : List.of("north", "south", "east")) {
            history.commit("+src/" + part + "/tests.rs")
                    .each(ANIMALS, "+src/" + part + "/snapshots/{name}.snap", "~src/" + part + "/tests.rs");
        }
        history.commit("+src/west/tests.rs", "+src/west.rs")
                .each(ANIMALS.subList(0, 2), "+src/west/snapshots/{name}.snap", "~src/west/tests.rs")
                .each(ANIMALS.subList(2, 10), "+src/west/snapshots/{name}.snap", "~src/west/tests.rs", "~src/west.rs");

        assertThat(found(history))
                .singleElement()
                .satisfies(places ->
                        assertThat(places).contains("+src/{folder}/snapshots/{name}.snap", "~src/{folder}/tests.rs"));
    }

    @Test
    void whatAWiderOneSaysOfAnyNameIsNotSaidOfOne() {
        Histories history = history();
        for (String part : List.of("north", "south", "east", "west")) {
            history.each(ANIMALS, "+cases/" + part + "/{name}.sql", "+cases/" + part + "/{name}.yml");
        }
        history.each(PLANTS, "+cases/{name}/create_table.sql", "+cases/{name}/create_table.yml");

        assertThat(found(history)).containsExactly(List.of("+cases/{folder}/{name}.sql", "+cases/{folder}/{name}.yml"));
    }

    @Test
    void foldersWithoutAnEditThatAllHaveStayApart() {
        Histories history = history().commit("+app/kernel.php", "+app/routes.php", "+app/web.php");
        history.each(ANIMALS.subList(0, 3), "+http/filters/{name}.php", "~app/kernel.php")
                .each(ANIMALS.subList(3, 5), "+http/filters/{name}.php", "~app/routes.php")
                .each(ANIMALS.subList(5, 10), "+http/filters/{name}.php", "~app/kernel.php")
                .each(PLANTS.subList(0, 2), "+http/pages/{name}.php", "~app/routes.php", "~app/web.php")
                .each(PLANTS.subList(2, 4), "+http/pages/{name}.php", "~app/web.php")
                .each(PLANTS.subList(4, 6), "+http/pages/{name}.php", "~app/routes.php");

        assertThat(found(history)).allSatisfy(places -> assertThat(places).doesNotContain("+http/{folder}/{name}.php"));
    }

    /** Pages of exercises that were there are split, one a commit, more often than an exercise comes. */
    @Test
    void whatIsAddedToNamesThatWereThereSaysNothingOfNewOnes() {
        List<String> added = List.of("ash", "elm", "fir", "oak", "yew", "alder", "beech", "birch", "cedar", "larch");
        Histories history =
                history().each(added, "+tasks/{name}/text.md", "+tasks/{name}/test.rb", "+tasks/{name}/task.rb");
        added.forEach(name -> history.commit("+tasks/" + name + "/intro.md", "~tasks/" + name + "/text.md"));
        history.each(
                List.of("maple", "pine"),
                "+tasks/{name}/text.md",
                "+tasks/{name}/test.rb",
                "+tasks/{name}/task.rb",
                "+tasks/{name}/intro.md");

        assertThat(history.mined().repetitions())
                .filteredOn(found ->
                        found.roles().stream().anyMatch(role -> role.template().equals("tasks/{name}/task.rb")))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.support()).isEqualTo(12);
                    assertThat(found.roles())
                            .filteredOn(Role::isUsual)
                            .extracting(Role::template, Role::action)
                            .contains(
                                    tuple("tasks/{name}/task.rb", Action.CREATE),
                                    tuple("tasks/{name}/test.rb", Action.CREATE),
                                    tuple("tasks/{name}/text.md", Action.CREATE))
                            .doesNotContain(tuple("tasks/{name}/text.md", Action.EDIT));
                });
    }

    @Test
    void aConventionOfAddingToWhatIsThereStays() {
        List<String> names = List.of("ash", "elm", "fir", "oak", "yew", "alder");
        Histories history = history();
        names.forEach(name -> history.commit("+tasks/" + name + ".rb"));
        names.forEach(name -> history.commit("+test/" + name + "_test.rb", "~tasks/" + name + ".rb"));

        assertThat(history.mined().repetitions())
                .filteredOn(found -> found.signature().contains("test/{name}_test.rb"))
                .singleElement()
                .satisfies(found -> assertThat(found.support()).isEqualTo(6));
    }

    @Test
    void whatIsOldAndPutAwayTakesNoRuleWithIt() {
        Histories history = withMostMoved(history().each(MOST, TABLE).each(REST, TABLE), "old");

        assertThat(signature(history.each(List.of("pine", "rowan"), TABLE)))
                .isEqualTo("similar_files:db/now/{name}.sql+model/{name}.rb");
    }

    @Test
    void aFolderThatIsLeftForAnotherTakesItsRulesWithIt() {
        Histories history = withMostMoved(history().each(REST, TABLE).each(MOST, TABLE), "next");

        assertThat(signature(history.each(List.of("pine", "rowan"), "+db/next/{name}.sql", "+model/{name}.rb")))
                .contains("db/next/{name}.sql", "model/{name}.rb")
                .doesNotContain("db/now");
    }

    private static Histories withMostMoved(Histories history, String folder) {
        return history.commit(MOST.stream()
                .map(name -> "db/now/" + name + ".sql>db/" + folder + "/" + name + ".sql")
                .toArray(String[]::new));
    }

    private static String signature(Histories history) {
        return history.mined().repetitions().get(0).signature();
    }

    /** A repository of one package became one of several. */
    @Test
    void whatGoesOnInAMovedFolderSpeaksForWhatWasDoneInTheOldOne() {
        Histories history = history()
                .commit("+src/index.ts")
                .each(ANIMALS, "+src/{name}.ts", "+src/{name}.test.ts", "~src/index.ts")
                .each(MOST, "+src/{name}.ts", "+src/{name}.test.ts", "~src/index.ts");
        history.commit(Stream.concat(
                        Stream.of("src/index.ts"),
                        Stream.concat(ANIMALS.stream(), MOST.stream())
                                .flatMap(name -> Stream.of("src/" + name + ".ts", "src/" + name + ".test.ts")))
                .map(file -> file + ">packages/" + file)
                .toArray(String[]::new));
        history.each(
                List.of("cedar", "larch", "maple", "ivy", "hop"),
                "+packages/src/{name}.ts",
                "+packages/src/{name}.test.ts",
                "~packages/src/index.ts");

        assertThat(history.mined().repetitions()).singleElement().satisfies(repetition -> {
            assertThat(places(repetition))
                    .containsExactlyInAnyOrder(
                            "+packages/src/{name}.ts", "+packages/src/{name}.test.ts", "~packages/src/index.ts");
            assertThat(repetition.support()).isGreaterThan(20);
            assertThat(repetition.isAlive()).isTrue();
        });
    }
}
