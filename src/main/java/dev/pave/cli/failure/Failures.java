package dev.pave.cli.failure;

import dev.pave.cli.table.Output;
import dev.pave.home.UsageException;
import dev.pave.job.JobFailedException;
import dev.pave.pattern.Causes;
import dev.pave.pattern.Locked;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The one place where a failure becomes a line for people, an answer for programs and an exit code. */
public final class Failures {

    private final Output output;
    private final boolean verbose;
    private final List<Path> places;

    /** @param places folders that the command writes to */
    public Failures(Output output, boolean verbose, List<Path> places) {
        this.output = output;
        this.verbose = verbose;
        this.places = places;
    }

    /** Says it, and gives the exit code. */
    public int explain(Throwable failure) {
        Optional<String> diskFull = new DiskFull(places).remedy(failure);
        boolean inStep = diskFull.isPresent() && failure instanceof JobFailedException;
        String message = inStep ? "the step " + ((JobFailedException) failure).step() + " failed" : message(failure);
        PrintStream err = output.err();
        String hint = diskFull.orElse(null);
        err.println("pave: " + Output.printable(message));
        diskFull.ifPresent(remedy -> err.println("pave: " + remedy));
        if (verbose) {
            failure.printStackTrace(err);
        } else if (diskFull.isEmpty() && isUnforeseen(failure)) {
            hint = "Run it again with --verbose to see where this came from.";
            err.println(hint);
        }
        int code = code(failure).code();
        output.failed(message, hint, code);
        return code;
    }

    /** What went wrong and what to do, in a line. */
    public static String message(Throwable failure) {
        if (failure instanceof InvalidPathException path) {
            return "\"" + path.getInput() + "\" cannot be the name of a file here (" + path.getReason()
                    + "); where it has other letters than English ones, start with LC_ALL=C.UTF-8, as the launcher does";
        }
        if (failure instanceof StackOverflowError) {
            return "something that was read is nested too deep (StackOverflowError); --verbose shows where";
        }
        if (failure instanceof OutOfMemoryError) {
            return "there is not enough memory (" + failure.getMessage()
                    + "); read less at once, or give more: PAVE_JAVA_OPTS=-Xmx4g";
        }
        if (failure instanceof JobFailedException job && noMemory(job).isPresent()) {
            return "the step " + job.step() + " failed: "
                    + message(noMemory(job).get());
        }
        if (failure instanceof IOException file) {
            return inWords(file);
        }
        String said = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        if (failure instanceof UncheckedIOException unchecked) {
            String cause = inWords(unchecked.getCause());
            return said.equals(unchecked.getCause().toString()) ? cause : said + " (" + cause + ")";
        }
        return isUnforeseen(failure) ? failure.getClass().getSimpleName() + ": " + said : said;
    }

    private static Optional<Throwable> noMemory(Throwable failure) {
        return Causes.of(failure).filter(OutOfMemoryError.class::isInstance).findFirst();
    }

    /** The JDK often says no more than the file's name. */
    private static String inWords(IOException failure) {
        if (failure instanceof NoSuchFileException missing) {
            return missing.getFile() + " is not there" + (missing.getReason() == null ? "" : ", " + missing.getReason())
                    + "; check the name";
        }
        if (failure instanceof AccessDeniedException denied) {
            return denied.getFile() + " may not be read or written; change its rights or its owner";
        }
        if (failure instanceof CharacterCodingException) {
            return "a file is no UTF-8 text; save it as UTF-8";
        }
        boolean bare = failure instanceof FileSystemException file && file.getReason() == null;
        String said = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        return bare ? said + ": " + failure.getClass().getSimpleName() : said;
    }

    private static boolean isUnforeseen(Throwable failure) {
        return failure instanceof NullPointerException
                || failure instanceof IllegalStateException
                || failure instanceof IndexOutOfBoundsException
                || failure instanceof ClassCastException
                || failure instanceof LinkageError;
    }

    private static ExitCode code(Throwable failure) {
        if (failure instanceof UsageException || failure instanceof NoSuchFileException) {
            return ExitCode.USAGE;
        }
        return Causes.isIn(failure, Locked.class) ? ExitCode.LOCKED : ExitCode.FAILED;
    }
}
