package dev.pave.mine.routines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pave.pattern.Occurrence;
import dev.pave.pattern.event.Execution;
import dev.pave.pattern.event.Quartiles;
import dev.pave.pattern.event.Routine;
import dev.pave.pattern.event.RoutineStep;
import dev.pave.pattern.event.SessionEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RoutineMinerTest {

    private static final Instant MORNING = Instant.parse("2026-01-05T08:00:00Z");

    private final RoutineMiner miner = new RoutineMiner(RoutineSettings.DEFAULT);

    /** A session of the operations, one every second, each of which takes 200 ms. */
    private static List<SessionEvent> session(String id, String operations) {
        List<SessionEvent> events = new ArrayList<>();
        for (String operation : operations.trim().split(" +")) {
            events.add(event(id, events.size() + 1, operation, events.size(), Map.of()));
        }
        return events;
    }

    private static SessionEvent event(String id, int seq, String operation, long second, Map<String, String> values) {
        return new SessionEvent(
                id, seq, operation, MORNING.plusSeconds(second), 200, Execution.Outcome.SUCCESS, values);
    }

    private List<Routine> mine(String operations) {
        return miner.mine("log", session("s", operations));
    }

    private static List<String> places(Routine routine) {
        return routine.occurrences().stream()
                .map(o -> o.firstSeq() + "-" + o.lastSeq())
                .toList();
    }

    @Test
    void findsNothingInNothing() {
        assertThat(miner.mine("log", List.of())).isEmpty();
    }

    @Test
    void cutsAFlatStreamWhereItBeginsAndEnds() {
        List<Routine> routines = mine("open fill check send ".repeat(20));
        assertThat(routines).hasSize(1);
        assertThat(routines.get(0).signature()).isEqualTo("routine:open > fill > check > send");
        assertThat(routines.get(0).support()).isEqualTo(20);
        assertThat(places(routines.get(0))).startsWith("1-4", "5-8").endsWith("77-80");
    }

    @Test
    void marksWhatIsLeftOutAndWhatIsDoneInstead() {
        Routine routine =
                mine("open fill check pay send open fill bill send ".repeat(20)).get(0);
        assertThat(routine.signature()).contains("open > fill").endsWith("send").contains("?");
        assertThat(places(routine)).startsWith("1-5", "6-9");
    }

    @Test
    void fieldsOfAFormThatComeInOrderAreStepsOfTheirOwn() {
        StringBuilder form = new StringBuilder("open ");
        for (int field = 1; field <= 12; field++) {
            form.append("copy fill-").append(field).append(' ');
        }
        List<Routine> routines = mine((form + "submit ").repeat(12));
        assertThat(routines).hasSize(1);
        assertThat(routines.get(0).signature()).startsWith("routine:open > copy > fill-1 > copy > fill-2 >");
        assertThat(places(routines.get(0))).hasSize(12).startsWith("1-26", "27-52");
    }

    @Test
    void whoTriesAgainIsAtTheSamePieceOfWork() {
        List<Routine> routines = mine(
                "open url name word go home find send open url name word go refused url name word go home find send "
                        .repeat(20));
        assertThat(routines).hasSize(1);
        assertThat(routines.get(0).signature()).startsWith("routine:open > url+ > name+ > word+ > go+");
        assertThat(places(routines.get(0))).hasSize(40).startsWith("1-8", "9-21");
    }

    @Test
    void aStreamThatLostItsFirstEventBeginsWhereMoreOfItIsTold() {
        String both =
                "open url name word go home find send open url name word go refused url name word go home find send ";
        List<Routine> routines = mine(both.substring("open ".length()) + both.repeat(20));
        assertThat(places(routines.get(0))).contains("8-20", "21-28");
    }

    @Test
    void goesRoundALoopWithinAnOccurrence() {
        Routine routine = mine("open find copy paste close open find copy paste find copy paste find copy paste close "
                        .repeat(30))
                .get(0);
        assertThat(routine.signature()).isEqualTo("routine:open > find+ > copy+ > paste+ > close");
        assertThat(places(routine)).startsWith("1-5", "6-16");
    }

    @Test
    void goesRoundALoopThatIsSeldomDoneTwice() {
        Random random = new Random(1);
        StringBuilder operations = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            operations.append("open");
            do {
                operations
                        .append(" find copy")
                        .append(random.nextInt(10) < 7 ? " check" : "")
                        .append(" paste save");
            } while (random.nextInt(4) == 0);
            operations.append(random.nextBoolean() ? " print" : "").append(" sign close ");
        }
        Routine routine = mine(operations.toString()).get(0);
        assertThat(routine.support()).isEqualTo(300);
        assertThat(routine.steps().get(0).operations()).containsExactly("open");
    }

    @Test
    void tellsRoutinesInAnyOrderApart() {
        Random random = new Random(2);
        StringBuilder operations = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            operations.append(random.nextBoolean() ? "open fill check send " : "fetch build test push ");
        }
        assertThat(mine(operations.toString()))
                .extracting(Routine::signature)
                .containsExactlyInAnyOrder("routine:open > fill > check > send", "routine:fetch > build > test > push");
    }

    @Test
    void keepsAHalfThatMayBeLeftOut() {
        Random random = new Random(2);
        StringBuilder operations = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            operations.append("open fill check send ").append(random.nextBoolean() ? "print sign scan file " : "");
        }
        assertThat(mine(operations.toString()))
                .extracting(Routine::signature)
                .containsExactly("routine:open > fill > check > send > print? > sign? > scan? > file?");
    }

    @Test
    void keepsALoopWithinThatMayBeLeftOut() {
        Random random = new Random(1);
        StringBuilder operations = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            operations.append("open fill check sign ");
            while (random.nextBoolean()) {
                operations.append("find copy paste ");
            }
            operations.append("print scan file send ");
        }
        Routine routine = mine(operations.toString()).get(0);
        assertThat(routine.support()).isBetween(300, 303);
        assertThat(routine.signature()).contains("open > fill > check > sign").contains("print > scan > file > send");
    }

    @Test
    void findsAStepThatIsDoneInManyWays() {
        Random random = new Random(4);
        StringBuilder operations = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            operations
                    .append("open choose")
                    .append((char) ('a' + random.nextInt(15)))
                    .append(" check send ");
        }
        assertThat(mine(operations.toString()).get(0).support()).isEqualTo(200);
    }

    @Test
    void goesPastStrayAndLostEvents() {
        String usual = "open fill check sign send ".repeat(10);
        Routine routine = mine(usual + "open fill mail check sign send open fill check send " + usual)
                .get(0);
        assertThat(routine.support()).isEqualTo(22);
        assertThat(places(routine)).contains("51-56", "57-60");
    }

    @Test
    void findsIslandsInOtherWork() {
        Random random = new Random(3);
        List<SessionEvent> events = new ArrayList<>();
        for (int s = 0; s < 30; s++) {
            StringBuilder work = new StringBuilder();
            for (int i = 0; i < 12; i++) {
                work.append("other").append((char) ('a' + random.nextInt(20))).append(' ');
            }
            events.addAll(session("s" + s, work + "fetch build test push " + work));
        }
        List<Routine> routines = miner.mine("log", events);
        assertThat(routines).anySatisfy(r -> {
            assertThat(r.signature()).contains("fetch > build > test > push");
            assertThat(r.support()).isEqualTo(30);
        });
    }

    @Test
    void findsNothingInAShuffledLog() {
        List<String> operations = new ArrayList<>(
                Arrays.asList("open fill check send ".repeat(100).split(" ")));
        Collections.shuffle(operations, new Random(1));
        assertThat(mine(String.join(" ", operations))).isEmpty();
    }

    @Test
    void beginsAfterThePauseWhereTheStreamIsTornAtBothEnds() {
        List<SessionEvent> events = new ArrayList<>();
        String[] steps = {"open", "fill", "check", "send"};
        long second = 0;
        for (int i = 2; i < 82; i++) {
            second += i % 4 == 0 ? 60 : 1;
            events.add(event("s", events.size() + 1, steps[i % 4], second, Map.of()));
        }
        Routine routine = miner.mine("log", events.subList(0, 79)).get(0);
        assertThat(routine.signature()).isEqualTo("routine:check > send > open > fill");
    }

    @Test
    void bindsTheValueThatFlowsThroughTheSteps() {
        List<SessionEvent> events = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            events.add(event("s", 3 * i + 1, "open", 10 * i, Map.of("path", "f" + i)));
            events.add(event("s", 3 * i + 2, "edit", 10 * i + 2, Map.of("file", "f" + i, "mode", "text")));
            events.add(event("s", 3 * i + 3, "save", 10 * i + 4, Map.of()));
        }
        Routine routine = miner.mine("log", events).get(0);
        assertThat(routine.bindings()).containsExactly(Map.entry("path", List.of("step 1 path", "step 2 file")));
        assertThat(routine.occurrences().get(7).bindings()).containsExactly(Map.entry("path", "f7"));
    }

    @Test
    void takesLabelsThatDifferInTheirNumbersForOne() {
        StringBuilder operations = new StringBuilder();
        for (int row = 1; row <= 20; row++) {
            operations.append("copy-A").append(row).append(" paste save ");
        }
        assertThat(mine(operations.toString()).get(0).signature()).isEqualTo("routine:copy-A# > paste > save");
    }

    @Test
    void measuresTimes() {
        Routine routine = mine("open fill check send ".repeat(20)).get(0);
        assertThat(routine.durations()).isEqualTo(new Quartiles(3200, 3200, 3200));
        assertThat(routine.timeSavedMs()).isEqualTo(20 * 3200);
        assertThat(routine.steps()).element(1).extracting(RoutineStep::waits).isEqualTo(new Quartiles(800, 800, 800));
        assertThat(routine.firstSeen()).isEqualTo(MORNING);
        assertThat(routine.lastSeen()).isEqualTo(MORNING.plusSeconds(76));
    }

    @Test
    void measuresHowLongAStepTakes() {
        Routine routine = mine("open fill check send ".repeat(20)).get(0);
        assertThat(routine.steps()).extracting(RoutineStep::durations).containsOnly(new Quartiles(200, 200, 200));
    }

    @Test
    void countsTheWaysInWhichItIsDone() {
        String usual = "open fill check send ".repeat(8);
        Routine routine = mine(usual + "open fill send " + usual + "open fill send " + usual)
                .get(0);
        assertThat(routine.variants())
                .containsExactly(
                        new Routine.Variant(
                                List.of("open", "fill", "check", "send"), 24, new Quartiles(3200, 3200, 3200)),
                        new Routine.Variant(List.of("open", "fill", "send"), 2, new Quartiles(2200, 2200, 2200)));
    }

    @Test
    void tellsALoopOnceInAVariant() {
        Routine routine = mine("open find copy paste close open find copy paste find copy paste find copy paste close "
                        .repeat(30))
                .get(0);
        assertThat(routine.variants())
                .extracting(Routine.Variant::operations)
                .containsExactly(List.of("open", "find", "copy", "paste", "close"));
    }

    @Test
    void isLessFreshTheLongerItHasNotComeAgain() {
        String usual = "open fill check send ".repeat(20);
        Random random = new Random(3);
        StringBuilder other = new StringBuilder();
        for (int i = 0; i < 120; i++) {
            other.append("other").append((char) ('a' + random.nextInt(20))).append(' ');
        }
        assertThat(mine(usual).get(0).freshness()).isEqualTo(1);
        assertThat(mine(usual + other).get(0).freshness()).isBetween(0.05, 0.1);
    }

    @Test
    void keepsARecordOfItsPredictions() {
        Routine routine = mine("open fill check send ".repeat(20)).get(0);
        assertThat(routine.hits()).isEqualTo(14);
        assertThat(routine.misses()).isZero();
        assertThat(routine.confidence()).isGreaterThan(0.85);
        assertThat(routine.occurrences())
                .extracting(Occurrence::hit)
                .startsWith(null, null, null, null, null, null, true)
                .endsWith(true);
    }

    @Test
    void knowsNothingOfARoutineThatHadNotBeenFoundBefore() {
        Random random = new Random(3);
        StringBuilder other = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            other.append("other").append((char) ('a' + random.nextInt(20))).append(' ');
        }
        Routine routine = mine(other + "open fill check send ".repeat(10)).get(0);
        assertThat(routine.support()).isEqualTo(10);
        assertThat(routine.hits() + routine.misses()).isZero();
        assertThat(routine.confidence()).isEqualTo(0.5);
        assertThat(routine.occurrences()).extracting(Occurrence::hit).containsOnlyNulls();
    }

    @Test
    void keepsItsIdWhenItComesAgain() {
        assertThat(mine("open fill check send ".repeat(30)).get(0).patternId())
                .isEqualTo(mine("open fill check send ".repeat(20)).get(0).patternId());
    }

    @Test
    void readsMixedSessionsEachInItsOrder() {
        List<SessionEvent> events = new ArrayList<>();
        List<SessionEvent> one = session("one", "open fill check send ".repeat(10));
        List<SessionEvent> other = session("other", "open fill check send ".repeat(10));
        for (int i = 0; i < one.size(); i++) {
            events.add(one.get(i));
            events.add(other.get(i));
        }
        Routine routine = miner.mine("log", events).get(0);
        assertThat(routine.support()).isEqualTo(20);
        assertThat(routine.occurrences()).extracting(Occurrence::sessionId).startsWith("one", "other", "one");
    }

    @Test
    void refusesARoutineOfOneOccurrence() {
        assertThatThrownBy(() -> new RoutineSettings(1, 64, 4, 0.05, 0.5, 100, 5, 7.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two occurrences");
    }
}
