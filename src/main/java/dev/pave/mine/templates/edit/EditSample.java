package dev.pave.mine.templates.edit;

import dev.pave.pattern.text.Ordered;
import java.util.List;
import java.util.Map;

/**
 * A past edit of a role's file.
 *
 * @param commitId the commit that made it
 * @param path     the file
 * @param bindings values of the slots
 * @param before   the file's lines in the commit before
 * @param after    its lines in the commit
 */
public record EditSample(
        String commitId, String path, Map<String, String> bindings, List<String> before, List<String> after) {
    public EditSample {
        bindings = Ordered.copy(bindings);
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** Whether it is what the commit did for another of its names too: four pictures and one line of a list. */
    boolean isTheSameEdit(EditSample other) {
        return commitId.equals(other.commitId) && path.equals(other.path) && after.equals(other.after);
    }
}
