package dev.pave.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonFieldsTest {

    private static final String PAGE =
            "{\"run\":{\"run_id\":\"r1\",\"run\":1},\"list\":[1.50,\"a\\\"},{\",null],\"text\":\"ä\\u2028\",\"no\":true}";

    @Test
    void givesFieldsOtherValuesAndLeavesAllElseAsItIs() {
        assertThat(JsonFields.with(PAGE, Map.of("run", "{}")))
                .isEqualTo("{\"run\":{},\"list\":[1.50,\"a\\\"},{\",null],\"text\":\"ä\\u2028\",\"no\":true}");
        assertThat(JsonFields.with(PAGE, Map.of("list", "[]", "no", "false")))
                .isEqualTo("{\"run\":{\"run_id\":\"r1\",\"run\":1},\"list\":[],\"text\":\"ä\\u2028\",\"no\":false}");
        assertThat(JsonFields.with(PAGE, Map.of("text", "7"))).contains(",\"text\":7,\"no\"");
    }

    @Test
    void refusesAFieldThatIsNotThere() {
        assertThatThrownBy(() -> JsonFields.with(PAGE, Map.of("run_id", "1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("run_id");
    }
}
