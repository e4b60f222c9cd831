package dev.pave.workspace;

/**
 * A file that goes.
 *
 * @param path   below the repository
 * @param before its bytes
 */
public record DeleteFile(String path, byte[] before) implements FileStep {

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
