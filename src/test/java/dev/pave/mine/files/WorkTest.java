package dev.pave.mine.files;

import static dev.pave.mine.files.Histories.history;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.mine.files.predict.WalkSettings;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.Role;
import dev.pave.pattern.Suggestion;
import dev.pave.pattern.change.Authored;
import dev.pave.pattern.change.CommitFiles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What of a history is work that later work resembles. */
class WorkTest {

    private static final List<String> TREES =
            List.of("alder", "birch", "cedar", "hazel", "larch", "maple", "olive", "poplar", "rowan", "willow");

    @Test
    void anImportTeachesNothingButWhatIsThere() {
        List<CommitFiles> commits = history()
                .commit(TREES.stream()
                        .flatMap(name -> Stream.of("+src/" + name + ".rb", "+spec/" + name + "_spec.rb"))
                        .toArray(String[]::new))
                .each(List.of("elm", "fir"), "+src/{name}.rb", "+spec/{name}_spec.rb")
                .commit("+spec/oak_spec.rb")
                .commits();
        CompanionMiner work = mined(commits);
        CompanionMiner imported = new CompanionMiner("shop", WalkSettings.DEFAULT);
        imported.observe(commits.get(0).asImport());
        commits.stream().skip(1).forEach(imported::observe);

        assertThat(work.commits()).isEqualTo(4);
        assertThat(imported.commits()).isEqualTo(3);
        assertThat(imported.repetitions()).allMatch(found -> found.support() == 2);
        assertThat(paths(imported, "src/pine.rb")).containsExactly("spec/pine_spec.rb");
        assertThat(paths(imported, "src/alder.rb")).isEmpty();
    }

    @Test
    void whatWasThereBeforeIsNoNewOccurrence() {
        Histories histories =
                history().commit("+README").each(List.of("alder", "birch"), "+src/{name}.rb", "+spec/{name}_spec.rb");
        int before = support(histories.mined());

        histories.commit("-src/birch.rb", "-spec/birch_spec.rb").commit("+src/birch.rb", "+spec/birch_spec.rb");
        assertThat(support(histories.mined())).isEqualTo(before);

        histories.commit("+src/cedar.rb", "+spec/cedar_spec.rb");
        assertThat(support(histories.mined())).isEqualTo(before + 1);
    }

    @Test
    void whatMovedAndWasChangedOnTheWayIsNoNewOccurrence() {
        Histories histories = history()
                .commit("+README")
                .each(TREES, "+src/{name}.rb", "+spec/{name}_spec.rb")
                .each(TREES, "+docs/{name}.md")
                .each(
                        List.of("elm"),
                        "-app/{name}.rb",
                        "+src/{name}.rb",
                        "-app/{name}_spec.rb",
                        "+spec/{name}_spec.rb");
        CompanionMiner miner = histories.mined();
        Repetition all = only(miner.repetitions());
        CommitFiles last = histories.commits().get(histories.commits().size() - 1);

        Repetition work = only(miner.noted(
                miner.repetitions(), Map.of(last.commitId(), Set.of("src/elm.rb", "spec/elm_spec.rb")), Map.of()));
        assertThat(work.support()).isEqualTo(all.support() - 1);
        assertThat(work.lastSeen())
                .isBefore(all.lastSeen())
                .isEqualTo(histories.commits().get(10).at());
        assertThat(work.freshness()).isLessThan(all.freshness());
        assertThat(work.occurrences()).hasSize(all.occurrences().size() - 1);

        assertThat(only(miner.noted(
                        miner.repetitions(), Map.of(last.commitId(), Set.of("spec/elm_spec.rb")), Map.of())))
                .isEqualTo(all);
    }

