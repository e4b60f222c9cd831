package dev.pave.serve.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The run that is under way, by the file that it leaves at each step: {@code state/progress.json}. For one thread. */
final class RunningJob {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NONE = "{\"running\":false}";

    private final Path file;
    private FileTime readAt;
    private String told = NONE;
    private long pid;

    RunningJob(Path file) {
        this.file = file;
    }

    /** As the data of an event; of a run that was killed it says so. */
    String json() {
        try {
            FileTime now = Files.getLastModifiedTime(file);
            if (!now.equals(readAt)) {
                JsonNode progress = JSON.readTree(Files.readString(file));
                pid = progress.path("pid").asLong(0);
                told = "{\"running\":true,\"progress\":" + JSON.writeValueAsString(progress) + "}";
                readAt = now;
            }
            return ProcessHandle.of(pid).isPresent() ? told : told.replaceFirst("true", "false,\"killed\":true");
        } catch (NoSuchFileException ended) {
            readAt = null;
            return NONE;
        } catch (IOException | JacksonException beingReplaced) {
            return readAt == null ? NONE : told;
        }
    }
}
