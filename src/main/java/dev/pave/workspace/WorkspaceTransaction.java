package dev.pave.workspace;

import dev.pave.pattern.DurableFile;
import dev.pave.pattern.FaultPoint;
import dev.pave.workspace.Plan.PlannedFile;
import dev.pave.workspace.Plan.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One run's folder: its journal, the new files, copies of the old ones, and links to them where the file system has links.
 * First every new file is written beside its target, so that a full disk or a forbidden folder is met before anything
 * changed; from then on files are only moved.
 */
final class WorkspaceTransaction {

    private final Path folder;
    private final Root root;
    private final Journal journal;
    private final StagedFiles staged;

    private WorkspaceTransaction(Path folder, Root root, Journal journal) {
        this.folder = folder;
        this.root = root;
        this.journal = journal;
        this.staged = new StagedFiles(folder, root);
    }

    /** Nothing of the repository is touched yet. */
    static WorkspaceTransaction prepare(Path folder, Root root, List<PlannedFile> all) throws IOException {
        List<PlannedFile> files =
                all.stream().filter(file -> file.step().writes()).toList();
        WorkspaceTransaction stage;
        try {
            Files.createDirectory(folder);
            FaultPoint.pass("stage.made");
            requireUnchanged(root, all);
            stage = new WorkspaceTransaction(folder, root, journal(folder, root, files));
            stage.journal.write(folder);
            DurableFile.force(folder.getParent());
        } catch (IOException e) {
            delete(folder);
            throw ExecutionException.at(folder, "written", e);
        } catch (RuntimeException e) {
            delete(folder);
            throw e;
        }
        return stage;
    }

    /** @throws ExecutionException when a file that was as it would be made is not so any more */
    static void requireUnchanged(Root root, List<PlannedFile> files) throws IOException {
        for (PlannedFile file : files) {
            Path there = root.resolve(file.path());
            boolean stillSo = file.step() != Step.UNCHANGED
                    || Files.isRegularFile(there) && Arrays.equals(Files.readAllBytes(there), file.before());
            if (!stillSo) {
                throw changedMeanwhile(file.path());
            }
        }
    }

    private static ExecutionException changedMeanwhile(String path) {
        return new ExecutionException(path + " was changed by somebody else meanwhile; run it again");
    }

    private static Journal journal(Path folder, Root root, List<PlannedFile> files) throws IOException {
        List<Journal.Entry> entries = new ArrayList<>();
        Set<String> folders = new LinkedHashSet<>();
        for (PlannedFile file : files) {
            int number = entries.size();
            Path target = root.resolve(file.path());
            boolean was = file.before() != null;
            String mode = was ? permissions(target) : null;
            Set<PosixFilePermission> readers = mode == null ? null : PosixFilePermissions.fromString(mode);
            if (file.after() != null) {
                DurableFile.put(folder.resolve("new-" + number), file.after(), readers);
            }
            if (was) {
                DurableFile.put(folder.resolve("old-" + number), file.before(), readers);
            }
            folders.addAll(missing(root.path(), target.getParent()));
            entries.add(new Journal.Entry(file.path(), number, was, mode));
        }
        return new Journal(root.path().toString(), entries, List.copyOf(folders));
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
        try {
            return Files.getFileStore(file).supportsFileAttributeView("posix")
                    ? PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                    : null;
        } catch (NoSuchFileException gone) {
            return null; // its place is looked at once more before it is written
        }
    }

    /** A run that was killed; its repository has to be there. */
    static WorkspaceTransaction killed(Path folder) throws IOException {
        Journal journal = Journal.read(folder);
        return new WorkspaceTransaction(folder, new Root(Path.of(journal.root())), journal);
    }

    /** Puts every file where it was planned. */
    void write() throws IOException {
        for (Journal.Entry entry : journal.files()) {
            reserve(entry);
        }
        staged.setReserved();
        for (Journal.Entry entry : journal.files()) {
            place(entry);
        }
        for (Journal.Entry entry : journal.files()) {
            if (!staged.isAsMade(entry)) {
                throw new ExecutionException(entry.path() + " is not what was written");
            }
        }
    }

    private void reserve(Journal.Entry entry) throws IOException {
        Path target = asPlanned(entry);
        if (staged.goes(entry)) {
            return;
        }
        try {
            Files.createDirectories(target.getParent());
            FaultPoint.pass("stage.folder");
            staged.putBeside(staged.copy("new", entry), entry);
        } catch (IOException e) {
            throw ExecutionException.at(entry.path(), "written", e);
        }
    }

    private Path asPlanned(Journal.Entry entry) throws IOException {
        if (!staged.isAsBefore(entry)) {
            throw changedMeanwhile(entry.path());
        }
        return root.resolve(entry.path());
    }

    /** The target is the old file or the new one at any time. */
    private void place(Journal.Entry entry) throws IOException {
        Path target = asPlanned(entry);
        if (entry.was()) {
            link(target, staged.copy("kept", entry));
        }
        try {
            if (staged.goes(entry)) {
                DurableFile.delete(target);
            } else {
                DurableFile.move(staged.beside(entry), target);
            }
        } catch (IOException e) {
            throw ExecutionException.at(entry.path(), "written", e);
        }
    }

    /** The file itself, so that putting it back needs no space; another file system, or one without links, does without. */
    private static void link(Path file, Path kept) {
        try {
            Files.createLink(kept, file);
            FaultPoint.pass("stage.linked");
        } catch (IOException | UnsupportedOperationException noLinks) {
            return; // the copy is there
        }
    }

    /** From then on the run is over; a power cut leaves what was written. */
    void end() throws IOException {
        Set<Path> written = new LinkedHashSet<>();
        for (Journal.Entry entry : journal.files()) {
            written.add(root.resolve(entry.path()).getParent());
        }
        for (Path each : written) {
            DurableFile.force(each);
        }
        delete(folder);
    }

    /**
     * Puts back what was there.
     *
     * @param aside where a file goes that is neither the old nor the new one; null to leave such a file in its place
     * @return in words, the files that somebody changed
     */
    List<String> rollBack(Path aside) throws IOException {
        List<String> changed = new Undoing(staged, journal, aside).run();
        delete(folder);
        return changed;
    }

    /** The journal goes first: from then on there is nothing to undo. */
    static void delete(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Files.deleteIfExists(folder.resolve(Journal.FILE));
        FaultPoint.pass("stage.over");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                DurableFile.delete(file);
            }
        }
        DurableFile.delete(folder);
    }
}
