package dev.pave.workspace;

/** A command did not do what it had to; all that can be undone was undone. */
public class CommandException extends ExecutionException {

    private static final long serialVersionUID = 1L;

    private final String output;

    /** @param output the end of what the command printed; empty for nothing */
    public CommandException(String message, String output) {
        super(message);
        this.output = output;
    }

    /** The end of what the command printed. It may hold anything, secrets too: it is shown, not stored. */
    public final String output() {
        return output;
    }
}
