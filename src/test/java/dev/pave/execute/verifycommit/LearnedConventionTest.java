package dev.pave.execute.verifycommit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnedConventionTest {

    private static List<String> messages(String... forms) {
        return IntStream.range(0, 40).mapToObj(i -> forms[i % forms.length]).toList();
    }

    private static List<String> judged(List<String> last, String message) {
        MessageConvention convention =
                LearnedConvention.of(LearnedConvention.ofPeople(last), 100).orElseThrow();
        return MessageRulesTest.rules(convention, message);
    }

    @Test
    void learnsTags() {
        List<String> last = messages("[Cart] Add a total\n", "[Shop] Open on Sundays\n");

        assertThat(judged(last, "[New] Sell pears")).isEmpty();
        assertThat(judged(last, "Sell pears")).containsExactly("header-form");
        assertThat(judged(last, "[New] sell pears.")).containsExactly("subject-case", "subject-full-stop");
    }

    @Test
    void learnsTickets() {
        List<String> last = messages("SHOP-12: add a total\n", "SHOP-7 open on Sundays\n");

        assertThat(judged(last, "SHOP-1 sell pears")).isEmpty();
        assertThat(judged(last, "feat: sell pears")).containsExactly("header-form");
    }

    @Test
    void learnsSentencesBehindNowAndThenATag() {
        List<String> last = messages("[Fix #12] Add a total\n", "Open on Sundays\n", "Sell pears\n");

        assertThat(judged(last, "[Fix #1] Sell apples")).isEmpty();
        assertThat(judged(last, "feat: sell apples")).containsExactly("subject-case");
    }

    @Test
    void learnsTypesOfItsOwn() {
        List<String> last = messages("Fix: the total\n", "New: Open on Sundays\n", "Docs: pears\n");

        assertThat(judged(last, "New: sell pears")).isEmpty();
        assertThat(judged(last, "feature: sell pears")).containsExactly("type-enum");
        assertThat(judged(last, "sell pears")).containsExactly("subject-empty", "type-empty");
    }

    @Test
    void learnsNothingOfFewOrMixedMessages() {
        assertThat(LearnedConvention.of(LearnedConvention.ofPeople(List.of("[A] B", "[A] C")), 100))
                .isEmpty();
        assertThat(LearnedConvention.of(
                        LearnedConvention.ofPeople(messages("[A] b", "wip", "Sell pears", "feat: x", "9")), 100))
                .isEmpty();
    }

    @Test
    void takesProgramsForNobody() {
        List<String> all = new ArrayList<>(messages("Merge branch 'a' into b", "fixup! x", "1.2.3"));
        all.add("[A] b");

        assertThat(LearnedConvention.ofPeople(all)).hasSize(1);
    }

    @Test
    void holdsMessagesAgainstTheHistoryBeforeThem(@TempDir Path folder) throws Exception {
        ViewedRepository shop = new ViewedRepository(folder);
        shop.commit("Sell pears");
        assertThat(shop.messages(Map.of("rev", "HEAD"))).containsExactly("error subject-empty", "error type-empty");

        for (int i = 0; i < 25; i++) {
            shop.commit("[Cart] Add part " + i);
        }
        shop.commit("feat: sell pears");
        assertThat(shop.messages(Map.of("rev", "HEAD"))).containsExactly("error header-form");
        assertThat(shop.messages(Map.of("rev", "HEAD~1"))).isEmpty();
        assertThat(shop.messages(Map.of("rev", "HEAD", "checks", Map.of("message", "off"))))
                .isEmpty();
        assertThat(shop.messages(Map.of("rev", "HEAD", "checks", Map.of("message", "warning"))))
                .containsExactly("warning header-form");
    }
}
