package dev.pave.workspace;

/** A command that had to succeed afterwards did not; all was undone. */
public final class VerificationException extends CommandException {

    private static final long serialVersionUID = 1L;

    public VerificationException(CommandException failed) {
        super(failed.getMessage(), failed.output());
        initCause(failed);
    }
}
