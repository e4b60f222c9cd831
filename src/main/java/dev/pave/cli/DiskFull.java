package dev.pave.cli;

import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells from a failure, whatever library it comes from and however deep it lies, that a disk is full. */
final class DiskFull {

    private static final Pattern SAID = Pattern.compile(
            "No space left on device|Disk quota exceeded|ENOSPC|not enough space on the disk|Not enough space",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PATH = Pattern.compile("\"(/[^\"]+)\"|'(/[^']+)'|(/[^\\s:;,\"'\\[\\]()]+)");

    private DiskFull() {}

    /** What to do; empty where no disk is full. */
    static Optional<String> remedy(Throwable failure) {
        List<Throwable> all = new ArrayList<>();
        collect(failure, all, Collections.newSetFromMap(new IdentityHashMap<>()));
        return all.stream()
                .filter(one -> SAID.matcher(String.valueOf(one.getMessage())).find())
                .findFirst()
                .map(one -> "disk full: free space on " + folder(one, all)
                        + ", then run the same again: it goes on where it was");
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

    private static String folder(Throwable said, List<Throwable> all) {
        if (said instanceof FileSystemException file && file.getFile() != null) {
            return folder(file.getFile());
        }
        for (Throwable one : all) {
            Matcher path = PATH.matcher(String.valueOf(one.getMessage()));
            if (path.find()) {
                String found = path.group(1) != null ? path.group(1) : path.group(2);
                return folder(found != null ? found : path.group(3));
            }
        }
        return "the disk of the home (or of the folder for temporary files)";
    }

    private static String folder(String file) {
        Path parent = Path.of(file).toAbsolutePath().getParent();
        return parent == null ? file : parent.toString();
    }
}
