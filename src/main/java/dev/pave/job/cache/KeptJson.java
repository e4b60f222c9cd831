package dev.pave.job.cache;

import dev.pave.pattern.DurableFile;
import dev.pave.pattern.PatternId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of the cache: it appears whole or not at all, and is done without when it cannot be read or is not what was
 * written. Its first line is the SHA-256 of the rest: a damaged file may still be JSON.
 */
public record KeptJson<T>(Path file, TypeReference<T> type) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /** Empty when there is no such file, or it cannot be read: what it held is made again, and written over. */
    public Optional<T> read() {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            String kept = Files.readString(file);
            int line = kept.indexOf('\n');
            String json = kept.substring(line + 1);
            boolean whole = line >= 0 && kept.substring(0, line).equals(PatternId.sha256(json));
            return whole ? Optional.of(MAPPER.readValue(json, type)) : Optional.empty();
        } catch (JacksonException | IOException unreadable) {
            // what was kept is made anew
            return Optional.empty();
        }
    }

    public void write(T value) throws IOException {
        String json = MAPPER.writeValueAsString(value);
        DurableFile.write(file, PatternId.sha256(json) + "\n" + json);
    }
}
