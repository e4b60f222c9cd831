package dev.pave.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BrevityTest {

    private static Map<String, Object> answer(List<String> lines, String text) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("lines", lines);
        answer.put("text", text);
        return answer;
    }

    @Test
    void leavesAloneWhatFits() {
        assertThat(new Brevity(100).text(answer(List.of("a"), "b"))).isEqualTo("{\"lines\":[\"a\"],\"text\":\"b\"}");
    }

    @Test
    void cutsAndSaysSo() {
        String cut = new Brevity(2_000).text(answer(Collections.nCopies(900, "a line"), "x".repeat(9_000)));

        assertThat(cut).hasSizeLessThanOrEqualTo(2_000);
        assertThat(cut).contains("this answer was cut", "more are left out", "more characters are left out");
        assertThat(AgentSession.MAPPER.readTree(cut).get("lines").get(0).asString())
                .isEqualTo("a line");
    }
}
