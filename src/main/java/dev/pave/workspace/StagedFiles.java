package dev.pave.workspace;

import dev.pave.pattern.DurableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The files of one run: its copies of them in its folder, what stands ready beside each target, and the targets.
 *
 * @param folder of the run
 * @param root   of the repository
 */
record StagedFiles(Path folder, Root root) {

    /** There once all new files are beside their targets: a file that is not there any more was put in its place. */
    private static final String RESERVED = "reserved";

    void setReserved() throws IOException {
        DurableFile.put(folder.resolve(RESERVED), new byte[0]);
        DurableFile.force(folder);
    }

    /** Whether the file may be in its place. */
    boolean isPlaced(Journal.Entry entry) throws IOException {
        return Files.exists(folder.resolve(RESERVED)) && !Files.exists(beside(entry));
    }

    /** The run's own copy: {@code new}, {@code old}, or {@code kept} for a link to the old file itself. */
    Path copy(String which, Journal.Entry entry) {
        return folder.resolve(which + "-" + entry.number());
    }

    /** Whether the run takes the file away. */
    boolean goes(Journal.Entry entry) {
        return !Files.exists(copy("new", entry));
    }

    Path target(Journal.Entry entry) throws IOException {
        return root.resolve(entry.path());
    }

    /** Where the new file stands until it is moved to its place. */
    Path beside(Journal.Entry entry) throws IOException {
        return target(entry).resolveSibling(".pave-" + folder.getFileName() + "-" + entry.number());
    }

    void putBeside(Path content, Journal.Entry entry) throws IOException {
        Set<PosixFilePermission> permissions =
                entry.permissions() == null ? null : PosixFilePermissions.fromString(entry.permissions());
        DurableFile.put(beside(entry), Files.readAllBytes(content), permissions);
    }

    boolean isAsBefore(Journal.Entry entry) throws IOException {
        return entry.was() ? holds(target(entry), copy("old", entry)) : !Files.exists(target(entry));
    }

    boolean isAsMade(Journal.Entry entry) throws IOException {
        return goes(entry) ? !Files.exists(target(entry)) : holds(target(entry), copy("new", entry));
    }

    private static boolean holds(Path file, Path content) throws IOException {
        return Files.isRegularFile(file) && Files.mismatch(file, content) < 0;
    }
}
