package dev.pave.workspace;

import java.util.List;

/**
 * An operation of git.
 *
 * @param arguments of git, e.g. {@code [branch, topic]}
 * @param inverse   e.g. {@code [branch, -D, topic]}; empty where it cannot be undone
 */
public record GitOperation(List<String> arguments, List<String> inverse) implements ProcessStep {

    public GitOperation {
        arguments = List.copyOf(arguments);
        inverse = List.copyOf(inverse);
    }

    @Override
    public String kind() {
        return "git";
    }

    @Override
    public String action() {
        return "git " + String.join(" ", arguments);
    }
}
