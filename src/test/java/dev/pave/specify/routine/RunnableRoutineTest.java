package dev.pave.specify.routine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.event.Quartiles;
import dev.pave.pattern.event.RoutineStep;
import dev.pave.pattern.event.Savings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunnableRoutineTest {

    private static RoutineStep step(String operation) {
        return new RoutineStep(List.of(operation), 1, false, Quartiles.of(new long[0]), Quartiles.of(new long[0]));
    }

    /** A routine of so many steps, of which each line is an occurrence. */
    private static RunnableRoutine routine(String[]... lines) {
        List<RoutineStep> steps = new ArrayList<>();
        for (int i = 0; i < lines[0].length; i++) {
            steps.add(step("step" + i));
        }
        return new RunnableRoutine(
                steps, Arrays.stream(lines).map(Arrays::asList).toList());
    }

    private static String[] line(String... commands) {
        return commands;
    }

    private static Object run(RunnableRoutine routine, int step) {
        return routine.steps().get(step).get("run");
    }

    @Test
    void whatVariesTogetherIsOneInput() {
        RunnableRoutine release = routine(
                line("make test", "git tag v1.0.1", "gh release create v1.0.1 --notes-file notes/1.0.1.md"),
                line("make test", "git tag v1.0.2", "gh release create v1.0.2 --notes-file notes/1.0.2.md"),
                line("make test", "git tag v1.1.0", "gh release create v1.1.0 --notes-file notes/1.1.0.md"));

        assertThat(run(release, 0)).isEqualTo(List.of("make", "test"));
        assertThat(run(release, 1)).isEqualTo(List.of("git", "tag", "v{{version}}"));
        assertThat(release.steps().get(1).get("undo")).isEqualTo(List.of("git", "tag", "-d", "v{{version}}"));
        assertThat(run(release, 2))
                .isEqualTo(List.of("gh", "release", "create", "v{{version}}", "--notes-file", "notes/{{version}}.md"));
        assertThat(release.inputs()).isEqualTo(Map.of("version", List.of("1.1.0", "1.0.2", "1.0.1")));
        assertThat(release.proof().share()).isEqualTo(1);
    }

    @Test
    void whatVariesByItselfIsAnInputOfItsOwn() {
        RunnableRoutine deploy = routine(
                line("deploy --region eu --app shop"),
                line("deploy --region us --app cart"),
                line("deploy --region eu --app mail"),
                line("deploy --region ap --app shop"));

        assertThat(run(deploy, 0)).isEqualTo(List.of("deploy", "--region", "{{region}}", "--app", "{{app}}"));
        assertThat(deploy.inputs().keySet()).containsExactly("region", "app");
    }

    @Test
    void whatStaysIsTheTimeOfTheStepsThatAPersonDoes() {
        Quartiles waits = new Quartiles(1, 2_000, 9_000);
        Quartiles takes = new Quartiles(1, 30_000, 90_000);
        List<RoutineStep> steps = List.of(
                new RoutineStep(List.of("make"), 1, false, Quartiles.NONE, takes),
                new RoutineStep(List.of("vim"), 0.9, false, waits, takes),
                new RoutineStep(List.of("less"), 0.4, false, waits, takes));
        List<List<String>> typed = List.of(List.of("make", "vim notes", "less notes"));

        assertThat(new RunnableRoutine(steps, typed).rest())
                .isEqualTo(new Savings.Part(32_000, "medians in the logs of vim"));
        assertThat(new RunnableRoutine(steps.subList(0, 1), List.of(List.of("make"))).rest())
                .isEqualTo(new Savings.Part(0, "no step is left to a person"));
    }

    @Test
    void theProofIsOfOccurrencesThatWereNotSeen() {
        RunnableRoutine changed = routine(
                line("build a", "push a"),
                line("build b", "push b"),
                line("build c", "push c"),
                line("build d", "ship d"));

        RunnableRoutine.Proof proof = changed.proof();

        assertThat(proof.occurrences()).isEqualTo(2);
        assertThat(proof.arguments()).isEqualTo(8);
        assertThat(proof.share()).isEqualTo(7 / 8.0);
        assertThat(proof.inWords()).startsWith("it would have typed 88 % of 8 arguments");
    }

    @Test
    void whatAPersonOrAShellDoesStaysByHand() {
        RunnableRoutine mixed = routine(
                line("vim notes/1.md", "cd build", "make | tee log", "docker ps --format '{{.Names}}'", "make all"),
                line("vim notes/2.md", "cd build", "make | tee log", "docker ps --format '{{.Names}}'", "make all"));

        assertThat(mixed.steps())
                .extracting(step -> step.containsKey("run"))
                .containsExactly(false, false, false, false, true);
        assertThat(mixed.steps().get(0).get("by_hand").toString())
                .startsWith("vim notes/{{")
                .contains("wants a person");
        assertThat(mixed.isRunnable()).isTrue();
        assertThat(routine(line("cd build"), line("cd build")).isRunnable()).isFalse();
    }

    @Test
    void aRareOtherFormDoesNotChangeWhatIsUsual() {
        RunnableRoutine often = routine(
                line("make test"), line("make test"), line("make test -k"), line("make test"), line("make test"));

        assertThat(run(often, 0)).isEqualTo(List.of("make", "test"));
    }

    @Test
    void aStepThatWasLeftOutIsNoMistake() {
        RunnableRoutine some = routine(line("a 1", "b 1"), line("a 2", null), line("a 3", "b 3"), line("a 4", "b 4"));

        assertThat(run(some, 1)).isEqualTo(List.of("b", "{{number}}"));
    }
}
