package dev.pave.workspace;

/**
 * A file that is made or changed, or was to be.
 *
 * @param path   below the repository
 * @param what   is done
 * @param before its bytes; null where it is not there
 * @param after  its bytes afterwards; null where nothing is written
 * @param reason of a conflict; empty otherwise
 */
public record WriteFile(String path, FileAction what, byte[] before, byte[] after, String reason) implements FileStep {

    @Override
    public String action() {
        return what.id();
    }

    /** Whether it is as it would be made. */
    public boolean isDone() {
        return what == FileAction.UNCHANGED;
    }

    @Override
    public boolean changes() {
        return what == FileAction.CREATE || what == FileAction.EDIT || what == FileAction.OVERWRITE;
    }
}
