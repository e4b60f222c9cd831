package dev.pave.serve.api;

import tools.jackson.databind.JsonNode;

/**
 * What a decision says.
 *
 * @param reason  why
 * @param version of the pattern that was looked at
 */
record DecisionBody(String reason, String version) {

    static DecisionBody of(String text) {
        JsonNode body = Bodies.object(text, "{\"reason\": \"...\", \"version\": \"...\"}");
        body.propertyNames().forEach(name -> {
            if (!name.equals("reason") && !name.equals("version")) {
                throw new ApiProblem(422, "the body has \"" + name + "\"; only reason and version are known");
            }
        });
        String reason = text(body, "reason", "why this is decided").strip();
        String version = text(body, "version", "the version of the pattern that was looked at");
        Bodies.checkReason(reason);
        return new DecisionBody(reason, version);
    }

    private static String text(JsonNode body, String name, String what) {
        JsonNode value = body.get(name);
        if (value == null || !value.isString() || value.asString().isBlank()) {
            throw new ApiProblem(422, name + " is missing: it says " + what);
        }
        return value.asString();
    }
}
