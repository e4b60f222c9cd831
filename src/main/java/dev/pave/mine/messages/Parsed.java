package dev.pave.mine.messages;

import java.util.List;

/**
 * A line read by the templates.
 *
 * @param templateId see {@link MessageTemplate}
 * @param parameters what stands at the template's marks, from left to right
 */
public record Parsed(String templateId, List<String> parameters) {

    public Parsed {
        parameters = List.copyOf(parameters);
    }
}
