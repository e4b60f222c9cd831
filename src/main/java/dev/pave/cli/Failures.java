package dev.pave.cli;

import dev.pave.pattern.Locked;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
<<<<<<< HEAD
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
=======
import java.util.Optional;
import java.util.Set;
>>>>>>> h-store

/** The one place where a failure becomes a line for people and an exit code. */
final class Failures {

<<<<<<< HEAD
    private static final String DISK_FULL = "No space left on device";
=======
    private static final Set<String> LOCKS = Set.of(
            "dev.pave.store.WarehouseLockedException",
            "dev.pave.store.LedgerBusyException",
            "dev.pave.job.RunLockedException");
>>>>>>> h-store

    private final PrintStream err;
    private final boolean verbose;

    Failures(PrintStream err, boolean verbose) {
        this.err = err;
        this.verbose = verbose;
    }

    int explain(Throwable failure) {
        String message = message(failure);
<<<<<<< HEAD
        err.println("pave: " + Output.printable(message));
        if (message.contains(DISK_FULL)) {
            err.println("Free some space on that disk and run the same again: it goes on where it was.");
        }
=======
        err.println("pave: " + message);
        Optional<String> diskFull = DiskFull.remedy(failure);
        diskFull.ifPresent(remedy -> err.println("pave: " + remedy));
>>>>>>> h-store
        if (verbose) {
            failure.printStackTrace(err);
        } else if (diskFull.isEmpty() && isUnforeseen(failure)) {
            err.println("Run it again with --verbose to see where this came from.");
        }
        return code(failure).code();
    }

    private static String message(Throwable failure) {
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
        boolean locked = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(Locked.class::isInstance);
        return locked ? ExitCode.LOCKED : ExitCode.FAILED;
    }
}
