package dev.pave.execute;

import dev.pave.execute.Plan.PlannedFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Changes a repository all or nothing. The new files and copies of the old ones are put into a folder of their own with a
 * journal; then each is moved to its place; then the result is checked; and only then the journal goes. Whatever happens
 * before that is undone: at once, or by {@link #recover} after a kill.
 */
public final class Staging {

    private final Path folder;

    /**
     * @param folder where runs are staged, e.g. {@code state/staging}
     */
    public Staging(Path folder) {
        this.folder = folder;
    }

    /** What is run on the changed repository; throws to have all undone. */
    public interface Check {
        void run(Path root) throws IOException;
    }

    /**
     * Writes what is planned.
     *
     * @throws ExecutionException when a file changed since it was planned, or the check refuses; all is as it was then
     */
    public void apply(Path repository, Plan plan, Check check) throws IOException {
        Root root = new Root(repository);
        Held held = hold();
        try {
            Path stage = Files.createDirectory(folder.resolve(UUID.randomUUID().toString()));
            Journal journal = prepare(root, plan.written(), stage);
            try {
                for (Journal.Entry entry : journal.files()) {
                    write(root, stage, entry);
                }
                for (Journal.Entry entry : journal.files()) {
                    if (!holds(root.resolve(entry.path()), stage.resolve("new-" + entry.number()))) {
                        throw new ExecutionException(entry.path() + " is not what was written");
                    }
                }
                check.run(root.path());
            } catch (IOException | RuntimeException failed) {
                undo(stage, failed);
                throw failed;
            }
            delete(stage);
        } finally {
            held.close();
        }
    }

    private static void undo(Path stage, Exception failed) {
        try {
            rollBack(stage).forEach(kept -> failed.addSuppressed(new ExecutionException(kept)));
        } catch (IOException e) {
            failed.addSuppressed(e);
        }
    }

    private Journal prepare(Root root, List<PlannedFile> files, Path stage) throws IOException {
        List<Journal.Entry> entries = new ArrayList<>();
        Set<String> folders = new LinkedHashSet<>();
        for (PlannedFile file : files) {
            int number = entries.size();
            Path target = root.resolve(file.path());
            Journal.put(stage.resolve("new-" + number), file.after());
            if (file.before() != null) {
                Journal.put(stage.resolve("old-" + number), file.before());
            }
            folders.addAll(missing(root.path(), target.getParent()));
            entries.add(new Journal.Entry(
                    file.path(), number, file.before() != null, file.before() == null ? null : permissions(target)));
        }
        Journal journal = new Journal(root.path().toString(), entries, List.copyOf(folders));
        journal.write(stage);
        return journal;
    }

    /** Folders that are not there yet, outermost first. */
    private static List<String> missing(Path root, Path wanted) {
        List<String> missing = new ArrayList<>();
        for (Path at = wanted; !Files.exists(at); at = at.getParent()) {
            missing.add(0, root.relativize(at).toString());
        }
        return missing;
    }

    private static String permissions(Path file) throws IOException {
        return Files.getFileStore(file).supportsFileAttributeView("posix")
                ? PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                : null;
    }

    private static void write(Root root, Path stage, Journal.Entry entry) throws IOException {
        Path target = root.resolve(entry.path());
        boolean asPlanned = entry.was() ? holds(target, stage.resolve("old-" + entry.number())) : !Files.exists(target);
        if (!asPlanned) {
            throw new ExecutionException(entry.path() + " was changed by somebody else meanwhile");
        }
        Files.createDirectories(target.getParent());
        put(stage.resolve("new-" + entry.number()), target, stage, entry);
    }

    /** The target is the old file or the new one at any time. */
    private static void put(Path source, Path target, Path stage, Journal.Entry entry) throws IOException {
        Path beside = beside(target, stage);
        Journal.put(beside, Files.readAllBytes(source));
        if (entry.permissions() != null) {
            Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString(entry.permissions()));
        }
        Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path beside(Path target, Path stage) {
        return target.resolveSibling(".pave-" + stage.getFileName());
    }

    private static boolean holds(Path file, Path content) throws IOException {
        return Files.isRegularFile(file) && Files.mismatch(file, content) < 0;
    }

    /**
     * Undoes runs that were killed.
     *
     * @return in words, a line for each run that was undone and each file that was left since somebody changed it
     */
    public List<String> recover() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<String> done = new ArrayList<>();
        Held held = hold();
        try (Stream<Path> stages = Files.list(folder)) {
            for (Path stage : stages.filter(Files::isDirectory).sorted().toList()) {
                if (Journal.isIn(stage)) {
                    done.add("undid a run that was killed in "
                            + Journal.read(stage).root());
                }
                done.addAll(rollBack(stage));
            }
        } finally {
            held.close();
        }
        return done;
    }

    /** Puts back what was there; a file that is neither the old nor the new one is somebody else's, and stays. */
    private static List<String> rollBack(Path stage) throws IOException {
        List<String> kept = new ArrayList<>();
        if (Journal.isIn(stage)) {
            Journal journal = Journal.read(stage);
            Root root = new Root(Path.of(journal.root()));
            List<Journal.Entry> latestFirst = new ArrayList<>(journal.files());
            Collections.reverse(latestFirst);
            for (Journal.Entry entry : latestFirst) {
                Path target = root.resolve(entry.path());
                Files.deleteIfExists(beside(target, stage));
                Path old = stage.resolve("old-" + entry.number());
                if (holds(target, stage.resolve("new-" + entry.number()))) {
                    if (entry.was()) {
                        put(old, target, stage, entry);
                    } else {
                        Files.delete(target);
                    }
                } else if (entry.was() ? !holds(target, old) : Files.exists(target)) {
                    kept.add(target + " was changed since, and is left as it is");
                }
            }
            List<String> innermostFirst = new ArrayList<>(journal.folders());
            Collections.reverse(innermostFirst);
            for (String made : innermostFirst) {
                Path there = root.path().resolve(made);
                if (Files.isDirectory(there) && isEmpty(there)) {
                    Files.delete(there);
                }
            }
        }
        delete(stage);
        return kept;
    }

    private static boolean isEmpty(Path there) throws IOException {
        try (Stream<Path> files = Files.list(there)) {
            return files.findAny().isEmpty();
        }
    }

    /** The journal goes first: from then on the run is over. */
    private static void delete(Path stage) throws IOException {
        Files.deleteIfExists(stage.resolve("journal.json"));
        try (Stream<Path> files = Files.list(stage)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(stage);
    }

    /** One run at a time has the staging folder. */
    private record Held(FileChannel channel, FileLock lock) {
        void close() throws IOException {
            lock.release();
            channel.close();
        }
    }

    private Held hold() throws IOException {
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new RunningException("another run is writing; wait for it to end");
        }
        return new Held(channel, lock);
    }
}
