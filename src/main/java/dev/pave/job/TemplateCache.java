package dev.pave.job;

import dev.pave.pattern.PatternId;
import dev.pave.pattern.RoleInstance;
import dev.pave.pattern.RoleTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The templates of one repository's patterns, kept by what they were mined from: a commit that adds nothing to a pattern
 * does not have its past files read and replayed again. Not thread-safe.
 */
final class TemplateCache {

    private static final TypeReference<TreeMap<String, List<RoleTemplate>>> KEPT = new TypeReference<>() {};

    private final JsonMapper json = JsonMapper.builder().build();
    private final Path file;
    private final Map<String, List<RoleTemplate>> before;
    private final Map<String, List<RoleTemplate>> used = new TreeMap<>();

    TemplateCache(Path cache, String sourceId) {
        this.file = cache.resolve("templates").resolve(sourceId + ".json");
        this.before = read();
    }

    private Map<String, List<RoleTemplate>> read() {
        if (!Files.isRegularFile(file)) {
            return Map.of();
        }
        try {
            return json.readValue(Files.readAllBytes(file), KEPT);
        } catch (JacksonException | IOException unreadable) {
            return Map.of(); // mined again, and written over
        }
    }

    /** The templates of these files: as they were kept, or else as they are mined now. */
    List<RoleTemplate> of(List<RoleInstance> instances, int mostFiles, Supplier<List<RoleTemplate>> mined) {
        String key = PatternId.sha256(MinedCache.program() + "\n" + mostFiles + "\n" + instances);
        List<RoleTemplate> templates = before.containsKey(key) ? before.get(key) : mined.get();
        used.put(key, templates);
        return templates;
    }

    /** Keeps what was asked for since it was opened; the rest goes. */
    void save() {
        try {
            Files.createDirectories(file.getParent());
            Path unfinished = Files.createTempFile(file.getParent(), "templates", ".new");
            Files.write(unfinished, json.writeValueAsBytes(used));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep templates in " + file, e);
        }
    }
}
