package dev.pave.mine.files;

import static dev.pave.mine.files.Histories.history;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.Action;
import dev.pave.pattern.Kind;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.Role;
import dev.pave.pattern.Suggestion;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CompanionMinerTest {

    private static final List<String> ANIMALS =
            List.of("cat", "dog", "horse", "mouse", "sheep", "tiger", "zebra", "snake", "camel", "panda");

    @Test
    void findsNothingInAnEmptyHistory() {
        CompanionMiner miner = history().mined();

        assertThat(miner.repetitions()).isEmpty();
        assertThat(miner.suggest(List.of("lib/a.js"), 0)).isEmpty();
        assertThat(miner.score().queries()).isZero();
    }

    @Test
    void suggestsTheTestOfAFileThatDoesNotExistYet() {
        CompanionMiner miner =
                history().each(ANIMALS, "+lib/{name}.js", "+test/{name}.js").mined();

        assertThat(miner.suggest(List.of("lib/no-foo.js"), 0.75))
                .extracting(Suggestion::path, Suggestion::action)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("test/no-foo.js", Action.CREATE));
    }

    @Test
    void saysHowOftenItCameTrue() {
        CompanionMiner miner = history()
                .each(ANIMALS, "+lib/{name}.js", "+test/{name}.js")
                .commit("+lib/lonely.js")
                .mined();

        assertThat(miner.suggest(List.of("lib/no-foo.js"), 0.5))
                .extracting(Suggestion::why)
                .containsExactly("9 of the last 10");
    }

    @Test
    void doesNotSuggestWhatIsThereAlready() {
        CompanionMiner miner = history()
                .each(ANIMALS, "+lib/{name}.js", "+test/{name}.js")
                .commit("+test/owl.js")
                .mined();

        assertThat(miner.suggest(List.of("lib/owl.js"), 0.5)).isEmpty();
    }

    /** The line in the list came with the name: who writes the test of it later wants no other one. */
    @Test
    void claimsLessOfARegistryWhereTheNameIsThereAlready() {
        CompanionMiner miner = history()
                .commit("+index.txt")
                .each(ANIMALS, "+lib/{name}.js", "+test/{name}.js", "~index.txt")
                .commit("+lib/owl.js", "~index.txt")
                .mined();

        assertThat(miner.suggest(List.of("test/newt.js"), 0.75))
                .extracting(Suggestion::path)
                .containsExactlyInAnyOrder("lib/newt.js", "index.txt");
        assertThat(miner.suggest(List.of("test/owl.js"), 0.75)).isEmpty();
        assertThat(miner.suggest(List.of("test/owl.js"), 0.25))
                .extracting(Suggestion::path)
                .contains("index.txt");
    }

    @Test
    void whatWasDoneInAFolderThatIsGoneIsNotAlive() {
        List<String> gone = ANIMALS.stream()
                .flatMap(a -> Stream.of("-old/" + a + ".js", "-test/" + a + ".js"))
                .toList();
        CompanionMiner miner = history()
                .each(ANIMALS, "+old/{name}.js", "+test/{name}.js")
                .commit(gone.toArray(String[]::new))
                .mined();

        assertThat(miner.repetitions())
                .singleElement()
                .satisfies(found -> assertThat(found.isAlive()).isFalse());
        assertThat(history()
                        .each(ANIMALS, "+old/{name}.js", "+test/{name}.js")
                        .mined()
                        .repetitions())
                .singleElement()
                .satisfies(found -> assertThat(found.isAlive()).isTrue());
    }

    @Test
    void retiresTheEditOfAFileThatIsGone() {
        CompanionMiner miner = history()
                .commit("+index.txt")
                .each(ANIMALS, "+lib/{name}.js", "+test/{name}.js", "~index.txt")
                .commit("-index.txt")
                .mined();

        assertThat(miner.repetitions())
                .singleElement()
                .satisfies(found -> assertThat(found.roles())
                        .filteredOn(Role::isRetired)
                        .extracting(Role::template)
                        .containsExactly("index.txt"));
    }

    @Test
    void doesNotSuggestFilesThatAreAskedAbout() {
        CompanionMiner miner =
                history().each(ANIMALS, "+lib/{name}.js", "+test/{name}.js").mined();

        assertThat(miner.suggest(List.of("lib/owl.js", "test/owl.js"), 0.5)).isEmpty();
    }

    @Test
    void translatesCaseStylesAndAffixes() {
        CompanionMiner miner = history()
                .each(List.of("no_foo", "big_bar"), "+x/{name}.txt")
                .commit("+src/EmptyBlockCheck.java", "+docs/empty_block.md")
                .commit("+src/LongLineCheck.java", "+docs/long_line.md")
                .commit("+src/MagicNumberCheck.java", "+docs/magic_number.md")
                .commit("+src/FinalClassCheck.java", "+docs/final_class.md")
                .mined();

        assertThat(miner.suggest(List.of("src/ParenPadCheck.java"), 0.6))
                .extracting(Suggestion::path)
                .containsExactly("docs/paren_pad.md");
    }

    @Test
    void takesAFolderForTheName() {
        CompanionMiner miner = history()
                .each(ANIMALS, "+rules/{name}/index.js", "+rules/{name}/README.md")
                .mined();

        assertThat(miner.suggest(List.of("rules/owl/index.js"), 0.75))
                .extracting(Suggestion::path)
                .containsExactly("rules/owl/README.md");
    }

    @Test
    void expectsOfANewFolderWhatAllFoldersHave() {
        Histories history = history();
        for (String department :
                List.of("style", "lint", "layout", "naming", "rails", "metrics", "bundler", "gemspec")) {
            history.each(
                    ANIMALS.subList(0, 4),
                    "+cop/" + department + "/{name}.rb",
                    "+spec/cop/" + department + "/{name}_spec.rb");
        }
        CompanionMiner miner = history.mined();

        assertThat(miner.suggest(List.of("cop/security/eval.rb"), 0.7))
                .extracting(Suggestion::path)
                .containsExactly("spec/cop/security/eval_spec.rb");
        assertThat(miner.repetitions().get(0).signature())
                .isEqualTo("similar_files:cop/{folder}/{name}.rb+spec/cop/{folder}/{name}_spec.rb");
    }

    @Test
    void doesNotExpectOfAFolderWhatItNeverHad() {
        Histories history = history();
        for (String department : List.of("style", "lint", "layout", "naming", "rails", "metrics")) {
            history.each(
                    ANIMALS.subList(0, 4),
                    "+cop/" + department + "/{name}.rb",
                    "+spec/cop/" + department + "/{name}_spec.rb");
        }
        CompanionMiner miner = history.each(ANIMALS, "+cop/helper/{name}.rb").mined();

        assertThat(miner.suggest(List.of("cop/helper/eval.rb"), 0.5)).isEmpty();
    }

    @Test
    void findsTheRegistryThatIsEditedAlong() {
        CompanionMiner miner = history()
                .commit("+lib/index.js")
                .each(ANIMALS, "+lib/{name}.js", "+test/{name}.js", "~lib/index.js")
                .mined();

        Repetition found = miner.repetitions().get(0);
        assertThat(found.kind()).isEqualTo(Kind.SIMILAR_FILES);
        assertThat(found.roles())
                .extracting(Role::template, Role::action)
                .contains(org.assertj.core.groups.Tuple.tuple("lib/index.js", Action.EDIT));
    }

    @Test
    void findsAFileThatOnlyBringsAnEdit() {
        CompanionMiner miner = history()
                .commit("+CHANGELOG.md")
                .each(ANIMALS, "+migrations/{name}.sql", "~CHANGELOG.md")
                .mined();

        assertThat(miner.repetitions())
                .filteredOn(r -> r.kind() == Kind.COMPANION_EDIT)
                .extracting(Repetition::signature)
                .containsExactly("companion_edit:migrations/{name}.sql+~CHANGELOG.md");
    }

    @Test
    void forgetsAConventionThatTheTeamLeft() {
        CompanionMiner miner = history()
                .each(ANIMALS, "+lib/{name}.js", "+test/{name}.js")
                .each(
                        List.of("ant", "bee", "cow", "eel", "fly", "gnu", "hen", "jay", "owl", "pig", "rat", "yak"),
                        "+lib/{name}.js",
                        "+spec/{name}.spec.js")
                .mined();

        assertThat(miner.suggest(List.of("lib/no-foo.js"), 0.75))
                .extracting(Suggestion::path)
                .containsExactly("spec/no-foo.spec.js");
    }

    @Test
    void followsARenamedFolder() {
        CompanionMiner miner = history()
                .each(ANIMALS, "+lib/{name}.js", "+docs/{name}.md")
                .commit(ANIMALS.stream()
                        .map(n -> "docs/" + n + ".md>docs/src/" + n + ".md")
                        .toArray(String[]::new))
                .mined();

        assertThat(miner.suggest(List.of("lib/no-foo.js"), 0.75))
                .extracting(Suggestion::path)
                .containsExactly("docs/src/no-foo.md");
    }

    @Test
    void keepsTheIdWhenAFolderWasRenamed() {
        Histories history = history().each(ANIMALS, "+lib/{name}.js", "+docs/{name}.md");
        String before = history.mined().repetitions().get(0).patternId();
        history.commit(ANIMALS.stream()
                .map(n -> "docs/" + n + ".md>docs/src/" + n + ".md")
                .toArray(String[]::new));
        history.each(List.of("owl", "yak"), "+lib/{name}.js", "+docs/src/{name}.md");

        assertThat(history.mined().repetitions().get(0).patternId()).isEqualTo(before);
    }

    @Test
    void learnsNothingFromABulkImport() {
        String[] files = new String[300];
        for (int i = 0; i < 150; i++) {
            files[2 * i] = "+lib/file" + (char) ('a' + i / 26) + (char) ('a' + i % 26) + ".js";
            files[2 * i + 1] = files[2 * i].replace("+lib", "+test");
        }
        CompanionMiner miner =
                history().commit(files).commit(files).commit(files).mined();

        assertThat(miner.suggest(List.of("lib/owl.js"), 0.1)).isEmpty();
    }

    @Test
    void learnsFromOneInstanceWithManyFiles() {
        String[] files = new String[33];
        for (int i = 0; i < 33; i++) {
            files[i] = "+inputs/{name}/Input{name}" + (char) ('A' + i % 26) + (i / 26) + ".java";
        }
        List<String> names = List.of("Paren", "Brace", "Curly", "Blank", "Brake", "Stile");
        CompanionMiner miner = history().each(names, files).mined();

        assertThat(miner.suggest(List.of("inputs/Comma/InputCommaA0.java"), 0.6))
                .isNotEmpty();
    }

    @Test
    void makesACandidateOfThreeSimilarFilesInOneCommit() {
        CompanionMiner miner = history()
                .commit("+src/alpha_handler.py", "+src/beta_handler.py", "+src/gamma_handler.py")
                .mined();

        assertThat(miner.repetitions())
                .extracting(Repetition::signature, Repetition::largestBatch, Repetition::support)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("similar_files:src/{name}_handler.py", 3, 3));
    }

    @Test
    void makesNoneOfTwo() {
        CompanionMiner miner = history()
                .commit("+src/alpha_handler.py", "+src/beta_handler.py")
                .mined();

        assertThat(miner.repetitions()).isEmpty();
    }

    @Test
    void givesTheSameAnswerForTheSameHistory() {
        Histories history = history().each(ANIMALS, "+lib/{name}.js", "+test/{name}.js", "+docs/{name}.md");

        assertThat(history.mined().repetitions()).isEqualTo(history.mined().repetitions());
    }

    @Test
    void countsPredictionsOnlyAfterTheyCouldBeMade() {
        Repetition found = history()
                .each(ANIMALS.subList(0, 2), "+lib/{name}.js", "+test/{name}.js")
                .mined()
                .repetitions()
                .get(0);

        assertThat(found.support()).isEqualTo(2);
        assertThat(found.hits() + found.misses()).isZero();
        assertThat(found.confidence()).isEqualTo(0.5);
        assertThat(found.occurrences()).allSatisfy(o -> assertThat(o.hit()).isNull());
    }

    @Test
    void keepsMissesAsOccurrences() {
        Repetition found = history()
                .each(ANIMALS, "+lib/{name}.js", "+test/{name}.js")
                .commit("+lib/lonely.js")
                .mined()
                .repetitions()
                .get(0);

        assertThat(found.occurrences()).hasSize(ANIMALS.size() + 1);
        assertThat(found.occurrences().get(ANIMALS.size()).hit()).isFalse();
        assertThat(found.occurrences().get(ANIMALS.size()).bindings()).containsEntry("name", "lonely");
        assertThat(found.support()).isEqualTo(ANIMALS.size());
    }

    @Test
    void cutsTheNamesOfABatchAtWords() {
        CompanionMiner miner = history()
                .commit("+src/FallThrough.java", "+src/FallThroughStyle.java", "+src/FallThroughVisitor.java")
                .mined();

        assertThat(miner.repetitions())
                .extracting(Repetition::signature)
                .containsExactly("similar_files:src/Fall{name}.java");
    }

    @Test
    void forgetsTheFolderThatWasRenamed() {
        Histories history = history().each(ANIMALS, "+lib/{name}.js", "+docs/rules/{name}.md");
        history.renamed(ANIMALS, "docs/rules/{name}.md", "docs/src/rules/{name}.md");
        CompanionMiner miner = history.each(List.of("owl", "bear"), "+lib/{name}.js", "+docs/src/rules/{name}.md")
                .mined();

        assertThat(miner.repetitions().get(0).roles())
                .extracting(Role::template)
                .containsExactlyInAnyOrder("lib/{name}.js", "docs/src/rules/{name}.md");
    }

    @Test
    void tellsARegistryWhichFolderTheNewFilesAreIn() {
        Histories history = history().commit("+registry.rb");
        for (String folder : List.of("style", "lint", "layout", "naming")) {
            history.each(
                    ANIMALS, "+cop/" + folder + "/{name}.rb", "+spec/" + folder + "/{name}_spec.rb", "~registry.rb");
        }
        CompanionMiner miner = history.mined();

        assertThat(miner.instances(miner.repetitions().get(0).patternId()))
                .filteredOn(file -> file.path().equals("registry.rb"))
                .hasSizeGreaterThan(20)
                .extracting(file -> file.bindings().get("folder"))
                .containsOnly("style", "lint", "layout", "naming");
        assertThat(miner.instances("P-00000000")).isEmpty();
    }

    @Test
    void aFolderThatAPathHasTwiceIsOpenInBothPlaces() {
        Histories history = history().commit("+pom.xml");
        for (String module : List.of("air", "sea", "io")) {
            history.each(
                    ANIMALS.subList(0, 4),
                    "+part/" + module + "/src/java/zoo/" + module + "/{name}.java",
                    "+part/" + module + "/test/java/zoo/" + module + "/{name}Test.java");
        }

        assertThat(history.mined().suggest(List.of("part/land/src/java/zoo/land/newt.java"), 0.5))
                .extracting(Suggestion::path)
                .containsExactly("part/land/test/java/zoo/land/newtTest.java");
        assertThat(history.mined().suggest(List.of("part/land/src/java/zoo/other/newt.java"), 0.5))
                .isEmpty();
    }

    @Test
    void aFileWithoutANameHasItsNumber() {
        Histories history = history().commit("+README");
        int number = 91;
        for (String name : ANIMALS) {
            history.commit("+news/" + number++ + ".added.md", "+lib/" + name + ".py", "+test/test_" + name + ".py");
        }
        CompanionMiner miner = history.mined();

        assertThat(miner.instances(miner.repetitions().get(0).patternId()))
                .filteredOn(file -> file.path().equals("news/93.added.md"))
                .singleElement()
                .satisfies(file -> assertThat(file.bindings())
                        .containsEntry("number", "93")
                        .containsEntry("name", ANIMALS.get(2)));
    }

    @Test
    void readsFilesOfARenamedFolderWhereTheyWereThen() {
        Histories history = history().each(ANIMALS, "+lib/{name}.js", "+docs/rules/{name}.md");
        history.renamed(ANIMALS, "docs/rules/{name}.md", "docs/src/rules/{name}.md");
        CompanionMiner miner = history.each(List.of("owl", "bear"), "+lib/{name}.js", "+docs/src/rules/{name}.md")
                .mined();

        assertThat(miner.instances(miner.repetitions().get(0).patternId()))
                .filteredOn(file -> file.template().equals("docs/src/rules/{name}.md"))
                .extracting(dev.pave.pattern.RoleInstance::path)
                .contains("docs/rules/dog.md", "docs/src/rules/owl.md")
                .doesNotContain("docs/src/rules/dog.md");
    }

    @Test
    void knowsWhatTheNewerOccurrencesDoWithout() {
        List<String> early =
                IntStream.range(100, 140).mapToObj(n -> "early" + n).toList();
        List<String> late = IntStream.range(100, 125).mapToObj(n -> "late" + n).toList();
        CompanionMiner miner = history()
                .commit("+enabled.yml")
                .each(early, "+lib/{name}.js", "+test/{name}.js", "~enabled.yml")
                .each(late, "+lib/{name}.js", "+test/{name}.js")
                .mined();

        assertThat(miner.repetitions().get(0).roles()).last().satisfies(role -> {
            assertThat(role.template()).isEqualTo("enabled.yml");
            assertThat(role.isRetired()).isTrue();
        });
    }

    @Test
    void givesEveryRepetitionAnIdOfItsOwn() {
        Histories history = history();
        for (String folder : List.of("style", "lint", "layout", "naming")) {
            history.each(ANIMALS, "+cop/" + folder + "/{name}.rb", "+spec/" + folder + "/{name}_spec.rb");
            history.each(
                    List.of("owl", "bear", "lion"),
                    "+cop/" + folder + "/{name}.rb",
                    "+spec/" + folder + "/{name}_spec.rb",
                    "+docs/" + folder + "/{name}.md");
        }

        assertThat(history.mined().repetitions())
                .extracting(Repetition::patternId)
                .doesNotHaveDuplicates();
    }

    @Test
    void twoThatOnlyEditTheSameFileTodayAreOne() {
        List<String> names = List.of("cat", "dog", "horse", "mouse");
        Histories history = history()
                .commit("+package.json")
                .each(names, "+scripts/{name}.sh", "~package.json")
                .each(names, "+formats/{name}.html", "~package.json");
        names.forEach(name -> history.commit("-scripts/" + name + ".sh", "-formats/" + name + ".html"));

        assertThat(history.mined().repetitions())
                .extracting(Repetition::signature)
                .doesNotHaveDuplicates();
    }
}
