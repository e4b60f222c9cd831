package dev.pave.workspace;

/** What is done with a file: all of a plan's are staged and put in place together. */
public sealed interface FileStep extends Step permits WriteFile, DeleteFile {

    /** Below the repository. */
    String path();

    /** Its bytes; null where it is not there. */
    byte[] before();

    /** Its bytes afterwards; null where nothing is written. */
    byte[] after();

    @Override
    default String kind() {
        return "file";
    }

    /** As a unified diff. */
    default String diff() {
        return UnifiedDiff.of(
                path(), before() == null ? new byte[0] : before(), after() == null ? new byte[0] : after());
    }
}
