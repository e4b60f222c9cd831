package dev.pave.job.cache;

import dev.pave.home.ProgramVersion;
import dev.pave.mine.templates.PatternTemplates;
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
 * The texts of one repository's roles, kept by what they were mined from: a commit that adds nothing to a role does not have
 * its past files read and replayed again, whatever came to other roles of its pattern. Safe for several threads.
 */
public final class TemplateCache implements PatternTemplates.RoleTexts {

    private final KeptJson<TreeMap<String, PatternText>> file;
    private final Map<String, PatternText> before;
    private final ConcurrentSkipListMap<String, PatternText> used = new ConcurrentSkipListMap<>();

    public TemplateCache(Path cache, String sourceId) {
        this.file = new KeptJson<>(cache.resolve("templates").resolve(sourceId + ".json"), new TypeReference<>() {});
        this.before = file.read().orElseGet(TreeMap::new);
    }

    /** As it was kept, or else as it is mined now; two patterns that share a role's files share its texts. */
    @Override
    public PatternText of(List<RoleInstance> newest, Map<String, String> today, Supplier<PatternText> mined) {
        String key = PatternId.sha256(ProgramVersion.text() + "\n" + newest + "\n" + today);
        PatternText text = before.containsKey(key) ? before.get(key) : used.get(key);
        PatternText now = text == null ? mined.get() : text;
        used.put(key, now);
        return now;
    }

    /** Keeps what was asked for since it was opened; the rest goes. */
    public void save() {
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
