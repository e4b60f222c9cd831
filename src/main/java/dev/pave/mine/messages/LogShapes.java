package dev.pave.mine.messages;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The masked messages of a log and how many there are of each: all that its templates are learned from, of bounded size. A
 * function of the messages, in whatever order they came.
 *
 * @param coarseness how much of them is kept, the fewer the more there are
 * @param texts      the masked messages, sorted
 * @param counts     how many there are of each
 */
public record LogShapes(Coarseness coarseness, List<String> texts, List<Long> counts) implements Serializable {

    /**
     * Messages that are alike.
     *
     * @param template what they have in common
     * @param texts    masked, all of them
     */
    public record Alike(MessageTemplate template, List<String> texts) {}

    static LogShapes of(Shapes shapes) {
        Map<String, Long> sorted = shapes.sorted();
        return new LogShapes(shapes.level(), List.copyOf(sorted.keySet()), List.copyOf(sorted.values()));
    }

    /** Each masked message is of one of them. */
    public List<Alike> learned() {
        Map<String, Long> sorted = new TreeMap<>();
        for (int i = 0; i < texts.size(); i++) {
            sorted.put(texts.get(i), counts.get(i));
        }
        return MinedMessages.alike(sorted);
    }

    /**
     * Finds the template of a masked message as it was counted.
     *
     * @param learned of these
     */
    public Function<String, MessageTemplate> templates(List<Alike> learned) {
        Map<String, MessageTemplate> byText = new HashMap<>();
        learned.forEach(alike -> alike.texts().forEach(text -> byText.put(text, alike.template())));
        return text -> byText.get(coarseness.of(text));
    }
}
