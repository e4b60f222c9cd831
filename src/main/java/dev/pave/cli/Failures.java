package dev.pave.cli;

import dev.pave.pattern.JobSpecException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;

/** The one place where a failure becomes a line for people and an exit code. */
final class Failures {

    private static final Set<String> LOCKS = Set.of(
            "dev.pave.store.WarehouseLockedException",
            "dev.pave.store.LedgerBusyException",
            "dev.pave.job.RunLockedException");

    private final PrintStream err;
    private final boolean verbose;

    Failures(PrintStream err, boolean verbose) {
        this.err = err;
        this.verbose = verbose;
    }

    int explain(Throwable failure) {
        String message = message(failure);
        err.println("pave: " + message);
        Optional<String> diskFull = DiskFull.remedy(failure);
        diskFull.ifPresent(remedy -> err.println("pave: " + remedy));
        if (verbose) {
            failure.printStackTrace(err);
        } else if (diskFull.isEmpty() && isUnforeseen(failure)) {
            err.println("Run it again with --verbose to see where this came from.");
        }
        return code(failure).code();
    }

    private static String message(Throwable failure) {
        String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        boolean bare = failure instanceof java.io.IOException || isUnforeseen(failure);
        String said = bare ? failure.getClass().getSimpleName() + ": " + message : message;
        Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : null;
        return cause == null || said.contains(String.valueOf(cause.getMessage()))
                ? said
                : said + " (" + cause.getClass().getSimpleName() + ": " + cause.getMessage() + ")";
    }

    private static boolean isUnforeseen(Throwable failure) {
        return failure instanceof NullPointerException
                || failure instanceof IllegalStateException
                || failure instanceof IndexOutOfBoundsException
                || failure instanceof Error;
    }

    private static ExitCode code(Throwable failure) {
        if (failure instanceof UsageException || failure instanceof JobSpecException) {
            return ExitCode.USAGE;
        }
        return LOCKS.contains(failure.getClass().getName()) ? ExitCode.LOCKED : ExitCode.FAILED;
    }
}
