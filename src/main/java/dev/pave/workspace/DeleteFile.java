package dev.pave.workspace;

import dev.pave.pattern.change.FileKind;

/**
 * A file that goes.
 *
 * @param path   below the repository
 * @param before its bytes
 * @param form   what it was; of a link the bytes say where it led to
 */
public record DeleteFile(String path, byte[] before, FileKind form) implements FileStep {

    /** A plain file. */
    public DeleteFile(String path, byte[] before) {
        this(path, before, FileKind.PLAIN);
    }

    @Override
    public byte[] after() {
        return null;
    }

    @Override
    public String action() {
        return "delete";
    }

    @Override
    public String reason() {
        return "";
    }

    @Override
    public boolean changes() {
        return true;
    }
}
