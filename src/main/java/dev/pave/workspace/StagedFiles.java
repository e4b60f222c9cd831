package dev.pave.workspace;

import dev.pave.pattern.DurableFile;
import dev.pave.pattern.PatternId;
import dev.pave.pattern.change.FileKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
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
        return Files.exists(folder.resolve(RESERVED)) && !isThere(beside(entry));
    }

    /** The run's own copy: {@code old}, {@code new} of an older version, or {@code kept} for a link to the old file itself. */
    Path copy(String which, Journal.Entry entry) {
        return folder.resolve(which + "-" + entry.number());
    }

    /** Whether the run takes the file away. */
    boolean goes(Journal.Entry entry) {
        return entry.hash() == null && !Files.exists(copy("new", entry));
    }

    Path target(Journal.Entry entry) throws IOException {
        return entry.isLink() ? root.resolveLink(entry.path()) : root.resolve(entry.path());
    }

    /** Where the new file stands until it is moved to its place. */
    Path beside(Journal.Entry entry) throws IOException {
        return target(entry).resolveSibling(".pave-" + folder.getFileName() + "-" + entry.number());
    }

    /**
     * Not on the disk itself yet: {@link #forceBeside}.
     *
     * @param mode its permissions; null for the usual ones
     */
    void putBeside(byte[] content, Journal.Entry entry, String mode) throws IOException {
        Path beside = beside(entry);
        if (entry.isLink()) {
            Files.createSymbolicLink(beside, Path.of(new String(content, StandardCharsets.UTF_8)));
            return;
        }
        Set<PosixFilePermission> permissions = mode == null ? null : PosixFilePermissions.fromString(mode);
        DurableFile.fill(beside, content, permissions);
        if (permissions == null && entry.kind() == FileKind.EXECUTABLE) {
            makeExecutable(beside);
        }
    }

    void forceBeside(Journal.Entry entry) throws IOException {
        if (!entry.isLink()) {
            DurableFile.force(beside(entry));
        }
    }

    /** For all who may read it; nothing where the file system knows no such bit. */
    private static void makeExecutable(Path file) throws IOException {
        if (!Files.getFileStore(file).supportsFileAttributeView("posix")) {
            return;
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        permissions.add(PosixFilePermission.OWNER_EXECUTE);
        if (permissions.contains(PosixFilePermission.GROUP_READ)) {
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
        }
        if (permissions.contains(PosixFilePermission.OTHERS_READ)) {
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
        }
        Files.setPosixFilePermissions(file, permissions);
    }

    /** Whether anything is there, a link that leads nowhere too. */
    static boolean isThere(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    boolean isAsBefore(Journal.Entry entry) throws IOException {
        return entry.was()
                ? holds(entry, "old") && (entry.made() == null || has(entry, entry.permissions()))
                : !isThere(target(entry));
    }

    boolean isAsMade(Journal.Entry entry) throws IOException {
        Path target = target(entry);
        if (goes(entry)) {
            return !isThere(target);
        }
        if (entry.isLink()) {
            return Files.isSymbolicLink(target)
                    && isNew(entry, Files.readSymbolicLink(target).toString().getBytes(StandardCharsets.UTF_8));
        }
        return Files.isRegularFile(target) && isNew(entry, Files.readAllBytes(target)) && has(entry, entry.made());
    }

    private boolean isNew(Journal.Entry entry, byte[] content) throws IOException {
        return entry.hash() == null
                ? Arrays.equals(content, Files.readAllBytes(copy("new", entry)))
                : PatternId.sha256(content).equals(entry.hash());
    }

    private boolean has(Journal.Entry entry, String permissions) throws IOException {
        return permissions == null
                || PosixFilePermissions.toString(Files.getPosixFilePermissions(target(entry)))
                        .equals(permissions);
    }

    private boolean holds(Journal.Entry entry, String which) throws IOException {
        Path target = target(entry);
        Path content = copy(which, entry);
        return entry.isLink()
                ? Files.isSymbolicLink(target)
                        && Files.readSymbolicLink(target).toString().equals(Files.readString(content))
                : Files.isRegularFile(target) && Files.mismatch(target, content) < 0;
    }
}
