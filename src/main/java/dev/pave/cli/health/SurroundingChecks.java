package dev.pave.cli.health;

import dev.pave.execute.Orchestrator;
import dev.pave.execute.registry.Executors;
import dev.pave.git.Git;
import dev.pave.git.GitException;
import dev.pave.home.Home;
import dev.pave.specify.SpecificationStore;
import dev.pave.workspace.ExecutionException;
import dev.pave.workspace.RunningException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at what is around a home, and undoes what killed runs left half done. */
public record SurroundingChecks(Home home) {

    private static final long LITTLE = 500L << 20;
    /** Times of processes and files are rounded. */
    private static final Duration ROUNDED = Duration.ofSeconds(2);

    private static final Pattern PROCESS = Pattern.compile("process (\\d+)");

    /** In the order in which they are told. */
    public List<HealthCheck> checks() throws IOException {
        List<HealthCheck> checks = new ArrayList<>();
        checks.add(HealthCheck.ok("Java " + Runtime.version()));
        checks.add(git());
        checks.addAll(folders());
        checks.add(new ClockCheck(home, Clock.systemUTC()).check());
        checks.add(holder());
        checks.addAll(staging());
        return checks;
    }

    private static HealthCheck git() {
        try {
            return HealthCheck.ok(
                    Git.in(Path.of("").toAbsolutePath()).text("--version").strip());
        } catch (GitException e) {
            return HealthCheck.fail(e.getMessage(), "install git; example histories and worktrees need it");
        }
    }

    private List<HealthCheck> folders() throws IOException {
        Path root = home.root();
        if (!Files.isDirectory(home.rules()) || !Files.isDirectory(home.jobs())) {
            return List.of(HealthCheck.fail("home " + root + " has no rules/ or jobs/", "pave init " + root));
        }
        Path nearest = home.state();
        while (!Files.exists(nearest)) {
            nearest = nearest.getParent();
        }
        long free = Files.getFileStore(nearest).getUsableSpace();
        return List.of(
                Files.isWritable(nearest)
                        ? HealthCheck.ok("home " + root)
                        : HealthCheck.fail(
                                "home " + root + " cannot be written to", "change its owner, or use another --home"),
                free < LITTLE
                        ? HealthCheck.warn(
                                (free >> 20) + " MB are left on its disk", "free some; a run wants some hundred MB")
                        : HealthCheck.ok((free >> 30) + " GB are left on its disk"));
    }

    private HealthCheck holder() throws IOException {
        Path holder = home.state().resolve("run.holder");
        if (!Files.exists(holder)) {
            return HealthCheck.ok("no run is going on");
        }
        String who = Files.readString(holder);
        Matcher pid = PROCESS.matcher(who);
        Instant left = Files.getLastModifiedTime(holder).toInstant();
        boolean alive = pid.find() && isAlive(Long.parseLong(pid.group(1)), left);
        return alive
                ? HealthCheck.ok("a run is going on: " + who)
                : HealthCheck.warn("a run was killed: " + who, "run the same command again: it goes on there");
    }

    /** Numbers of processes come again, after a restart or in a container: one that began later than it left its name is another. */
    private static boolean isAlive(long pid, Instant left) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .startInstant()
                        .map(began -> !began.isAfter(left.plus(ROUNDED)))
                        .orElse(true))
                .isPresent();
    }

    private List<HealthCheck> staging() throws IOException {
        List<HealthCheck> checks = new ArrayList<>();
        try {
            new Orchestrator(home, Executors.all()).recover().forEach(line -> checks.add(HealthCheck.warn(line, "")));
            SpecificationStore.of(home).recover().forEach(line -> checks.add(HealthCheck.warn(line, "")));
        } catch (RunningException e) {
            checks.add(HealthCheck.ok("a run is writing; nothing to undo"));
        } catch (ExecutionException e) {
            checks.add(HealthCheck.fail(e.getMessage(), ""));
        }
        return checks;
    }
}
