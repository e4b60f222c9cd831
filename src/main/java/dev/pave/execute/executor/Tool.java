package dev.pave.execute.executor;

import dev.pave.execute.RunCheck;
import dev.pave.workspace.CommandException;
import dev.pave.workspace.Commands;
import dev.pave.workspace.VerificationException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A program that looks at what was written, where it is there.
 *
 * @param name as it is called
 */
public record Tool(String name) {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** How a shim ends where the program behind it is not there. */
    private static final String NOT_FOUND = " ended with 127";

    /** Whether it is on the path. */
    public boolean isThere() {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    /**
     * Runs it; where it is not there, the check says so.
     *
     * @param what is looked at, e.g. {@code src/a.py compiles}
     * @throws VerificationException when it ends with another code than 0
     */
    public RunCheck check(String what, Path folder, List<String> arguments) {
        if (!isThere()) {
            return notThere(what);
        }
        try {
            new Commands(LONGEST)
                    .run(
                            folder,
                            List.of(Stream.concat(Stream.of(name), arguments.stream())
                                    .toList()));
            return new RunCheck(what, true, "by " + name);
        } catch (CommandException failed) {
            if (failed.getMessage().endsWith(NOT_FOUND)) {
                return notThere(what);
            }
            throw new VerificationException(
                    new CommandException("not so: " + what + ", says " + name, failed.output()));
        }
    }

    private RunCheck notThere(String what) {
        return new RunCheck(what, true, "not verified: no " + name + " here");
    }
}
