package dev.pave.job;

import dev.pave.pattern.DurableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A file of the cache: it appears whole or not at all, and is done without when it cannot be read. */
record KeptJson<T>(Path file, TypeReference<T> type) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /** Empty when there is no such file, or it cannot be read: what it held is made again, and written over. */
    Optional<T> read() {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(MAPPER.readValue(Files.readAllBytes(file), type));
        } catch (JacksonException | IOException unreadable) {
            return Optional.empty();
        }
    }

    void write(T value) throws IOException {
        DurableFile.write(file, MAPPER.writeValueAsBytes(value));
    }
}
