package dev.pave.serve.api;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a decision says.
 *
 * @param reason  why
 * @param version of the pattern that was looked at
 */
record DecisionBody(String reason, String version) {

    private static final int LONGEST = 2_000;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static DecisionBody of(String text) {
        JsonNode body;
        try {
            body = JSON.readTree(text);
        } catch (JacksonException e) {
            throw new Problem(400, "the body is no JSON: send {\"reason\": \"...\", \"version\": \"...\"}");
        }
        if (body == null || !body.isObject()) {
            throw new Problem(400, "the body is no JSON object: send {\"reason\": \"...\", \"version\": \"...\"}");
        }
        body.propertyNames().forEach(name -> {
            if (!name.equals("reason") && !name.equals("version")) {
                throw new Problem(422, "the body has \"" + name + "\"; only reason and version are known");
            }
        });
        String reason = text(body, "reason", "why this is decided").strip();
        String version = text(body, "version", "the version of the pattern that was looked at");
        if (reason.length() > LONGEST) {
            throw new Problem(422, "reason is longer than " + LONGEST + " characters");
        }
        if (reason.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\t' && c != '\r' || c == 0x7f)) {
            throw new Problem(422, "reason holds a character that cannot be seen; leave it out");
        }
        return new DecisionBody(reason, version);
    }

    private static String text(JsonNode body, String name, String what) {
        JsonNode value = body.get(name);
        if (value == null || !value.isString() || value.asString().isBlank()) {
            throw new Problem(422, name + " is missing: it says " + what);
        }
        return value.asString();
    }
}
