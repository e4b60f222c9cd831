package dev.pave.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lines that a client sends at once, and the answers by their ids. */
final class AgentSession {

    static final JsonMapper MAPPER = JsonMapper.shared();

    private final List<String> lines = new ArrayList<>();
    final List<JsonNode> refusals = new ArrayList<>();
    private final Map<Integer, JsonNode> answers = new LinkedHashMap<>();
    private int last;

    /** One that has said hello. */
    static AgentSession greeted(String protocol) {
        AgentSession session = new AgentSession();
        Map<String, Object> hello = new LinkedHashMap<>();
        hello.put("protocolVersion", protocol);
        hello.put("capabilities", Map.of());
        hello.put("clientInfo", MAPPER.readTree("{\"name\": \"test\", \"version\": \"1\"}"));
        session.request("initialize", hello);
        session.line("{\"jsonrpc\": \"2.0\", \"method\": \"notifications/initialized\"}");
        return session;
    }

    AgentSession line(String line) {
        lines.add(line);
        return this;
    }

    /** The id of its answer. */
    int request(String method, Object params) {
        last++;
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("jsonrpc", "2.0");
        request.put("id", last);
        request.put("method", method);
        request.put("params", params);
        line(MAPPER.writeValueAsString(request));
        return last;
    }

    int call(String tool, String arguments) {
        return request("tools/call", MAPPER.readTree("{\"name\": \"" + tool + "\", \"arguments\": " + arguments + "}"));
    }

    /** Each line that comes out is a message: there is nothing else on the stream. */
    AgentSession run(AgentServer server) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        server.serve(new ByteArrayInputStream((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8)), out);
        for (String line : out.toString(StandardCharsets.UTF_8).split("\n")) {
            JsonNode answer = MAPPER.readTree(line);
            assertThat(answer.get("jsonrpc").asString()).isEqualTo("2.0");
            if (!answer.get("id").isInt()) {
                refusals.add(answer);
            } else {
                assertThat(answers.put(answer.get("id").asInt(), answer)).isNull();
            }
        }
        return this;
    }

    JsonNode answer(int id) {
        return answers.get(id);
    }

    /** What a call was answered with, which went well. */
    JsonNode good(int id) {
        assertThat(result(id).get("isError").asBoolean())
                .as(result(id).toString())
                .isFalse();
        return MAPPER.readTree(text(id));
    }

    /** What is wrong with a call. */
    String bad(int id) {
        assertThat(result(id).get("isError").asBoolean())
                .as(result(id).toString())
                .isTrue();
        return text(id);
    }

    private JsonNode result(int id) {
        return answer(id).get("result");
    }

    private String text(int id) {
        return result(id).get("content").get(0).get("text").asString();
    }
}
