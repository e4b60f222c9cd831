package dev.pave.mine.templates;

import dev.pave.pattern.change.FileKind;
import dev.pave.pattern.text.Ordered;
import java.util.List;
import java.util.Map;

/**
 * A past file of a role, as people wrote it.
 *
 * @param commitId the commit that created it
 * @param path     where
 * @param bindings what the slots of its path stood for, e.g. {@code name -> no-foo}
 * @param lines    its text, without line ends
 * @param kind     what else git keeps of it
 * @param ended    whether its last line has an end
 */
public record PastFile(
        String commitId, String path, Map<String, String> bindings, List<String> lines, FileKind kind, boolean ended) {

    /** A plain one whose last line has an end. */
    public PastFile(String commitId, String path, Map<String, String> bindings, List<String> lines) {
        this(commitId, path, bindings, lines, FileKind.PLAIN, true);
    }

    public PastFile {
        bindings = Ordered.copy(bindings);
        lines = List.copyOf(lines);
    }
}
