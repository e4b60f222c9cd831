package dev.pave.execute.executor;

import dev.pave.workspace.ByHand;
import dev.pave.workspace.WriteFile;
import java.util.List;

/**
 * What becomes of a file that lines are to be put into.
 *
 * @param file   as it would be; null where a person has to edit it
 * @param lines  that are put in, all of them
 * @param byHand what a person does instead; null where pave does it
 */
record PlannedEdit(WriteFile file, List<String> lines, ByHand byHand) {

    /** Left to a person, who begins with the lines. */
    static PlannedEdit byHand(String path, String why, List<String> lines) {
        String sketch = lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
        return new PlannedEdit(null, lines, new ByHand(path, why, sketch));
    }
}
