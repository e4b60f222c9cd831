package dev.pave.job;

import dev.pave.home.ProgramVersion;
import dev.pave.pattern.PatternId;
import dev.pave.pattern.RoleInstance;
import dev.pave.pattern.text.PatternText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import tools.jackson.core.type.TypeReference;

/**
 * The templates of one repository's patterns, kept by what they were mined from: a commit that adds nothing to a pattern
 * does not have its past files read and replayed again. Safe for several threads.
 */
final class TemplateCache {

    private final KeptJson<TreeMap<String, PatternText>> file;
    private final Map<String, PatternText> before;
    private final ConcurrentSkipListMap<String, PatternText> used = new ConcurrentSkipListMap<>();

    TemplateCache(Path cache, String sourceId) {
        this.file = new KeptJson<>(cache.resolve("templates").resolve(sourceId + ".json"), new TypeReference<>() {});
        this.before = file.read().orElseGet(TreeMap::new);
    }

    /** The templates of these files: as they were kept, or else as they are mined now. */
    PatternText of(List<RoleInstance> instances, int mostFiles, Supplier<PatternText> mined) {
        String key = PatternId.sha256(ProgramVersion.text() + "\n" + mostFiles + "\n" + instances);
        PatternText text = before.containsKey(key) ? before.get(key) : mined.get();
        used.put(key, text);
        return text;
    }

    /** Keeps what was asked for since it was opened; the rest goes. */
    void save() {
        if (used.keySet().equals(before.keySet())) {
            return;
        }
        try {
            file.write(new TreeMap<>(used));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep templates in " + file.file(), e);
        }
    }
}
