package dev.pave.mine.routines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.event.Execution;
import dev.pave.pattern.event.SessionEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WalkForwardTest {

    private static final List<String> STEPS = List.of("open", "fill", "check", "sign", "send");
    private static final String USUAL = "open fill check sign send ";

    private static List<SessionEvent> session(String id, String operations) {
        List<SessionEvent> events = new ArrayList<>();
        for (String operation : operations.trim().split(" +")) {
            events.add(
                    new SessionEvent(id, events.size() + 1, operation, null, 0, Execution.Outcome.SUCCESS, Map.of()));
        }
        return events;
    }

    private static TrackRecord record(List<SessionEvent> events) {
        return new WalkForward(events, RoutineSettings.DEFAULT).of(STEPS);
    }

    private static TrackRecord record(String operations) {
        return record(session("s", operations));
    }

    private static String shuffled(String operations, Random random) {
        List<String> words = new ArrayList<>(Arrays.asList(operations.split(" ")));
        Collections.shuffle(words, random);
        return String.join(" ", words);
    }

    /** One step in ten is lost, and one in ten is followed by something else. */
    private static String disturbed(String operations, Random random) {
        StringBuilder disturbed = new StringBuilder();
        for (String operation : operations.split(" ")) {
            int chance = random.nextInt(10);
            disturbed.append(chance == 0 ? "" : operation + " ").append(chance == 1 ? "mail " : "");
        }
        return disturbed.toString();
    }

    @Test
    void saysNothingOfNothing() {
        assertThat(record(List.of()).record().confidence()).isEqualTo(0.5);
    }

    @Test
    void saysNothingBeforeThereWasAnythingToFind() {
        TrackRecord track = record(USUAL.repeat(3));
        assertThat(track.record().hits() + track.record().misses()).isZero();
        assertThat(track.record().confidence()).isEqualTo(0.5);
        assertThat(track.foreseen(new Stretch(new int[] {0, 1}, new int[] {0, 1})))
                .isNull();
    }

    @Test
    void givesFourFifthsForThreeOfThree() {
        RoutinePrediction[] three = {
            new RoutinePrediction(3, true), new RoutinePrediction(1, true), new RoutinePrediction(2, true)
        };
        TrackRecord track = new TrackRecord(List.of(three), 1);
        assertThat(track.record().confidence()).isEqualTo(0.8);
        assertThat(track.predictions()).extracting(RoutinePrediction::event).containsExactly(1, 2, 3);
    }

    @Test
    void foreseesWhatGoesOnAsItWas() {
        TrackRecord track = record(USUAL.repeat(40));
        assertThat(track.record().hits()).isGreaterThan(30);
        assertThat(track.record().misses()).isZero();
    }

    @Test
    void missesWhereTheRoutineChanges() {
        String before = USUAL.repeat(40);
        TrackRecord track = record(before + "open fill bill pay post ".repeat(40));
        assertThat(track.record().misses()).isGreaterThanOrEqualTo(10);
        assertThat(track.record().hits()).isLessThan(40);
        assertThat(track.predictions())
                .filteredOn(p -> p.event() > 200)
                .isNotEmpty()
                .noneMatch(RoutinePrediction::came);
    }

    @Test
    void missesPassagesThatAreGivenUp() {
        TrackRecord track = record(USUAL.repeat(40) + ("open fill rest " + USUAL).repeat(10));
        assertThat(track.record().misses()).isBetween(8, 10);
    }

    @Test
    void foreseesNothingWhereTheOrderIsLost() {
        String before = USUAL.repeat(40);
        TrackRecord track = record(before + shuffled(USUAL.repeat(60), new Random(5)));
        assertThat(track.predictions())
                .filteredOn(p -> p.event() > 200 && p.came())
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void saysNothingInAShuffledLog() {
        for (int seed = 1; seed <= 5; seed++) {
            assertThat(record(shuffled(USUAL.repeat(100), new Random(seed)))
                            .record()
                            .hits())
                    .isZero();
        }
    }

    @Test
    void neverLooksAtLaterEvents() {
        Random random = new Random(7);
        List<SessionEvent> events = new ArrayList<>();
        for (int s = 0; s < 12; s++) {
            String work = disturbed(USUAL.repeat(10), random) + "pause " + shuffled(USUAL.repeat(2), random);
            events.addAll(session("s" + s, work));
        }
        List<RoutinePrediction> all = record(events).predictions();
        assertThat(all)
                .hasSizeGreaterThan(50)
                .extracting(RoutinePrediction::came)
                .contains(true, false);
        for (int end : new int[] {100, 150, 243, 365, 500, 600, 700}) {
            int decided = end - 20;
            assertThat(record(events.subList(0, end)).predictions())
                    .filteredOn(p -> p.event() < decided)
                    .isEqualTo(all.stream().filter(p -> p.event() < decided).toList());
        }
    }

    @Test
    void isOfOneRoutineOnly() {
        WalkForward past = new WalkForward(session("s", USUAL.repeat(40)), RoutineSettings.DEFAULT);
        assertThat(past.of(STEPS).record().hits()).isPositive();
        assertThat(past.of(STEPS).record().hits()).isZero();
    }

    @Test
    void isNotOfARoutineWithOtherSteps() {
        WalkForward past = new WalkForward(session("s", USUAL.repeat(40)), RoutineSettings.DEFAULT);
        assertThat(past.of(List.of("fetch", "build", "test", "push")).record().hits())
                .isZero();
    }
}
