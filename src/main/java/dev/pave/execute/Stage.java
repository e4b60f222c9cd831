package dev.pave.execute;

import dev.pave.execute.Plan.PlannedFile;
import dev.pave.execute.Plan.Step;
import dev.pave.pattern.DurableFile;
import dev.pave.pattern.FaultPoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One run's folder: its journal, the new files, copies of the old ones, and links to them where the file system has links.
 * First every new file is written beside its target, so that a full disk or a forbidden folder is met before anything
 * changed; from then on files are only moved.
 */
final class Stage {

    /** There once all new files are beside their targets: a file that is not there any more was put in its place. */
    private static final String RESERVED = "reserved";

    private final Path folder;
    private final Root root;
    private final Journal journal;

    private Stage(Path folder, Root root, Journal journal) {
        this.folder = folder;
        this.root = root;
        this.journal = journal;
    }

    /** Nothing of the repository is touched yet. */
    static Stage prepare(Path folder, Root root, List<PlannedFile> all) throws IOException {
        List<PlannedFile> files =
                all.stream().filter(file -> file.step().writes()).toList();
        Stage stage;
        try {
            Files.createDirectory(folder);
            FaultPoint.pass("stage.made");
            requireUnchanged(root, all);
            stage = new Stage(folder, root, journal(folder, root, files));
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
            DurableFile.put(folder.resolve("new-" + number), file.after());
            if (file.before() != null) {
                DurableFile.put(folder.resolve("old-" + number), file.before());
            }
            folders.addAll(missing(root.path(), target.getParent()));
            entries.add(new Journal.Entry(
                    file.path(), number, file.before() != null, file.before() == null ? null : permissions(target)));
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
    static Stage killed(Path folder) throws IOException {
        Journal journal = Journal.read(folder);
        return new Stage(folder, new Root(Path.of(journal.root())), journal);
    }

    /** Puts every file where it was planned. */
    void write() throws IOException {
        for (Journal.Entry entry : journal.files()) {
            reserve(entry);
        }
        DurableFile.put(folder.resolve(RESERVED), new byte[0]);
        DurableFile.force(folder);
        for (Journal.Entry entry : journal.files()) {
            place(entry);
        }
        for (Journal.Entry entry : journal.files()) {
            if (!holds(root.resolve(entry.path()), copy("new", entry))) {
                throw new ExecutionException(entry.path() + " is not what was written");
            }
        }
    }

    private void reserve(Journal.Entry entry) throws IOException {
        Path target = asPlanned(entry);
        try {
            Files.createDirectories(target.getParent());
            FaultPoint.pass("stage.folder");
            beside(copy("new", entry), entry, target);
        } catch (IOException e) {
            throw ExecutionException.at(entry.path(), "written", e);
        }
    }

    private Path asPlanned(Journal.Entry entry) throws IOException {
        Path target = root.resolve(entry.path());
        boolean asPlanned = entry.was() ? holds(target, copy("old", entry)) : !Files.exists(target);
        if (!asPlanned) {
            throw changedMeanwhile(entry.path());
        }
        return target;
    }

    /** The target is the old file or the new one at any time. */
    private void place(Journal.Entry entry) throws IOException {
        Path target = asPlanned(entry);
        if (entry.was()) {
            link(target, copy("kept", entry));
        }
        try {
            DurableFile.move(beside(entry, target), target);
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

    private Path copy(String which, Journal.Entry entry) {
        return folder.resolve(which + "-" + entry.number());
    }

    private Path beside(Journal.Entry entry, Path target) {
        return target.resolveSibling(".pave-" + folder.getFileName() + "-" + entry.number());
    }

    private void beside(Path content, Journal.Entry entry, Path target) throws IOException {
        Path beside = beside(entry, target);
        Set<PosixFilePermission> permissions =
                entry.permissions() == null ? null : PosixFilePermissions.fromString(entry.permissions());
        DurableFile.put(beside, Files.readAllBytes(content), permissions);
    }

    private static boolean holds(Path file, Path content) throws IOException {
        return Files.isRegularFile(file) && Files.mismatch(file, content) < 0;
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
     * Puts back what was there. Files that are made go first: that frees space for the others.
     *
     * @param aside where a file goes that is neither the old nor the new one; null to leave such a file in its place
     * @return in words, the files that somebody changed
     */
    List<String> rollBack(Path aside) throws IOException {
        List<String> changed = new ArrayList<>();
        List<Journal.Entry> latestFirst = new ArrayList<>(journal.files());
        Collections.reverse(latestFirst);
        latestFirst.sort(Comparator.comparing(Journal.Entry::was));
        for (Journal.Entry entry : latestFirst) {
            try {
                rollBack(entry, aside, changed);
            } catch (IOException e) {
                throw ExecutionException.at(entry.path(), "put back", e);
            } catch (ExecutionException leadsElsewhere) {
                changed.add(entry.path() + " is left as it is: " + leadsElsewhere.getMessage());
            }
        }
        List<String> innermostFirst = new ArrayList<>(journal.folders());
        Collections.reverse(innermostFirst);
        for (String made : innermostFirst) {
            Path there = root.path().resolve(made);
            if (Files.isDirectory(there) && isEmpty(there)) {
                DurableFile.delete(there);
            } else if (Files.isDirectory(there)) {
                changed.add(made + " was made, and is left since it holds other files");
            }
        }
        delete(folder);
        return changed;
    }

    private void rollBack(Journal.Entry entry, Path aside, List<String> changed) throws IOException {
        Path target = root.resolve(entry.path());
        boolean placed = Files.exists(folder.resolve(RESERVED)) && !Files.exists(beside(entry, target));
        if (Files.exists(beside(entry, target))) {
            DurableFile.delete(beside(entry, target));
        }
        boolean asItWas = entry.was() ? holds(target, copy("old", entry)) : !Files.exists(target);
        if (!placed || asItWas) {
            return;
        }
        if (!holds(target, copy("new", entry))) {
            if (aside == null || Files.isDirectory(target)) {
                changed.add(target + " was changed since, and is left as it is");
                return;
            }
            if (Files.exists(target)) {
                Path other = aside.resolve(folder.getFileName()).resolve(entry.path());
                Files.createDirectories(other.getParent());
                Files.copy(target, other, StandardCopyOption.REPLACE_EXISTING);
                changed.add(entry.path()
                        + " was changed while it was verified, and is put back; what it was changed to is in " + other);
            }
        }
        putBack(entry, target);
    }

    private void putBack(Journal.Entry entry, Path target) throws IOException {
        if (!entry.was()) {
            DurableFile.delete(target);
        } else if (Files.exists(copy("kept", entry))) {
            DurableFile.move(copy("kept", entry), target);
        } else {
            beside(copy("old", entry), entry, target);
            DurableFile.move(beside(entry, target), target);
        }
    }

    private static boolean isEmpty(Path there) throws IOException {
        try (Stream<Path> files = Files.list(there)) {
            return files.findAny().isEmpty();
        }
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
