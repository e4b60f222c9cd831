package dev.pave.mine.failures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.Kind;
import dev.pave.pattern.event.Execution.Outcome;
import dev.pave.pattern.event.FixRecord;
import dev.pave.pattern.event.Recovery;
import dev.pave.pattern.event.SessionEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Sessions as words: {@code !test} is a test that failed, {@code test} one that went well. */
class RecoveryMinerTest {

    private final List<SessionEvent> events = new ArrayList<>();
    private int sessions;

    private void session(String... words) {
        String name = "s" + ++sessions;
        long seq = 0;
        for (String word : words) {
            boolean failed = word.startsWith("!");
            events.add(new SessionEvent(
                    name,
                    ++seq,
                    failed ? word.substring(1) : word,
                    Instant.parse("2026-03-01T10:00:00Z").plusSeconds(events.size()),
                    10,
                    failed ? Outcome.FAILURE : Outcome.SUCCESS,
                    Map.of()));
        }
    }

    private RecoveryMiner.Mined mined() {
        return new RecoveryMiner(Set.of("ls", "git status"))
                .mine(
                        "shop",
                        events,
                        event -> event.outcome() == Outcome.FAILURE ? "lost: " + event.operation() : null);
    }

    @Test
    void findsWhatStoodBetweenAFailureAndItsSuccess() {
        for (int i = 0; i < 4; i++) {
            session("view", "!npm test", "ls", "npm install", "git status -s", "npm test");
        }

        assertThat(mined().recoveries()).singleElement().satisfies(recovery -> {
            assertThat(recovery.failure()).isEqualTo("lost: npm test");
            assertThat(recovery.steps()).containsExactly("npm install");
            assertThat(recovery.successes()).isEqualTo(4);
            assertThat(recovery.attempts()).isEqualTo(4);
            assertThat(recovery.hits()).isEqualTo(3);
            assertThat(recovery.misses()).isZero();
            assertThat(recovery.confidence()).isGreaterThan(0.75);
            assertThat(recovery.occurrences()).hasSize(4);
            assertThat(recovery.occurrences().get(0).firstSeq()).isEqualTo(2);
            assertThat(recovery.occurrences().get(0).lastSeq()).isEqualTo(6);
            assertThat(recovery.occurrences().get(0).hit()).isNull();
            assertThat(recovery.repetition().kind()).isEqualTo(Kind.RECOVERY);
            assertThat(recovery.repetition().signature()).isEqualTo("recovery:lost: npm test => npm install");
        });
    }

    @Test
    void countsThatItDidNotHelp() {
        for (int i = 0; i < 4; i++) {
            session("!npm test", "npm install", "npm test");
            session("!npm test", "npm install", "!npm test", "rm", "!npm test");
        }

        assertThat(mined().recoveries()).singleElement().satisfies(recovery -> {
            assertThat(recovery.attempts()).isEqualTo(8);
            assertThat(recovery.successes()).isEqualTo(4);
            assertThat(recovery.misses()).isEqualTo(4);
            assertThat(recovery.confidence()).isLessThan(0.6);
        });
    }

    @Test
    void takesTheStepThatHelpsAndNotTheOneThatIsAlwaysThere() {
        for (int i = 0; i < 3; i++) {
            session("!make", "edit", "!make", "edit", "make clean", "make");
        }

        assertThat(mined().recoveries())
                .singleElement()
                .satisfies(r -> assertThat(r.steps()).containsExactly("make clean"));
    }

    @Test
    void keepsStepsThatBelongTogether() {
        for (int i = 0; i < 3; i++) {
            session("!push", "!push", "pull", "resolve", "push");
        }

        assertThat(mined().recoveries())
                .singleElement()
                .satisfies(r -> assertThat(r.steps()).containsExactly("pull", "resolve"));
    }

    @Test
    void isNoFixWhereARetryDoesAsWell() {
        for (int i = 0; i < 4; i++) {
            session("!npm test", "npm test");
            session("!npm test", "npm install", "npm test");
        }

        RecoveryMiner.Mined mined = mined();

        assertThat(mined.recoveries()).isEmpty();
        assertThat(mined.fixes()).singleElement().satisfies(fix -> {
            assertThat(fix.fix()).isNull();
            assertThat(fix.retries()).isEqualTo(4);
            assertThat(fix.retrySuccesses()).isEqualTo(4);
            assertThat(fix.overcomeByRetry()).isTrue();
        });
    }

    @Test
    void doesNotAskSessionsForOneAnother() {
        for (int i = 0; i < 4; i++) {
            session("!npm test", "npm install");
            session("npm test");
        }

        assertThat(mined().recoveries()).isEmpty();
    }

    @Test
    void leavesAnotherFailureOutOfTheAccount() {
        events.add(new SessionEvent("s", 1, "make", null, 0, Outcome.FAILURE, Map.of()));
        events.add(new SessionEvent("s", 2, "edit", null, 0, Outcome.SUCCESS, Map.of()));
        events.add(new SessionEvent("s", 3, "make", null, 0, Outcome.FAILURE, Map.of()));

        RecoveryMiner.Mined mined = new RecoveryMiner(Set.of()).mine("shop", events, event -> "failure " + event.seq());

        assertThat(mined.recoveries()).isEmpty();
        assertThat(mined.fixes()).isEmpty();
    }

    @Test
    void findsNothingInNothing() {
        assertThat(mined().recoveries()).isEmpty();
    }

    @Test
    void hasTheSameIdsEveryNight() {
        for (int i = 0; i < 3; i++) {
            session("!npm test", "npm install", "npm test");
        }
        List<Recovery> first = mined().recoveries();
        session("view", "ls");

        assertThat(mined().recoveries())
                .extracting(Recovery::patternId)
                .containsExactly(first.get(0).patternId());
    }

    @Test
    void joinsWhatGroupsOfLogsKnow() {
        FixRecord here = new FixRecord("s", "npm install", 3, 2, 1, 1);
        FixRecord there = new FixRecord("s", "npm ci", 5, 5, 2, 0);

        assertThat(FixRecord.joined(List.of(here, there))).containsExactly(new FixRecord("s", "npm ci", 5, 5, 3, 1));
    }
}
