package dev.pave.pattern;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files that are there whole, on the disk itself, or not at all: whoever reads one, and whatever is killed, finds the old
 * content or the new. Between any two operations a {@link FaultPoint} is passed.
 */
public final class DurableFile {

    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");
    private static final String UNFINISHED = ".new";
    private static final int TRIES = 3;

    private DurableFile() {}

    /**
     * Replaces a file, or makes it and its folders. It keeps its permissions; behind a link, the file that it leads to is
     * replaced. The content is written beside it first, as {@code .<name>.<process>.<digits>.new}; what a killed process
     * left there is removed.
     */
    public static synchronized void write(Path file, byte[] content) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Files.createDirectories(target.getParent());
        removeUnfinished(target);
        for (int tries = 1; !replaced(target, content, tries == TRIES); tries++) {
            FaultPoint.pass("file.again");
        }
    }

    /** The same of a text, as UTF-8. */
    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A process of another machine or container, which does not see this one, may have removed what was being written. */
    private static boolean replaced(Path target, byte[] content, boolean last) throws IOException {
        String digits = Long.toHexString(ThreadLocalRandom.current().nextLong());
        Path unfinished = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + "." + digits + UNFINISHED);
        try {
            put(unfinished, content, permissions(target));
            move(unfinished, target);
            force(target.getParent());
            return true;
        } catch (NoSuchFileException removed) {
            if (last) {
                throw removed;
            }
            return false;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void removeUnfinished(Path target) throws IOException {
        Pattern ours = Pattern.compile(Pattern.quote("." + target.getFileName() + ".") + "(\\d{1,18})\\.[0-9a-f]+"
                + Pattern.quote(UNFINISHED));
        try (DirectoryStream<Path> beside = Files.newDirectoryStream(target.getParent())) {
            for (Path each : beside) {
                Matcher name = ours.matcher(each.getFileName().toString());
                if (name.matches() && !isWriting(Long.parseLong(name.group(1)))) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }

    /** This process writes one file at a time, so a file of its number is of an earlier one. */
    private static boolean isWriting(long process) {
        return process != ProcessHandle.current().pid()
                && ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
    }

    /** Null where it is not there, or its file system has none. */
    private static Set<PosixFilePermission> permissions(Path file) throws IOException {
        boolean has = Files.exists(file) && Files.getFileStore(file).supportsFileAttributeView("posix");
        return has ? Files.getPosixFilePermissions(file) : null;
    }

    /** Writes a file, which may be seen in part until this returns. */
    public static void put(Path file, byte[] content) throws IOException {
        put(file, content, null);
    }

    /**
     * Writes a file, which may be seen in part until this returns.
     *
     * @param permissions that it has at the end; nobody but its owner sees it before. Null for the usual ones
     */
    public static void put(Path file, byte[] content, Set<PosixFilePermission> permissions) throws IOException {
        put(file, content, permissions, true);
    }

    /** The same, but for the disk: {@link #force} is for later, when many files are there. */
    public static void fill(Path file, byte[] content, Set<PosixFilePermission> permissions) throws IOException {
        put(file, content, permissions, false);
    }

    private static void put(Path file, byte[] content, Set<PosixFilePermission> permissions, boolean forced)
            throws IOException {
        FaultPoint.pass("file.put");
        FileAttribute<?>[] born = permissions == null
                ? new FileAttribute<?>[0]
                : new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)};
        Set<StandardOpenOption> anew =
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(file, anew, born)) {
            FaultPoint.pass("file.made");
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            if (forced) {
                channel.force(true);
            }
        }
        if (permissions != null) {
            FaultPoint.pass("file.mode");
            Files.setPosixFilePermissions(file, permissions);
        }
        FaultPoint.pass("file.written");
    }

    /** Puts a file in the place of another, if there is one, in one step. */
    public static void move(Path from, Path to) throws IOException {
        FaultPoint.pass("file.move");
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        FaultPoint.pass("file.moved");
    }

    /** Removes a file or an empty folder. */
    public static void delete(Path file) throws IOException {
        FaultPoint.pass("file.delete");
        Files.delete(file);
        FaultPoint.pass("file.deleted");
    }

    /** Has a file, or what is listed in a folder, on the disk itself. */
    public static void force(Path there) throws IOException {
        try (FileChannel opened = FileChannel.open(there, StandardOpenOption.READ)) {
            opened.force(true);
        }
    }
}
