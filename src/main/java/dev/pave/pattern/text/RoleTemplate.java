package dev.pave.pattern.text;

import dev.pave.pattern.change.FileText;
import java.util.List;
import java.util.Map;

/**
 * A role's text template and its proof: every past file was written by the template as it was mined before it.
 *
 * @param template  as it is mined today
 * @param whole     the one in whole blocks, every end with its beginning: what files are written from; often the same
 * @param replay    the proof: at each step the method that was best until then
 * @param methods   each method's replay, by its id; {@code copy_last} is the baseline
 * @param steps     the proof file by file, oldest first
 * @param example   the newest of them beside what would have been generated; null where none was replayed
 * @param leftOut   files that were not learned from, by {@link FileText.State}
 * @param byHand    why nothing is written from it, and a person writes the file; empty where its text is whole
 */
public record RoleTemplate(
        TextTemplate template,
        TextTemplate whole,
        Replay replay,
        Map<String, Replay> methods,
        List<Step> steps,
        Example example,
        Map<FileText.State, Integer> leftOut,
        String byHand) {

    /** The baseline's id. */
    public static final String COPY_LAST = "copy_last";

    /** One past file. */
    public record Step(String commitId, String path, Replay replay) {}

    /** A past file and what the template of its day would have been for it. */
    public record Example(String commitId, String path, List<String> written, List<String> generated) {
        public Example {
            written = List.copyOf(written);
            generated = List.copyOf(generated);
        }
    }

    public RoleTemplate {
        methods = Ordered.copy(methods);
        steps = List.copyOf(steps);
        leftOut = Ordered.copy(leftOut);
    }

    /** The proof of the one in whole blocks. */
    public Replay wholeReplay() {
        return methods.getOrDefault(whole.method(), replay);
    }

    /** What copying the newest past file and renaming it would have been worth. */
    public Replay copyLast() {
        return methods.getOrDefault(COPY_LAST, Replay.NOTHING);
    }
}
