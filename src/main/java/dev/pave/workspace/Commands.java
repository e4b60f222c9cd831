package dev.pave.workspace;

import dev.pave.pattern.FaultPoint;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs the commands of plans and of verifications: lists of arguments, never a shell's line, in a small environment. What a command leaves running is ended with it.
 *
 * @param limit how long one may take
 */
public record Commands(Duration limit) {

    /** How long one may usually take. */
    public static final Duration LONGEST = Duration.ofMinutes(10);

    private static final List<String> ENVIRONMENT = List.of("PATH", "HOME", "JAVA_HOME", "LANG", "TMPDIR");

    /** @throws CommandException with the end of its output when a command cannot be run, fails or takes too long */
    public void run(Path root, List<List<String>> commands) {
        for (List<String> command : commands) {
            if (!command.isEmpty()) {
                one(root, command);
            }
        }
    }

    /**
     * One of them.
     *
     * @return the end of what it printed
     * @throws CommandException when it cannot be run, fails or takes too long
     */
    public String one(Path root, List<String> command) {
        Ended ended = answer(root, command);
        if (ended.code() != 0) {
            throw new CommandException(command + " ended with " + ended.code(), ended.output());
        }
        return ended.output();
    }

    /**
     * How a command ended.
     *
     * @param code   its exit code
     * @param output the end of what it printed
     */
    public record Ended(int code, String output) {}

    /**
     * Runs a command, whatever its exit code.
     *
     * @throws CommandException when it cannot be run or takes too long
     */
    public Ended answer(Path root, List<String> command) {
        FaultPoint.pass("command.run");
        ProcessTree tree = start(root, command);
        Tail output = Tail.of(tree.first().getInputStream());
        try {
            tree.first().getOutputStream().close();
            boolean ended = tree.first().waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            tree.end();
            if (!ended) {
                throw new CommandException(command + " took more than " + inWords() + " and was ended", output.end());
            }
            FaultPoint.pass("command.ran");
            return new Ended(tree.first().exitValue(), output.end());
        } catch (InterruptedException stopped) {
            tree.end();
            throw new CommandException(command + " was interrupted", "");
        } catch (IOException e) {
            tree.end();
            throw new CommandException(command + " could not be waited for: " + e.getMessage(), "");
        }
    }

    private static ProcessTree start(Path root, List<String> command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
        builder.environment().keySet().retainAll(ENVIRONMENT);
        try {
            return ProcessTree.start(builder);
        } catch (IOException e) {
            throw new CommandException(
                    command + " cannot be started (" + e.getMessage().replaceFirst("^.*error=\\d+, ", "")
                            + "); install it, or change `verify:` or the command in the specification",
                    "");
        }
    }

    private String inWords() {
        return limit.toMinutes() > 0 ? limit.toMinutes() + " minutes" : limit.toSeconds() + " seconds";
    }
}