    /** A run makes the specs and leaves the pages to whoever wants one: that these were foreseen in vain says nothing of it. */
    @Test
    void aRecordIsOfThePlacesThatARunMakes() {
        Histories histories = history()
                .commit("+README")
                .each(TREES, "+src/{name}.rb", "+spec/{name}_spec.rb", "+docs/{name}.md")
                .each(
                        List.of("aspen", "beech", "cherry", "elder", "rosewood"),
                        "+src/{name}.rb",
                        "+spec/{name}_spec.rb");

        Repetition found = histories.mined().repetitions().get(0);
        Map<String, Role> roles = found.roles().stream().collect(Collectors.toMap(Role::template, role -> role));
        Role page = roles.get("docs/{name}.md");
        assertThat(page.isUsual()).isFalse();
        assertThat(page.misses()).isPositive();
        assertThat(found.misses()).isZero();
        assertThat(found.hits())
                .isEqualTo(roles.get("src/{name}.rb").hits()
                        + roles.get("spec/{name}_spec.rb").hits());
    }

    /** A service for translations brings a language's files and changes those of the others. */
    @Test
    void whatOnlyComesInCommitsThatAreCalledTheSameAndChangeMuchIsAutomated() {
        String[] others =
                IntStream.range(0, 12).mapToObj(i -> "~guide/" + i + ".md").toArray(String[]::new);
        String[] page = Stream.concat(Stream.of("+fr/{name}.md", "+de/{name}.md"), Stream.of(others))
                .toArray(String[]::new);
        Histories histories = history().commit("+README").each(TREES, page);
        CompanionMiner miner = histories.mined();

        assertThat(automated(miner, histories, i -> new Authored("Ada <ada@x>", "New translations (#" + i + ")")))
                .isTrue();
        assertThat(automated(miner, histories, i -> new Authored("Ada <ada@x>", "Translate " + i)))
                .isFalse();
        assertThat(automated(miner, histories, i -> new Authored("x[bot] <x[bot]@y>", "Translate " + i)))
                .isTrue();
    }

    @Test
    void whatPeopleCallTheSameAndDoAloneIsTheirWork() {
        Histories histories = history().commit("+README").each(TREES, "+fr/{name}.md", "+de/{name}.md");

        assertThat(automated(histories.mined(), histories, i -> new Authored("Ada <ada@x>", "wip")))
                .isFalse();
    }

    private static boolean automated(CompanionMiner miner, Histories histories, IntFunction<Authored> said) {
        Map<String, Authored> authored = new HashMap<>();
        List<CommitFiles> commits = histories.commits();
        for (int i = 0; i < commits.size(); i++) {
            authored.put(commits.get(i).commitId(), said.apply(i));
        }
        return miner.noted(miner.repetitions(), Map.of(), authored).stream()
                .filter(each ->
                        each.roles().stream().anyMatch(role -> role.template().equals("fr/{name}.md")))
                .anyMatch(each -> each.circumstances().automated());
    }

    private static Repetition only(List<Repetition> found) {
        return found.stream()
                .filter(each -> each.roles().size() == 2)
                .collect(Collectors.collectingAndThen(Collectors.toList(), all -> {
                    assertThat(all).hasSize(1);
                    return all.get(0);
                }));
    }

    @Test
    void aCommitFarAboveTheUsualSizeTeachesNothing() {
        List<String> usual = IntStream.range(0, 30)
                .mapToObj(i -> "note" + (char) ('a' + i % 26) + i)
                .toList();
        String[] drop = TREES.stream()
                .flatMap(name -> Stream.of("+kit/" + name + ".rb", "+kitspec/" + name + "_spec.rb"))
                .toArray(String[]::new);

        CompanionMiner small = history()
                .each(usual, "+docs/{name}.md")
                .commit(drop)
                .commit("+kit/elm.rb", "+kitspec/elm_spec.rb")
                .mined();
        CompanionMiner large = history()
                .each(usual, "+docs/{name}1.md", "+docs/{name}2.md", "+docs/{name}3.md")
                .commit(drop)
                .commit("+kit/elm.rb", "+kitspec/elm_spec.rb")
                .mined();

        assertThat(paths(small, "kit/fir.rb")).isEmpty();
        assertThat(paths(large, "kit/fir.rb")).contains("kitspec/fir_spec.rb");
    }

