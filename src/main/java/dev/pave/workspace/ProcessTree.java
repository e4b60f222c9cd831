package dev.pave.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A process and all that it starts. What lets go of its parent is found by a mark in its environment where there is a
 * {@code /proc}, as on Linux; elsewhere only descendants are found.
 */
final class ProcessTree {

    private static final String MARK = "PAVE_PROCESS_TREE";
    private static final Path PROCESSES = Path.of("/proc");

    /** More start while some are ended; after so many rounds the rest is left. */
    private static final int ROUNDS = 20;

    private static final int PATIENCE_MS = 100;
    private static final int SHORTLY_MS = 5;

    private final Process process;
    private final String mark;

    private ProcessTree(Process process, String mark) {
        this.process = process;
        this.mark = mark;
    }

    /** Starts the first of them. */
    static ProcessTree start(ProcessBuilder builder) throws IOException {
        String mark = UUID.randomUUID().toString();
        builder.environment().put(MARK, mark);
        return new ProcessTree(builder.start(), mark);
    }

    Process first() {
        return process;
    }

    /** Ends all that are left. */
    void end() {
        for (int round = 0; round < ROUNDS; round++) {
            Set<ProcessHandle> left = new HashSet<>();
            process.descendants().forEach(left::add);
            left.add(process.toHandle());
            marked().forEach(left::add);
            left.removeIf(each -> !each.isAlive());
            if (left.isEmpty()) {
                if (ProcessHandle.allProcesses().noneMatch(this::isBecomingAnother)) {
                    return;
                }
                pause();
            }
            left.forEach(ProcessHandle::destroyForcibly);
            left.forEach(ProcessTree::await);
        }
    }

    /** A little: one that nobody waits for stays in the list of processes though it has ended. */
    private static void await(ProcessHandle ended) {
        ended.onExit()
                .orTimeout(PATIENCE_MS, TimeUnit.MILLISECONDS)
                .exceptionally(late -> ended)
                .join();
    }

    /** One whose program is being put in place has no environment for a moment, and its mark cannot be seen. */
    private boolean isBecomingAnother(ProcessHandle other) {
        return isNotOlder(other) && environment(other).filter(String::isEmpty).isPresent() && hasAProgram(other);
    }

    private boolean isNotOlder(ProcessHandle other) {
        Optional<Instant> its = other.info().startInstant();
        Optional<Instant> own = process.info().startInstant();
        return its.isPresent() && (own.isEmpty() || !its.get().isBefore(own.get()));
    }

    /** Threads of the kernel have none, nor has what ended and nobody waited for: their {@code exe} leads nowhere. */
    private static boolean hasAProgram(ProcessHandle other) {
        return Files.exists(PROCESSES.resolve(other.pid() + "/exe"));
    }

    private static void pause() {
        try {
            Thread.sleep(SHORTLY_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Stream<ProcessHandle> marked() {
        return ProcessHandle.allProcesses().filter(this::isMarked);
    }

    private boolean isMarked(ProcessHandle other) {
        return environment(other)
                .filter(text -> text.contains(MARK + "=" + mark))
                .isPresent();
    }

    /** Empty for what is somebody else's. */
    private static Optional<String> environment(ProcessHandle of) {
        try {
            byte[] environment = Files.readAllBytes(PROCESSES.resolve(of.pid() + "/environ"));
            return Optional.of(new String(environment, StandardCharsets.ISO_8859_1));
        } catch (IOException somebodyElses) {
            // another user's, or gone by now: none of those that are looked for
            return Optional.empty();
        }
    }
}
