package dev.pave.workspace;

/** A command that had to succeed afterwards did not; all was undone. */
public final class VerificationException extends ExecutionException {

    private static final long serialVersionUID = 1L;

    private final String output;

    /** @param output the end of what the command printed; empty for nothing */
    VerificationException(String message, String output) {
        super(message);
        this.output = output;
    }

    /** The end of what the command printed. It may hold anything, secrets too: it is shown, not stored. */
    public String output() {
        return output;
    }
}
