package dev.pave.execute.executor;

import dev.pave.execute.RunCheck;
import dev.pave.execute.RunContext;
import dev.pave.pattern.PatternId;
import dev.pave.pattern.change.FileKind;
import dev.pave.workspace.CommandException;
import dev.pave.workspace.ExecutionException;
import dev.pave.workspace.FileAction;
import dev.pave.workspace.FileStep;
import dev.pave.workspace.Plan;
import dev.pave.workspace.Root;
import dev.pave.workspace.VerificationException;
import dev.pave.workspace.WriteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Files that are made of an input: planned, looked at afterwards, and remembered, so that a later run can merge. One run
 * is planned once.
 */
public final class MadeFiles {

    /** More are told together. */
    private static final int TOLD = 20;

    private final Input input;
    private final AtomicReference<Planned> last = new AtomicReference<>();

    /** What an input makes. */
    public interface Input {
        /** @throws ExecutionException when it cannot be made */
        List<Made> made(RunContext run, GeneratedFiles known) throws IOException;
    }

    private record Planned(RunContext run, List<Made> made, Plan plan) {}

    public MadeFiles(Input input) {
        this.input = input;
    }

    /** What would change. */
    public Plan plan(RunContext run) throws IOException {
        Root root = new Root(run.repository());
        GeneratedFiles known = GeneratedFiles.of(run.home(), run.repository());
        List<Made> made = input.made(run, known);
        refuseClashes(made);
        List<String> paths = made.stream().map(Made::path).toList();
        PlannedFiles planned = new PlannedFiles(root, run.repository(), run.onConflict(), paths);
        List<WriteFile> files = new ArrayList<>();
        for (Made file : made) {
            String base = known.base(file.path()).orElse(null);
            files.add(planned.created(new WantedFile(
                    file.path(), file.text(), FileKind.PLAIN, file.permissions(), base, run.is("update"))));
        }
        List<String> warnings = made.isEmpty() ? List.of("there are no items, so no file is made") : List.of();
        Plan plan = new Plan(List.copyOf(files), List.of(), warnings, planned.flaws(files));
        last.set(new Planned(run, made, plan));
        return plan;
    }

    private static void refuseClashes(List<Made> made) {
        Map<String, Made> byPath = new HashMap<>();
        for (Made file : made) {
            Made other = byPath.put(file.path(), file);
            if (other != null) {
                throw new ExecutionException(file.path() + " would be made twice, of " + inWords(other) + " and of "
                        + inWords(file) + "; put what differs into its path");
            }
        }
        for (String path : byPath.keySet()) {
            for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
                if (byPath.containsKey(path.substring(0, slash))) {
                    throw new ExecutionException(path.substring(0, slash) + " would be a file, and for " + path
                            + " a folder; name one of them otherwise");
                }
            }
        }
    }

    private static String inWords(Made file) {
        String path = file.origin().path();
        return file.origin().item() == null
                ? path
                : path + " with " + file.origin().item();
    }

    private Planned planned(RunContext run) throws IOException {
        if (last.get() == null || last.get().run() != run) {
            plan(run);
        }
        return last.get();
    }

    /** @throws VerificationException when a file is not what was planned */
    public List<RunCheck> verify(RunContext run, Path root) throws IOException {
        List<FileStep> files =
                planned(run).plan().files().stream().filter(FileStep::changes).toList();
        List<RunCheck> checks = new ArrayList<>();
        for (FileStep file : files) {
            String hash = PatternId.sha256(Files.readAllBytes(root.resolve(file.path())));
            if (!hash.equals(PatternId.sha256(file.after()))) {
                throw new VerificationException(new CommandException(file.path() + " is not what was written", ""));
            }
            checks.add(new RunCheck("sha256 of " + file.path(), true, hash));
        }
        return checks.size() <= TOLD
                ? checks
                : List.of(new RunCheck("sha256", true, "of all " + checks.size() + " files as planned"));
    }

    /** Keeps what the files were made from, once they are. */
    public void remember(RunContext run) throws IOException {
        Planned planned = planned(run);
        last.set(null);
        if (!run.apply()) {
            return;
        }
        Map<String, FileOrigin> origins = new TreeMap<>();
        List<FileStep> files = planned.plan().files();
        for (int i = 0; i < files.size(); i++) {
            if (!files.get(i).action().equals(FileAction.SKIP.id())) {
                origins.put(planned.made().get(i).path(), planned.made().get(i).origin());
            }
        }
        GeneratedFiles.of(run.home(), run.repository()).remember(origins);
    }
}