    @Test
    void aFolderThatIsBroughtInTeachesNothingAndIsAskedNothing() {
        CompanionMiner miner = history()
                .commit(drop("one"))
                .commit(drop("two"))
                .each(TREES, "+src/{name}.rb", "+spec/{name}_spec.rb")
                .each(List.of("elm", "fir"), "+ext/{name}.rb", "+ext/{name}_spec.rb")
                .mined();

        assertThat(paths(miner, "ext/oak.rb")).isEmpty();
        assertThat(paths(miner, "src/oak.rb")).containsExactly("spec/oak_spec.rb");
    }

    @Test
    void aFolderThatChangesInHeapsIsBroughtIn() {
        String[] news = Stream.concat(
                        Stream.of("+lib/{name}/doc.go", "+lib/{name}/{name}.go", "~go.mod", "~lib/all.txt"),
                        IntStream.range(0, 9).mapToObj(i -> "~lib/core/f" + i + ".go"))
                .toArray(String[]::new);
        List<String> work = Stream.concat(TREES.stream(), TREES.stream().map(name -> "wild" + name))
                .toList();

        CompanionMiner copies = history().each(work, news).mined();
        CompanionMiner worked = history()
                .each(work, news)
                .each(work, "+docs/{name}.md", "~lib/all.txt")
                .each(TREES, "+docs/more{name}.md", "~lib/all.txt")
                .mined();

        assertThat(paths(copies, "lib/elm/elm.go")).isEmpty();
        assertThat(copies.repetitions()).noneMatch(found -> found.isAlive());
        assertThat(paths(worked, "lib/elm/elm.go")).contains("lib/elm/doc.go");
    }

    @Test
    void aFolderThatPeopleWorkOnIsNot() {
        CompanionMiner createdIn = history()
                .commit(drop("one"))
                .commit(drop("two"))
                .each(TREES, "+ext/{name}.rb", "+ext/{name}_spec.rb")
                .mined();
        CompanionMiner changed = history()
                .commit(drop("one"))
                .commit(drop("two"))
                .each(TREES, "+docs/{name}.md", "~ext/one/d1/f1.c")
                .each(List.of("elm", "fir"), "+ext/{name}.rb", "+ext/{name}_spec.rb")
                .mined();

        assertThat(paths(createdIn, "ext/oak.rb")).containsExactly("ext/oak_spec.rb");
        assertThat(paths(changed, "ext/oak.rb")).containsExactly("ext/oak_spec.rb");
    }

    @Test
    void theTreeThatIsGivenSaysWhatIsThere() {
        CompanionMiner miner = history()
                .each(TREES, "+src/{name}.rb", "+spec/{name}_spec.rb", "~src/all.rb")
                .mined();

        assertThat(miner.suggest(List.of("src/oak.rb"), 0.5, Set.of("src/all.rb")::contains))
                .extracting(Suggestion::path)
                .containsExactlyInAnyOrder("spec/oak_spec.rb", "src/all.rb");
        assertThat(miner.suggest(List.of("src/oak.rb"), 0.5, Set.of("spec/oak_spec.rb")::contains))
                .isEmpty();
    }

    private static String[] drop(String name) {
        return IntStream.range(0, 30)
                .mapToObj(i -> "+ext/" + name + "/d" + i + "/f" + i + ".c")
                .toArray(String[]::new);
    }

    private static CompanionMiner mined(List<CommitFiles> commits) {
        CompanionMiner miner = new CompanionMiner("shop", WalkSettings.DEFAULT);
        commits.forEach(miner::observe);
        return miner;
    }

    private static int support(CompanionMiner miner) {
        return miner.repetitions().stream()
                .mapToInt(found -> found.support())
                .max()
                .orElse(0);
    }

    private static List<String> paths(CompanionMiner miner, String created) {
        return miner.suggest(List.of(created), 0.5).stream()
                .map(Suggestion::path)
                .toList();
    }
}
