package dev.pave.workspace;

import dev.pave.pattern.change.FileKind;

/**
 * A file that is made or changed, or was to be.
 *
 * @param path   below the repository
 * @param what   is done
 * @param before its bytes; null where it is not there
 * @param after  its bytes afterwards; null where nothing is written
 * @param reason of a conflict, or what is unusual about it; empty otherwise
 * @param form   of a file that is made; of a link the bytes say where it leads to
 * @param permissions that it has afterwards, as {@code rwxr-xr-x}; null for those that it has, or usually gets
 */
public record WriteFile(
        String path, FileAction what, byte[] before, byte[] after, String reason, FileKind form, String permissions)
        implements FileStep {

    /** With the permissions that it has, or usually gets. */
    public WriteFile(String path, FileAction what, byte[] before, byte[] after, String reason, FileKind form) {
        this(path, what, before, after, reason, form, null);
    }

    /** Of a plain file. */
    public WriteFile(String path, FileAction what, byte[] before, byte[] after, String reason) {
        this(path, what, before, after, reason, FileKind.PLAIN);
    }

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
