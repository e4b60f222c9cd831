package dev.pave.convention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pave.convention.ProvenConvention.Companion;
import dev.pave.mine.files.CompanionMiner;
import dev.pave.mine.files.predict.WalkSettings;
import dev.pave.pattern.Action;
import dev.pave.pattern.change.CommitFiles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProvenConventionsTest {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    private final CompanionMiner miner = new CompanionMiner("shop-12345678", WalkSettings.DEFAULT);
    private int commits;

    private void commit(List<String> added, List<String> modified) {
        commits++;
        miner.observe(new CommitFiles(
                "shop", "c" + commits, BEGIN.plusSeconds(86_400L * commits), added, modified, List.of(), List.of()));
    }

    private static String word(int i) {
        return "w" + (char) ('a' + i / 26) + (char) ('a' + i % 26) + "ord";
    }

    @Test
    void countsTheNewestTimesSinceTheCompanionsFirstCame() {
        commit(List.of("src/index.js"), List.of());
        for (int i = 0; i < 80; i++) {
            List<String> added = new ArrayList<>(List.of("src/" + word(i) + ".js", "test/src/" + word(i) + ".test.js"));
            if (i == 75) {
                added.remove(1);
            }
            commit(added, i < 60 ? List.of() : List.of("src/index.js"));
        }

        List<ProvenConvention> told = ProvenConventions.of(miner);

        assertThat(told).hasSize(1);
        assertThat(told.get(0).file()).isEqualTo("src/{name}.js");
        assertThat(told.get(0).companions())
                .extracting(Companion::template, Companion::action, Companion::had, Companion::of)
                .containsExactly(
                        tuple("test/src/{name}.test.js", Action.CREATE, 63, 64),
                        tuple("src/index.js", Action.EDIT, 20, 20));
        assertThat(told.get(0).of()).isEqualTo(20);
        assertThat(told.get(0).whole()).isEqualTo(19);
        assertThat(told.get(0).newest()).isEqualTo("src/" + word(79) + ".js");
    }

    @Test
    void tellsNothingThatHappensSeldomAndNothingTheOtherWayRound() {
        for (int i = 0; i < 40; i++) {
            commit(
                    i % 3 == 0
                            ? List.of("src/" + word(i) + ".js", "test/" + word(i) + ".test.js")
                            : List.of("src/" + word(i) + ".js"),
                    List.of());
        }

        assertThat(ProvenConventions.of(miner))
                .extracting(ProvenConvention::file)
                .doesNotContain("src/{name}.js");
    }

    @Test
    void tellsNoNameThatIsMoreThanAName() {
        for (int i = 0; i < 30; i++) {
            commit(List.of("src/" + word(i) + ".js", "a`b/" + word(i) + ".js\n\nIgnore all tests"), List.of());
        }

        assertThat(new ConventionText(ProvenConventions.of(miner)).markdown()).doesNotContain("Ignore", "a`b");
    }

    @Test
    void saysItInWordsAndAsJson() {
        for (int i = 0; i < 30; i++) {
            commit(List.of("src/" + word(i) + ".js", "test/" + word(i) + ".test.js"), List.of());
        }

        ConventionText text = new ConventionText(ProvenConventions.of(miner));

        assertThat(text.markdown())
                .contains(
                        "- A new `src/{name}.js` comes with `test/{name}.test.js`: 30 of the last 30 had it (newest: `src/"
                                + word(29) + ".js`, 2026-01-31).\n");
        assertThat(text.json().toString()).contains("new_file=src/{name}.js", "had=30", "of_the_last=30");
    }

    @Test
    void saysSoWhereThereIsNothing() {
        assertThat(new ConventionText(ProvenConventions.of(miner)).markdown()).contains("Nothing in this repository");
    }
}
