package dev.pave.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far a run is, for others to read: {@code state/progress.json}, there as long as the run goes on. Whole at any time;
 * what cannot be written is not missed by the run. Its lines of commits are written twice a second at most.
 */
final class ProgressFile implements JobListener, AutoCloseable {

    private static final long PAUSE = 500_000_000L;

    /** Made when it is first needed: what begins meanwhile makes those parts of it that all mappers share. */
    private static final class Json {
        private static final JsonMapper MAPPER = JsonMapper.builder().build();
    }

    private final JobListener listener;
    private final Path file;
    private final Map<String, Object> told = new LinkedHashMap<>();
    private int steps;
    private int warnings;
    private long writtenAt;

    ProgressFile(JobListener listener, Path file, String job) {
        this.listener = listener;
        this.file = file;
        told.put("job", job);
        told.put("pid", ProcessHandle.current().pid());
        told.put("started_at", Instant.now().toString());
    }

    @Override
    public void step(String name) {
        synchronized (this) {
            told.put("step", name);
            told.put("step_number", ++steps);
            told.put("step_at", Instant.now().toString());
            told.remove("done");
            told.remove("total");
            write();
        }
        listener.step(name);
    }

    @Override
    public void reading(String repository, long done, long total) {
        synchronized (this) {
            if (System.nanoTime() - writtenAt > PAUSE) {
                told.put("done", done);
                told.put("total", total);
                write();
            }
        }
        listener.reading(repository, done, total);
    }

    @Override
    public void warning(String message) {
        synchronized (this) {
            told.put("warnings", ++warnings);
            write();
        }
        listener.warning(message);
    }

    private void write() {
        writtenAt = System.nanoTime();
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(fresh, Json.MAPPER.writeValueAsString(told) + "\n");
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            // the run itself tells of it where it matters
        }
    }

    @Override
    public synchronized void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // one who reads it sees that its process is gone
        }
    }
}
