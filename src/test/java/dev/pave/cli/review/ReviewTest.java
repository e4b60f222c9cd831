package dev.pave.cli.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.Action;
import dev.pave.pattern.Candidate;
import dev.pave.pattern.Circumstances;
import dev.pave.pattern.Kind;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.Role;
import dev.pave.pattern.Status;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Scripted keys: {@code ^} is Enter, {@code !} Escape, {@code <} Backspace, {@code >} Tab, {@code .} ten seconds. */
class ReviewTest {

    private final List<String> kept = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-01T08:00:00Z");
    private HeldDecisions decisions;
    private Review review;

    @BeforeEach
    void begin() {
        decisions = new HeldDecisions(
                (candidate, status, reason) -> {
                    if (reason.contains("busy")) {
                        throw new IllegalStateException("the ledger is busy");
                    }
                    kept.add(candidate.found().patternId() + " " + status.id() + ": " + reason);
                },
                new Clock() {
                    @Override
                    public Instant instant() {
                        return now;
                    }

                    @Override
                    public ZoneId getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(ZoneId zone) {
                        return this;
                    }
                });
        List<Candidate> all = List.of(
                candidate("P-1", "lib/{name}.js", "test/{name}.js"),
                candidate("P-2", "log/fix_{name}.md", "log/all.md"),
                candidate("P-3", "log/fix_a_{name}.md", "log/all.md"),
                candidate("P-4", "docs/{name}.md", "docs/index.md"));
        review = new Review(QueueItem.waiting(all, false), decisions);
    }

    private static Candidate candidate(String id, String... paths) {
        List<Role> roles = Stream.of(paths)
                .map(path -> new Role(path, Action.CREATE, 0.9, 9, 0, 9, path))
                .toList();
        Repetition found = new Repetition(
                id,
                "shop",
                Kind.SIMILAR_FILES,
                "similar_files:" + String.join("+", paths),
                roles,
                0.9,
                9,
                0,
                9,
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                1,
                List.of(),
                Circumstances.NONE);
        return new Candidate(found, null, 9L, null, Status.CANDIDATE, null, null, "", null, null);
    }

    private void press(String keys) {
        for (int key : keys.chars().toArray()) {
            switch (key) {
                case '^' -> review.press(Keys.ENTER);
                case '!' -> review.press(Keys.ESCAPE);
                case '<' -> review.press(Keys.BACKSPACE);
                case '>' -> review.press(Keys.TAB);
                case '.' -> now = now.plus(Duration.ofSeconds(10));
                default -> review.press(key);
            }
            review.tick();
        }
    }

    private String at() {
        return review.current().id();
    }

    private List<String> screen(int width, int height) {
        return new Screen(
                        item -> List.of(
                                "evidence of " + item.id(),
                                "• a long sentence that does not fit into a line of a small one"),
                        false)
                .lines(review, width, height);
    }

    @Test
    void aDecisionIsKeptTenSecondsAfterItWasMade() {
        press("ja2^");

        assertThat(kept).isEmpty();
        assertThat(at()).isEqualTo("P-4");
        press(".");
        assertThat(kept).containsExactly("P-2 approved: looked at the last one: it would have been right");
    }

    @Test
    void whatIsTakenBackWasNeverThere() {
        press("a^r^zz..q"); // the rejection is of two

        assertThat(kept).isEmpty();
        assertThat(at()).isEqualTo("P-1");
        press("z");
        assertThat(review.message()).contains("nothing to take back");
    }

    @Test
    void leavingKeepsWhatIsHeld() {
        press("rold<<<gone^q");
        decisions.keepAll();

        assertThat(review.isOver()).isTrue();
        assertThat(kept).containsExactly("P-1 rejected: gone");
        assertThat(decisions.kept()).containsEntry("P-1", Status.REJECTED);
    }

    @Test
    void theSelectedAreDecidedOneByOne() {
        press("xjjxa^.");

        assertThat(kept)
                .containsExactly(
                        "P-1 approved: we do this by hand each time", "P-4 approved: we do this by hand each time");
    }

    @Test
    void oneStandsForThoseLikeIt() {
        assertThat(review.shown()).extracting(QueueItem::id).containsExactly("P-1", "P-2", "P-4");

        press("jr^.");
        assertThat(kept).hasSize(2).allMatch(line -> line.contains("rejected: chance"));
        begin();
        kept.clear();
        press("jr>^.");
        assertThat(kept).as("Tab leaves those like it out").hasSize(1);
        begin();
        kept.clear();
        press("ja^.");
        assertThat(kept).as("approving is about one").hasSize(1);
    }

    @Test
    void searchNarrowsAndEscapeDecidesNothing() {
        press("/docs^a!");

        assertThat(review.shown()).extracting(QueueItem::id).containsExactly("P-4");
        press(".");
        assertThat(kept).isEmpty();
        press("/nothing^a");
        assertThat(review.current()).isNull();
        assertThat(String.join("\n", screen(80, 24))).contains("Nothing fits");
        press("/!");
        assertThat(review.shown()).hasSize(3);
    }

    @Test
    void tellsWhatCouldNotBeKept() {
        press("abusy^.");

        assertThat(decisions.failed()).containsExactly("P-1 is not approved: the ledger is busy");
        assertThat(review.message()).contains("the ledger is busy");
        assertThat(decisions.kept()).isEmpty();
    }

    @Test
    void screensFitTheTerminal() {
        for (String keys : List.of("", "j", "^", "?", "!", "a", "!/x")) {
            press(keys);
            for (int[] size : List.of(new int[] {120, 40}, new int[] {80, 24}, new int[] {30, 6}, new int[] {10, 3})) {
                List<String> lines = screen(size[0], size[1]);
                assertThat(lines).hasSizeLessThanOrEqualTo(size[1]);
                assertThat(lines).allMatch(line -> line.length() <= size[0]);
            }
        }
    }

    @Test
    void showsWhereOneIsAndWhatSteersATerminalAsAMark() {
        assertThat(screen(120, 24).get(1))
                .startsWith(">   lib/{name}.js and 1 more")
                .contains("almost always, 9 of 9");
        assertThat(String.join("\n", screen(40, 24))).contains("evidence of P-1", "\n  a line of");
        assertThat(Screen.fit("a\u001b]0;b\tc\nd", 20)).isEqualTo("a\uFFFD]0;b  c d");
        assertThat(Screen.fit("漢字漢字", 5)).isEqualTo("漢字…");
    }

    @Test
    void knowsKeysThatComeAsSeveralCharacters() throws IOException {
        Deque<Integer> typed = new ArrayDeque<>(List.of(
                27, (int) '[', (int) 'A', 27, (int) 'O', (int) 'B', 27, Keys.NONE, 10, 27, (int) '[', (int) '3',
                (int) '~', 3));
        Keys keys = new Keys(timeout -> typed.pop());

        List<Integer> read = new ArrayList<>();
        while (!typed.isEmpty()) {
            read.add(keys.next(10));
        }

        assertThat(read).containsExactly(Keys.UP, Keys.DOWN, Keys.ESCAPE, Keys.ENTER, Keys.NONE, Keys.END);
    }
}
