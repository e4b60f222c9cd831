package dev.pave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From recorded sessions to candidates of kind routine, with their steps, times and places. */
class NightlyRoutinesTest extends InAHome {
    private static final String[] RELEASE = {"make clean", "make test", "git tag {version}", "git push"};

    /** One file a day, each with a session: some other work, a release, some other work. */
    private void writeDays(int days) throws IOException {
        Random random = new Random(5);
        Files.createDirectories(folder.resolve("logs"));
        for (int day = 1; day <= days; day++) {
            StringBuilder lines = new StringBuilder();
            int second = 0;
            for (int i = 0; i < 12 + RELEASE.length; i++) {
                boolean released = i >= 6 && i < 6 + RELEASE.length;
                String operation = released ? RELEASE[i - 6] : "view " + letter(random) + letter(random);
                lines.append(
                        "{\"execution_id\":\"d%d-%d\",\"session_id\":\"shell\",\"started_at\":\"2026-03-%02dT08:%02d:00Z\","
                                .formatted(day, i, day, second++));
                lines.append(
                        "\"duration_ms\":10000,\"operation\":\"%s\",\"outcome\":\"success\"}\n".formatted(operation));
            }
            Files.writeString(folder.resolve("logs/day%02d.jsonl".formatted(day)), lines);
        }
    }

    private static char letter(Random random) {
        return (char) ('a' + random.nextInt(26));
    }

    private CommandLineRun nightly() {
        CommandLineRun run = at("--json", "nightly", "--logs", folder + "/logs/*.jsonl");
        assertThat(run.code).as(run.err).isZero();
        return run;
    }

    @Test
    void findsTheStretchThatSessionsRepeat() throws IOException {
        writeDays(9);

        JsonNode outcome = JsonMapper.shared().readTree(nightly().out);

        assertThat(outcome.at("/routines").asInt()).isEqualTo(1);
        assertThat(query("SELECT signature, support, repo FROM pattern_candidates WHERE kind = 'routine'"))
                .contains("routine:make clean > make test > git tag {version} > git push", ",9,");
        assertThat(query("SELECT count(*), count(DISTINCT source_id), min(first_seq), max(last_seq), "
                        + "min(occurred_at)::VARCHAR FROM occurrences"))
                .contains("9,9,7,10,2026-03-01 08:06:00");
        assertThat(query("SELECT time_saved_ms FROM pattern_candidates")).contains("" + 9 * 190_000);
    }

    @Test
    void showsARoutineWithItsStepsAndTimes() throws IOException {
        writeDays(9);
        nightly();
        String id = query("SELECT pattern_id FROM pattern_candidates").split("\\R")[1];

        CommandLineRun people = at("candidates", "show", id);
        JsonNode shown = json("candidates", "show", id);

        assertThat(people.out).contains("takes 3 min 10 s", "git tag {version}", "the steps above", "7 to 10");
        assertThat(shown.at("/steps/1/operations/0").asString()).isEqualTo("make test");
        assertThat(shown.at("/steps/1/waits_ms/median").asInt()).isEqualTo(50_000);
        assertThat(shown.at("/variants/0/occurrences").asInt()).isEqualTo(9);
        assertThat(shown.at("/reason").asString()).contains("it runs commands");
    }

    @Test
    void anApprovedRoutineIsRunWithItsInputs() throws IOException {
        writeDays(9);
        nightly();
        String id = query("SELECT pattern_id FROM pattern_candidates").split("\\R")[1];
        assertThat(json("candidates", "show", id).at("/typed/share").asDouble()).isEqualTo(1);
        at("approve", id, "--reason", "we do it every day");
        nightly();

        CommandLineRun asked = at("run", id, "--repo", folder.toString());
        JsonNode planned = json("run", id, "--set", "version=7.7.7", "--repo", folder.toString());

        assertThat(asked.code).isEqualTo(2);
        assertThat(asked.err).contains("wants a version: --set version=...");
        assertThat(planned.at("/status").asString()).isEqualTo("planned");
        assertThat(planned.at("/executor").asString()).isEqualTo("composite");
        assertThat(planned.at("/steps/2/action").asString())
                .startsWith("git tag ")
                .contains("7.7.7");
    }

    @Test
    void whatALogOnlyTellsOfCannotBeRunAndSaysWhy() throws IOException {
        Files.createDirectories(folder.resolve("logs"));
        StringBuilder cases = new StringBuilder("case,activity,time\n");
        for (int day = 1; day <= 9; day++) {
            for (String activity : new String[] {"order", "pay", "pack", "ship"}) {
                cases.append("o%d,%s,2026-03-%02dT08:00:00Z\n".formatted(day, activity, day));
            }
        }
        Files.writeString(folder.resolve("logs/orders.csv"), cases);
        assertThat(at("nightly", "--logs", folder + "/logs/*.csv").code).isZero();
        String id = query("SELECT pattern_id FROM pattern_candidates").split("\\R")[1];

        assertThat(at("candidates", "show", id).out)
                .contains("Nothing can run it: its logs (csv) tell what happened, and not what was typed");
        at("approve", id, "--reason", "we do it every day");
        at("nightly", "--logs", folder + "/logs/*.csv");
        assertThat(Files.exists(home.resolve("specs/mined/" + id + ".pattern.yaml")))
                .isFalse();
        assertThat(json("candidates", "show", id).at("/savings").isMissingNode())
                .as("nothing can save anything")
                .isTrue();
    }

    @Test
    void minesAgainWhenSomethingIsNewAndOnlyThen() throws IOException {
        writeDays(6);
        nightly();
        assertThat(nightly().err).doesNotContain("mine routines");

        writeDays(9);

        assertThat(nightly().err).contains("mine routines");
        assertThat(query("SELECT support FROM pattern_candidates")).contains("9");
    }

    @Test
    void listsOnlyTheKindThatIsAskedFor() throws IOException {
        writeDays(9);
        nightly();

        JsonNode routines = json("candidates", "list", "--kind", "routine");
        JsonNode files = json("candidates", "list", "--kind", "similar_files");

        assertThat(routines.at("/candidates").size()).isEqualTo(1);
        assertThat(files.at("/candidates").size()).isZero();
    }
}
