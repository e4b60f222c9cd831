package dev.pave.workspace;

import java.util.List;

/**
 * A command.
 *
 * @param arguments the program and its arguments
 * @param inverse   the command that undoes it; empty where it cannot be undone
 * @param options   how it stands among the others
 */
public record CommandStep(List<String> arguments, List<String> inverse, StepOptions options) implements ProcessStep {

    /** One that is done always, and has to succeed. */
    public CommandStep(List<String> arguments, List<String> inverse) {
        this(arguments, inverse, StepOptions.PLAIN);
    }

    public CommandStep {
        arguments = List.copyOf(arguments);
        inverse = List.copyOf(inverse);
    }

    @Override
    public String kind() {
        return "command";
    }

    @Override
    public String action() {
        return String.join(" ", arguments);
    }
}
