package dev.pave.workspace;

import dev.pave.pattern.DiskTrouble;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Objects;

/** A run that cannot be. The message says why and what to do; what could not be put back is among the suppressed. */
public class ExecutionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ExecutionException(String message) {
        super(message);
    }

    /** A file or folder that cannot be written or read, with the reason in words and a remedy. */
    public static ExecutionException at(Object file, String what, IOException failed) {
        ExecutionException explained = new ExecutionException(file + " cannot be " + what + ": " + reason(failed));
        explained.initCause(failed);
        return explained;
    }

    private static String reason(IOException failed) {
        if (failed instanceof AccessDeniedException) {
            return "no permission; change the owner or the rights of its folder";
        }
        String said = failed instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : Objects.requireNonNullElse(failed.getMessage(), failed.toString());
        if (DiskTrouble.FULL.isIn(failed)) {
            return said + "; free some, and run the same again";
        }
        return said.contains("Read-only") ? said + "; run it on a copy that can be written to" : said;
    }
}
