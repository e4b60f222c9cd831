package dev.pave.cli;

import dev.pave.execute.Orchestrator;
import dev.pave.execute.executor.Executors;
import dev.pave.git.Git;
import dev.pave.git.GitException;
import dev.pave.home.Home;
import dev.pave.specify.SpecificationStore;
import dev.pave.store.StoreException;
import dev.pave.store.ledger.LedgerRescue;
import dev.pave.workspace.ExecutionException;
import dev.pave.workspace.RunningException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;

@Command(
        name = "doctor",
        description = "Looks whether everything that pave needs is there, and says what to do where not.")
final class DoctorCommand extends PaveCommand {

    private static final long LITTLE = 500L << 20;

    /** One thing that was looked at: {@code ok}, {@code warn} or {@code fail}. */
    record Finding(String state, String what, String remedy) {}

    private final List<Finding> findings = new ArrayList<>();

    @Override
    ExitCode run() throws IOException {
        Home home = home();
        ok("Java " + Runtime.version());
        git();
        folders(home);
        holder(home);
        staging(home);
        ledger(home);
        findings.addAll(new StoreChecks(home).findings());
        environment();
        if (output().isJson()) {
            output().document(Map.of("findings", findings));
        } else {
            output().table(
                            List.of("", "what", "what to do"),
                            findings.stream()
                                    .map(f -> List.of(f.state(), f.what(), f.remedy()))
                                    .toList());
        }
        return findings.stream().anyMatch(f -> f.state().equals("fail")) ? ExitCode.FAILED : ExitCode.DONE;
    }

    private void git() {
        try {
            ok(Git.in(Path.of("").toAbsolutePath()).text("--version").strip());
        } catch (GitException e) {
            findings.add(new Finding("fail", e.getMessage(), "install git; example histories and worktrees need it"));
        }
    }

    /** Undoes what killed runs left half done. */
    private void staging(Home home) throws IOException {
        try {
            new Orchestrator(home, Executors.all())
                    .recover()
                    .forEach(line -> findings.add(new Finding("warn", line, "")));
            SpecificationStore.of(home).recover().forEach(line -> findings.add(new Finding("warn", line, "")));
        } catch (RunningException e) {
            ok("a run is writing; nothing to undo");
        } catch (ExecutionException e) {
            findings.add(new Finding("fail", e.getMessage(), ""));
        }
    }

    private void ledger(Home home) {
        try {
            LedgerRescue.State state = new LedgerRescue(home).check();
            findings.add(
                    state.problem() == null
                            ? new Finding("ok", "the ledger holds " + state.decisions() + " decisions", "")
                            : new Finding("fail", state.problem(), "pave ledger restore"));
        } catch (StoreException e) {
            findings.add(new Finding("warn", e.getMessage(), ""));
        }
    }

    private void folders(Home home) throws IOException {
        Path root = home.root();
        if (!Files.isDirectory(home.rules()) || !Files.isDirectory(home.jobs())) {
            findings.add(new Finding("fail", "home " + root + " has no rules/ or jobs/", "pave init " + root));
            return;
        }
        Path nearest = home.state();
        while (!Files.exists(nearest)) {
            nearest = nearest.getParent();
        }
        if (!Files.isWritable(nearest)) {
            findings.add(new Finding(
                    "fail", "home " + root + " cannot be written to", "change its owner, or use another --home"));
        } else {
            ok("home " + root);
        }
        long free = Files.getFileStore(nearest).getUsableSpace();
        if (free < LITTLE) {
            findings.add(new Finding(
                    "warn", (free >> 20) + " MB are left on its disk", "free some; a run wants some hundred MB"));
        } else {
            ok((free >> 30) + " GB are left on its disk");
        }
    }

    private void holder(Home home) throws IOException {
        Path holder = home.state().resolve("run.holder");
        if (!Files.exists(holder)) {
            ok("no run is going on");
            return;
        }
        String who = Files.readString(holder);
        java.util.regex.Matcher pid =
                java.util.regex.Pattern.compile("process (\\d+)").matcher(who);
        boolean alive = pid.find()
                && ProcessHandle.of(Long.parseLong(pid.group(1)))
                        .map(ProcessHandle::isAlive)
                        .orElse(false);
        findings.add(
                alive
                        ? new Finding("ok", "a run is going on: " + who, "")
                        : new Finding(
                                "warn", "a run was killed: " + who, "run the same command again: it goes on there"));
    }

    private void environment() {
        new TreeMap<>(System.getenv()).forEach((name, value) -> {
            if (name.startsWith("PATTERN_") || name.startsWith("PAVE_")) {
                ok(name + "=" + value);
            }
        });
    }

    private void ok(String what) {
        findings.add(new Finding("ok", what, ""));
    }
}
