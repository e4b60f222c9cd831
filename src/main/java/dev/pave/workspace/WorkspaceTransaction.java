package dev.pave.workspace;

import dev.pave.pattern.DurableFile;
import dev.pave.pattern.FaultPoint;
import dev.pave.pattern.change.FileKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One run's folder: its journal, copies of the old files, and links to them where the file system has links.
 * First every new file is written beside its target, so that a full disk or a forbidden folder is met before anything
 * changed; from then on files are only moved.
 */
final class WorkspaceTransaction {

    private final Path folder;
    private final Root root;
    private final Journal journal;
    private final StagedFiles staged;
    private final Processes processes;

    private WorkspaceTransaction(Path folder, Root root, Journal journal) {
        this.folder = folder;
        this.root = root;
        this.journal = journal;
        this.staged = new StagedFiles(folder, root);
        this.processes = new Processes(folder, root.path(), journal.processes());
    }

    /** Nothing of the repository is touched yet. */
    static WorkspaceTransaction prepare(Path folder, Root root, Plan plan) throws IOException {
        WorkspaceTransaction stage;
        try {
            Files.createDirectory(folder);
            FaultPoint.pass("stage.made");
            requireUnchanged(root, plan);
            stage = new WorkspaceTransaction(folder, root, Journal.of(plan, folder, root));
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
    static void requireUnchanged(Root root, Plan plan) throws IOException {
        for (FileStep file : plan.files()) {
            boolean stillSo = !file.action().equals(FileAction.UNCHANGED.id()) || isSo(root, file);
            if (!stillSo) {
                throw changedMeanwhile(file.path());
            }
        }
    }

    private static boolean isSo(Root root, FileStep file) throws IOException {
        if (file instanceof WriteFile made && made.form() == FileKind.LINK) {
            Path link = root.resolveLink(file.path());
            return Files.isSymbolicLink(link)
                    && Files.readSymbolicLink(link)
                            .toString()
                            .equals(new String(file.before(), StandardCharsets.UTF_8));
        }
        Path there = root.resolve(file.path());
        return Files.isRegularFile(there) && Arrays.equals(Files.readAllBytes(there), file.before());
    }

    private static ExecutionException changedMeanwhile(String path) {
        return new ExecutionException(path + " was changed by somebody else meanwhile; run it again");
    }

    /** A run that was killed; its repository has to be there. */
    static WorkspaceTransaction killed(Path folder) throws IOException {
        Journal journal = Journal.read(folder);
        return new WorkspaceTransaction(folder, new Root(Path.of(journal.root())), journal);
    }

    /**
     * Puts every file where it was planned, and runs the processes, in the order of the plan.
     *
     * @param listener hears what became of each process
     */
    void write(Plan plan, Consumer<StepResult> listener) throws IOException {
        List<FileStep> files = plan.files().stream().filter(FileStep::changes).toList();
        for (Journal.Entry entry : journal.files()) {
            reserve(entry, files.get(entry.number()).after());
        }
        Together.each(
                journal.files().stream().filter(entry -> !staged.goes(entry)).toList(), staged::forceBeside);
        staged.setReserved();
        Map<String, StepOptions.Fate> fates = new HashMap<>();
        List<Journal.Entry> placed = new ArrayList<>();
        int file = 0;
        int process = 0;
        for (Step step : plan.steps()) {
            if (step instanceof FileStep && step.changes()) {
                Journal.Entry entry = journal.files().get(file++);
                place(entry);
                placed.add(entry);
            } else if (step instanceof ProcessStep command) {
                requireMade(placed);
                placed.clear();
                listener.accept(processes.run(process++, command, fates));
            }
        }
        requireMade(placed);
    }

    private void requireMade(List<Journal.Entry> placed) throws IOException {
        for (Journal.Entry entry : placed) {
            if (!staged.isAsMade(entry)) {
                throw new ExecutionException(entry.path() + " is not what was written");
            }
        }
    }

    private void reserve(Journal.Entry entry, byte[] content) throws IOException {
        Path target = asPlanned(entry);
        if (staged.goes(entry)) {
            return;
        }
        try {
            if (!Files.isDirectory(target.getParent())) {
                Files.createDirectories(target.getParent());
            }
            FaultPoint.pass("stage.folder");
            String mode = entry.made() == null ? entry.permissions() : entry.made();
            staged.putBeside(content, entry, mode);
        } catch (IOException e) {
            throw ExecutionException.at(entry.path(), "written", e);
        }
    }

    private Path asPlanned(Journal.Entry entry) throws IOException {
        if (!staged.isAsBefore(entry)) {
            throw changedMeanwhile(entry.path());
        }
        return staged.target(entry);
    }

    /** The target is the old file or the new one at any time. */
    private void place(Journal.Entry entry) throws IOException {
        Path target = asPlanned(entry);
        if (entry.was() && !entry.isLink()) {
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

    /**
     * From then on the run is over; a power cut leaves what was written.
     *
     * @throws ExecutionException when a file that was written is not there any more
     */
    void end() throws IOException {
        Set<Path> written = new LinkedHashSet<>();
        Set<Path> left = new LinkedHashSet<>();
        for (Journal.Entry entry : journal.files()) {
            Path target = staged.target(entry);
            if (!staged.goes(entry) && !StagedFiles.isThere(target)) {
                throw new ExecutionException(entry.path() + " was taken away while it was verified");
            }
            if (staged.goes(entry)) {
                left.add(target.getParent());
            }
            if (Files.isDirectory(target.getParent())) {
                written.add(target.getParent());
            }
        }
        for (String made : journal.folders()) {
            written.add(root.path().resolve(made).getParent());
        }
        Together.each(List.copyOf(written), DurableFile::force);
        delete(folder);
        left.forEach(this::removeEmptied);
    }

    /** As git does: a folder goes with its last file. */
    private void removeEmptied(Path folder) {
        Path at = folder;
        while (!at.equals(root.path()) && at.toFile().delete()) {
            at = at.getParent();
        }
    }

    /**
     * Takes back what processes did, and puts back what was there.
     *
     * @param aside where a file goes that is neither the old nor the new one; null to leave such a file in its place
     * @return in words, the files that somebody changed, and what processes did and cannot be undone
     */
    List<String> rollBack(Path aside) throws IOException {
        List<String> left = new ArrayList<>(processes.undo());
        left.addAll(new Undoing(staged, journal, aside).run());
        delete(folder);
        return left;
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
