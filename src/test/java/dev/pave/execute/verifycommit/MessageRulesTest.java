package dev.pave.execute.verifycommit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.Resource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code commitlint.jsonl} has made messages, and what commitlint with its conventional rules said of each. */
class MessageRulesTest {

    private static final MessageRules RULES = new MessageRules(MessageRules.TYPES, false, 100, 100);

    static List<String> rules(MessageConvention convention, String text) {
        List<String> said = new ArrayList<>();
        CommitMessage message = CommitMessage.of(text);
        if (!message.isNoPersons()) {
            convention.judge(message, (rule, severity, words) -> said.add(rule));
        }
        Collections.sort(said);
        return said;
    }

    @Test
    void saysWhatCommitlintSays() {
        List<String> other = new ArrayList<>();
        Resource.text(MessageRulesTest.class, "commitlint.jsonl").lines().forEach(line -> {
            JsonNode row = JsonMapper.shared().readTree(line);
            List<String> wanted = new ArrayList<>(row.get("rules")
                    .valueStream()
                    .map(JsonNode::asString)
                    .sorted()
                    .toList());
            List<String> said = rules(RULES, row.get("message").asString());
            if (!said.equals(wanted)) {
                other.add(row.get("message") + " wanted " + wanted + " said " + said);
            }
        });
        assertThat(other).isEmpty();
    }

    @Test
    void leavesOutCommentsAndWhatIsBelowTheScissors() {
        assertThat(
                        CommitMessage.withoutComments(
                                "fix: a\n# a comment\n\nb\n# ------------------------ >8 ------------------------\ndiff --git\n"))
                .isEqualTo("fix: a\n\nb\n");
    }

    @Test
    void saysThatAnEmptyMessageSaysNothing() {
        assertThat(rules(RULES, "\n")).containsExactly("subject-empty", "type-empty");
    }
}
