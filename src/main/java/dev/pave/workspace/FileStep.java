package dev.pave.workspace;

import dev.pave.pattern.change.FileKind;

/** What is done with a file: all of a plan's are staged and put in place together. */
public sealed interface FileStep extends Step permits WriteFile, DeleteFile {

    /** Below the repository. */
    @Override
    String path();

    /** What git keeps of it beside its content; of one that goes, what it was. */
    FileKind form();

    /** Its bytes; null where it is not there. */
    byte[] before();

    /** Its bytes afterwards; null where nothing is written. */
    byte[] after();

    @Override
    default String kind() {
        return "file";
    }

    @Override
    default String diff() {
        return UnifiedDiff.of(
                path(), before() == null ? new byte[0] : before(), after() == null ? new byte[0] : after());
    }
}
