package dev.pave.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClosingsTest {

    @Test
    void leavesOutEndsThatEndNothing() {
        List<String> text = List.of(
                "class A < B", "  def on_send(node)", "  end", "  private", "  end", "      end", "  end", "end");

        assertThat(Closings.withoutOrphans(text))
                .containsExactly("class A < B", "  def on_send(node)", "  end", "  private", "end");
    }

    @Test
    void leavesOutBracketsThatCloseNothing() {
        List<String> text = List.of(
                "run(\"x\", {", "    valid: [", "    ],", "    errors: [],", "    ],", "        },", "});", "", "});");

        assertThat(Closings.withoutOrphans(text))
                .containsExactly("run(\"x\", {", "    valid: [", "    ],", "    errors: [],", "});", "");
    }

    @Test
    void keepsAWholeText() {
        List<String> text = List.of("items.each do |item|", "  call(item) {", "    x", "  }", "end", "x = if y", "end");

        assertThat(Closings.withoutOrphans(text)).isEqualTo(text);
    }
}
