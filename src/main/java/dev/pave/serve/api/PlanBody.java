package dev.pave.serve.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What is asked about a run.
 *
 * @param input      by name, each as {@code --set} takes it
 * @param repository its name, where one is chosen
 */
record PlanBody(Map<String, String> input, Optional<String> repository) {

    private static final String FORM = "{\"input\": {\"name\": \"...\"}, \"repository\": \"...\"}";

    static PlanBody of(String text) {
        JsonNode body = Bodies.object(text, FORM);
        Map<String, String> input = new LinkedHashMap<>();
        body.properties().forEach(member -> {
            boolean isKnown = member.getKey().equals("input")
                    ? member.getValue().isObject()
                    : member.getKey().equals("repository") && member.getValue().isString();
            if (!isKnown) {
                throw new ApiProblem(422, "the body is to be " + FORM + ", and nothing beside");
            }
        });
        body.path("input").properties().forEach(value -> {
            if (!value.getValue().isString()) {
                throw new ApiProblem(422, value.getKey() + " is no text");
            }
            input.put(value.getKey(), value.getValue().asString());
        });
        return new PlanBody(input, Optional.ofNullable(body.get("repository")).map(JsonNode::asString));
    }
}
