package dev.pave.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a failure tells of the disk or the process below it, whatever library it comes from and however deep it lies: such a
 * failure says nothing against the file or source that met it.
 */
public enum DiskTrouble {
    /** There is no room, or no more is allowed. */
    FULL("No space left|quota exceeded|ENOSPC|not enough space"),
    /** The process may not open one file more. */
    TOO_MANY_FILES("Too many open files"),
    /** The device does not answer. */
    BROKEN("Input/output error"),
    /** The process may not write there, or nobody may. */
    NO_RIGHT("Permission denied|Read-only file system|AccessDenied|ReadOnlyFileSystem|Operation not permitted");

    private final Pattern words;

    DiskTrouble(String words) {
        this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    /** Whether the failure, or one that it comes from or carries with it, tells of this. */
    public boolean isIn(Throwable failure) {
        return !saying(failure).isEmpty();
    }

    /** Whether a failure tells of any of these. */
    public static boolean isAnyIn(Throwable failure) {
        return Arrays.stream(values()).anyMatch(trouble -> trouble.isIn(failure));
    }

    /** The failures that tell of this, the outermost first. */
    public List<Throwable> saying(Throwable failure) {
        List<Throwable> all = new ArrayList<>();
        collect(failure, all, Collections.newSetFromMap(new IdentityHashMap<>()));
        return all.stream().filter(one -> words.matcher(one.toString()).find()).toList();
    }

    private static void collect(Throwable failure, List<Throwable> all, Set<Throwable> seen) {
        if (failure != null && seen.add(failure)) {
            all.add(failure);
            collect(failure.getCause(), all, seen);
            for (Throwable suppressed : failure.getSuppressed()) {
                collect(suppressed, all, seen);
            }
        }
    }
}
