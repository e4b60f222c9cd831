package dev.pave.pattern.text;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of a pattern's texts.
 *
 * @param known  whether they were mined; what nobody looked at says nothing
 * @param replay the replays of all its created files together
 * @param texts  path templates of created files whose text is known
 * @param edits  path templates of edited files into which lines can be put
 * @param made   path templates of created files that a program makes
 */
public record TextProof(boolean known, Replay replay, Set<String> texts, Set<String> edits, Set<String> made) {

    /** Mined, and there is none. */
    public static final TextProof NONE = new TextProof(Replay.NOTHING, Set.of(), Set.of());

    /** Not mined. */
    public static final TextProof UNKNOWN = new TextProof(false, Replay.NOTHING, Set.of(), Set.of(), Set.of());

    /** What was mined; a program makes none of the files. */
    public TextProof(Replay replay, Set<String> texts, Set<String> edits) {
        this(replay, texts, edits, Set.of());
    }

    /** What was mined. */
    public TextProof(Replay replay, Set<String> texts, Set<String> edits, Set<String> made) {
        this(true, replay, texts, edits, made);
    }

    public TextProof {
        texts = Set.copyOf(texts);
        edits = Set.copyOf(edits);
        made = Set.copyOf(made);
    }

    /** Both together. */
    public TextProof plus(TextProof other) {
        return new TextProof(
                known || other.known,
                replay.plus(other.replay),
                joined(texts, other.texts),
                joined(edits, other.edits),
                joined(made, other.made));
    }

    private static Set<String> joined(Set<String> some, Set<String> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
    }
}
