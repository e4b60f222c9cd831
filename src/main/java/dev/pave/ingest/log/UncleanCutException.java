package dev.pave.ingest.log;

/** A file was cut where what stands before goes on behind: it has to be read as a whole. */
final class UncleanCutException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UncleanCutException(String file, long offset) {
        super(file + " cannot be cut before byte " + offset);
    }
}
