package dev.pave.pattern.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The text of a file that does not exist yet.
 *
 * @param path   path template of the role
 * @param method how it was generalised, e.g. {@code alignment}
 * @param lines  its lines
 */
public record TextTemplate(String path, String method, List<Line> lines) {

    /**
     * One line.
     *
     * @param text  with each {@link Slot} as its mark
     * @param share of the newest past files, those that have it, 0 to 1
     */
    public record Line(String text, double share) {}

    public TextTemplate {
        lines = List.copyOf(lines);
    }

    /** The text for one instance, each line with its end. */
    public String fill(Map<String, String> bindings) {
        return lines.stream()
                .map(line -> Slot.fill(line.text(), bindings) + "\n")
                .collect(Collectors.joining());
    }
}
