package dev.pave.workspace;

import dev.pave.pattern.DurableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Changes a repository all or nothing. Copies of the old files are put into a folder of their own with a journal, and the
 * new ones beside their places; then each is moved there; then git and commands are run, if any; then the result is checked; and only then the journal goes. Whatever happens
 * before that is undone: at once, also when the program is told to stop, or by {@link #recover} after a kill.
 */
public final class Workspace {

    /** How long a program that is told to stop waits for what it undoes. */
    private static final int UNDOING_SECONDS = 30;

    private final Path folder;
    private final Duration patience;

    /**
     * @param folder where runs are staged, e.g. {@code state/staging}
     */
    public Workspace(Path folder) {
        this(folder, Duration.ZERO);
    }

    /**
     * @param folder   where runs are staged, e.g. {@code state/staging}
     * @param patience how long another run that is writing is waited for
     */
    public Workspace(Path folder, Duration patience) {
        this.folder = folder;
        this.patience = patience;
    }

    /** What is run on the changed repository; throws to have all undone. */
    public interface Check {
        void run(Path root) throws IOException;
    }

    /**
     * Writes what is planned. Where nothing is to be written, it is only made sure that this is not so because of another
     * run that is not over: its files may go again.
     *
     * @throws ExecutionException when a file cannot be written or changed since it was planned, or the check refuses; all
     *     is as it was then, but for what is suppressed
     */
    public void apply(Path repository, Plan plan, Check check) throws IOException {
        apply(repository, plan, check, result -> {});
    }

    /**
     * The same.
     *
     * @param listener hears what became of each process
     */
    public void apply(Path repository, Plan plan, Check check, Consumer<StepResult> listener) throws IOException {
        Root root = new Root(repository);
        StagingLock lock = StagingLock.on(folder, patience);
        try {
            refuseAfterAKill(root);
            removeTrials();
            CountDownLatch over = new CountDownLatch(1);
            Thread stop = stopping(Thread.currentThread(), over);
            try {
                apply(root, plan, check, listener);
            } finally {
                over.countDown();
                forget(stop);
            }
        } finally {
            lock.release();
        }
    }

    private void apply(Root root, Plan plan, Check check, Consumer<StepResult> listener) throws IOException {
        if (!plan.changes()) {
            WorkspaceTransaction.requireUnchanged(root, plan);
            return;
        }
        WorkspaceTransaction stage =
                WorkspaceTransaction.prepare(folder.resolve(UUID.randomUUID().toString()), root, plan);
        try {
            stage.write(plan, listener);
            check.run(root.path());
            stage.end();
        } catch (IOException | RuntimeException failed) {
            boolean interrupted = Thread.interrupted(); // else no file could be put back
            undo(stage, failed);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            throw failed;
        }
    }

    private void undo(WorkspaceTransaction stage, Exception failed) {
        try {
            stage.rollBack(setAside()).forEach(changed -> failed.addSuppressed(new ExecutionException(changed)));
        } catch (IOException | ExecutionException e) {
            failed.addSuppressed(new ExecutionException(
                    "not all is put back: " + e.getMessage() + "; `pave doctor` goes on with it"));
        }
    }

    private Path setAside() {
        return folder.resolveSibling("set-aside");
    }

    /** A program that is told to stop, as by Ctrl-C, lets a run undo itself. */
    private static Thread stopping(Thread running, CountDownLatch over) {
        Thread stop = new Thread(() -> {
            running.interrupt();
            try {
                over.await(UNDOING_SECONDS, TimeUnit.SECONDS); // what takes longer is undone by the next run
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(stop);
        return stop;
    }

    private static void forget(Thread stop) {
        try {
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (IllegalStateException stopping) {
            Thread.interrupted(); // it has done what it is for
        }
    }

    private void refuseAfterAKill(Root root) throws IOException {
        try (Stream<Path> stages = Files.list(folder)) {
            for (Path stage : stages.filter(Journal::isWhole).toList()) {
                if (Path.of(Journal.read(stage).root()).equals(root.path())) {
                    throw new ExecutionException("an earlier run in " + root.path()
                            + " was killed half done; `pave doctor` puts back what was there, then run this again");
                }
            }
        }
    }

    /**
     * Undoes runs that were killed, and removes work trees in which they tried something. One that cannot be undone does not
     * keep the others from it; one whose journal cannot be read is put aside, with all that it kept.
     *
     * @return in words, a line for each run that was undone or could not be, and each file that was left since somebody
     *     changed it
     */
    public List<String> recover() throws IOException {
        List<String> done = new ArrayList<>(removeTrials());
        if (!Files.isDirectory(folder)) {
            return done;
        }
        StagingLock lock = StagingLock.on(folder, patience);
        try (Stream<Path> stages = Files.list(folder)) {
            for (Path stage : stages.filter(Files::isDirectory).sorted().toList()) {
                recover(stage, done);
            }
        } finally {
            lock.release();
        }
        return done;
    }

    private List<String> removeTrials() throws IOException {
        List<String> removed = new ArrayList<>(ThrowAwayTree.removeLeft(
                ThrowAwayTree.in(folder.toAbsolutePath().getParent())));
        removed.addAll(Scratch.removeLeft(Path.of(System.getProperty("java.io.tmpdir"))));
        return removed;
    }

    private void recover(Path stage, List<String> done) throws IOException {
        if (!Journal.isIn(stage)) {
            WorkspaceTransaction.delete(stage);
            return;
        }
        if (!Journal.isWhole(stage)) {
            Path aside = setAside().resolve(stage.getFileName());
            Files.createDirectories(aside.getParent());
            DurableFile.move(stage, aside);
            done.add(
                    "the journal of a run that was killed cannot be read, so it is not undone; nothing is removed: the old"
                            + " files that it kept are in " + aside
                            + ", and new ones that were not in their places yet are in"
                            + " the repository under names like .pave-" + stage.getFileName() + "-0");
            return;
        }
        String root = stage.toString();
        try {
            root = Journal.read(stage).root();
            if (!Files.isDirectory(Path.of(root))) {
                WorkspaceTransaction.delete(stage);
                done.add("a run was killed in " + root + ", which is not there any more");
                return;
            }
            List<String> changed = WorkspaceTransaction.killed(stage).rollBack(null);
            done.add("undid a run that was killed in " + root);
            done.addAll(changed);
        } catch (IOException | ExecutionException e) {
            done.add("could not undo a run that was killed in " + root + ": " + e.getMessage()
                    + "; its old files are in " + stage);
        }
    }
}
