package dev.pave.pattern.change;

import java.util.List;

/**
 * A file's content at a commit, as far as it can be learned from.
 *
 * @param state why there are lines, or none
 * @param lines the text without line ends; empty unless the state is {@link State#TEXT}
 * @param kind  what else git keeps of it
 * @param ended whether its last line has an end
 */
public record FileText(State state, List<String> lines, FileKind kind, boolean ended) {

    /** Why pave does not write a generated file, in words. */
    public static final String MADE_BY_A_PROGRAM = "a program makes it";
    /** The same of a pointer. */
    public static final String KEPT_BY_LFS = "Git LFS keeps its content: add the file itself";

    /** What a file is. */
    public enum State {
        /** People wrote it. */
        TEXT,
        /** It says of itself that a program made it. */
        GENERATED,
        /** It has a NUL byte near its beginning, or characters that stand for slots in templates. */
        BINARY,
        /** More bytes, or a longer line, than people write. */
        LARGE,
        /** Git LFS keeps its content elsewhere. */
        POINTER,
        /** The repository lacks it. */
        MISSING
    }

    public FileText {
        lines = List.copyOf(lines);
    }

    public static FileText of(List<String> lines) {
        return new FileText(State.TEXT, lines, FileKind.PLAIN, true);
    }

    public static FileText without(State state) {
        return new FileText(state, List.of(), FileKind.PLAIN, true);
    }
}
