package dev.pave.pattern.text;

import dev.pave.pattern.change.FileKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The text of a file that does not exist yet.
 *
 * @param path   path template of the role
 * @param method how it was generalised, e.g. {@code alignment}
 * @param lines  its lines
 * @param kind   what else git keeps of the newest files
 * @param ended  whether the last line of the newest files has an end
 */
public record TextTemplate(String path, String method, List<Line> lines, FileKind kind, boolean ended) {

    private static final String EMPTY = "empty";

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

    /** Of files in which nothing ever is, as {@code __init__.py}. */
    public static TextTemplate empty(String path, FileKind kind) {
        return new TextTemplate(path, EMPTY, List.of(), kind, false);
    }

    /** Whether nothing is what it writes, and not that nothing is known. */
    public boolean isEmptyFile() {
        return method.equals(EMPTY);
    }

    /** Of plain files that end with their last line's end. */
    public TextTemplate(String path, String method, List<Line> lines) {
        this(path, method, lines, FileKind.PLAIN, true);
    }

    /** All lines, each with its end, the last as the newest files have it. */
    public String joined() {
        return lines.stream().map(Line::text).collect(Collectors.joining("\n"))
                + (ended && !lines.isEmpty() ? "\n" : "");
    }

    /** The text for one instance; what nobody can know is {@value Gap#TO_WRITE}. */
    public String fill(Map<String, String> bindings) {
        return Underline.drawn(Gap.TEXT.filled(Slot.fill(joined(), bindings), Gap.TO_WRITE));
    }
}
