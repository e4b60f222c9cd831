package dev.pave.cli.failure;

import dev.pave.pattern.DiskTrouble;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells from a failure, whatever library it comes from and however deep it lies, that a disk is full. Which one, says the
 * file system or who was refused by it; else it is the one of the places written to that has no room.
 *
 * @param places folders that are written to
 * @param room   bytes that are left for a folder
 */
record DiskFull(List<Path> places, ToLongFunction<Path> room) {

    /** Bytes; what was half written when the disk was full may be gone by now. */
    private static final long NO_ROOM = 64L << 20;

    private static final Pattern PATH = Pattern.compile("\"(/[^\"]+)\"|'(/[^']+)'");

    DiskFull(List<Path> places) {
        this(places, DiskFull::left);
    }

    /** What to do; empty where no disk is full. */
    Optional<String> remedy(Throwable failure) {
        List<Throwable> said = DiskTrouble.FULL.saying(failure);
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of("disk full: free space on " + folder(said)
                        + ", then run the same again: it goes on where it was");
    }

    private String folder(List<Throwable> said) {
        for (Throwable one : said) {
            if (one instanceof FileSystemException file && file.getFile() != null) {
                return folder(file.getFile());
            }
        }
        for (Throwable one : said) {
            Matcher path = PATH.matcher(one.getMessage());
            if (path.find()) {
                return folder(path.group(1) != null ? path.group(1) : path.group(2));
            }
        }
        return places.stream()
                .filter(place -> room.applyAsLong(place) < NO_ROOM)
                .min(Comparator.comparingLong(room))
                .map(Path::toString)
                .orElse(
                        "the disk of the home (or of the folder for temporary files, or of the staging folder of an engine)");
    }

    private static String folder(String file) {
        Path parent = Path.of(file).toAbsolutePath().getParent();
        return parent == null ? file : parent.toString();
    }

    private static long left(Path place) {
        Path there = place.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        try {
            return Files.getFileStore(there).getUsableSpace();
        } catch (IOException unknown) {
            return Long.MAX_VALUE;
        }
    }
}
