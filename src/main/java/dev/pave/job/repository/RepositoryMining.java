package dev.pave.job.repository;

import dev.pave.engine.Background;
import dev.pave.home.Home;
import dev.pave.ingest.git.GitContents;
import dev.pave.ingest.git.RepositoryException;
import dev.pave.job.cache.MinedCache;
import dev.pave.job.cache.TemplateCache;
import dev.pave.mine.files.CompanionMiner;
import dev.pave.mine.files.predict.WalkSettings;
import dev.pave.mine.templates.PatternTemplates;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.RoleInstance;
import dev.pave.pattern.change.Authored;
import dev.pave.pattern.text.PatternText;
import dev.pave.store.CommitNotes;
import dev.pave.store.HistoryStore;
import dev.pave.store.Source;
import java.io.Serializable;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.core.type.TypeReference;

/**
 * Mines a repository that was read, and the templates of what is most worth it.
 *
 * @param settings how its history is learned
 * @param asked    whose texts are mined
 * @param former   ids that the repository had before
 */
public record RepositoryMining(WalkSettings settings, AskedTexts asked, List<String> former) implements Serializable {

    private static final int PATTERNS_WITH_TEMPLATES = 40;

    /** Changes whenever something else was read of a repository; empty where nothing was. */
    public static Optional<String> read(HistoryStore store, Source source, WalkSettings settings) {
        return store.cursor(source.sourceId())
                .map(c ->
                        MinedCache.key(source.sourceId(), c.fingerprint() + "\n" + c.position(), settings.toString()));
    }

    /** Whether what the tables have of it was mined, and that was kept. */
    public boolean isKept(Home home, HistoryStore store, Source source) {
        return key(store, source)
                .flatMap(key -> cache(home).find(source.sourceId(), key))
                .isPresent();
    }

    private static MinedCache<MinedRepository> cache(Home home) {
        return new MinedCache<>(home.cache().resolve("mined"), new TypeReference<>() {});
    }

    private Optional<String> key(HistoryStore store, Source source) {
        return read(store, source, settings).map(key -> MinedCache.key(source.sourceId(), key, former + "\n" + asked));
    }

    /** As it was kept, or else as it is mined now. */
    public MinedRepository mined(RepositoryPlace place, Source source) {
        MinedCache<MinedRepository> cache = cache(place.home());
        Optional<String> read = key(place.store(), source);
        Optional<MinedRepository> known = read.flatMap(key -> cache.find(source.sourceId(), key));
        if (known.isPresent()) {
            return known.get();
        }
        try (OpenedContents contents = OpenedContents.of(place, source)) {
            return mine(
                    place,
                    source,
                    contents,
                    mined -> read.ifPresent(
                            key -> place.writeLater(source, () -> cache.put(source.sourceId(), key, mined))));
        }
    }

    /** @param whole takes what was mined where all that was asked for could be read */
    private MinedRepository mine(
            RepositoryPlace place, Source source, OpenedContents contents, Consumer<MinedRepository> whole) {
        Background<TemplateCache> kept =
                Background.begin(() -> new TemplateCache(place.home().cache(), source.sourceId()));
        CompanionMiner miner = place.miner(source, settings);
        contents.files().ifPresent(miner::endIn);
        CommitNotes notes = place.store().notes(source.sourceId());
        Map<String, Set<String>> moved = notes.moved();
        Map<String, Authored> authored = notes.authored();
        List<Repetition> found = miner.noted(miner.repetitions(), moved, authored);
        Background<List<Repetition>> told = Background.begin(miner::circumstances);
        Map<String, PatternText> texts = new TreeMap<>();
        Set<String> unread = new HashSet<>();
        Map<String, String> byFormerIds = miner.byFormerIds(former);
        List<Repetition> worthIt = found.stream()
                .filter(r -> asked.isOf(r, byFormerIds))
                .limit(PATTERNS_WITH_TEMPLATES)
                .toList();
        boolean all = texts(place, source, contents, miner, found, worthIt, kept.get(), texts, unread);
        List<Repetition> circumstances = miner.noted(told.get(), moved, authored);
        place.keep(source);
        MinedRepository mined = new MinedRepository(
                circumstances.stream()
                        .map(r -> unread.contains(r.patternId())
                                ? r.with(r.circumstances().withoutContents())
                                : r)
                        .toList(),
                texts,
                byFormerIds);
        if (all) {
            whole.accept(mined);
        }
        return mined;
    }

    /**
     * Whether all that was asked for could be read; else nothing of it is kept for other nights.
     *
     * @param unread takes the patterns of which contents are missing; of a partial clone those too that were not looked at
     */
    private static boolean texts(
            RepositoryPlace place,
            Source source,
            OpenedContents opened,
            CompanionMiner miner,
            List<Repetition> found,
            List<Repetition> worthIt,
            TemplateCache cache,
            Map<String, PatternText> texts,
            Set<String> unread) {
        try {
            GitContents contents = opened.get();
            PatternTemplates mining = new PatternTemplates(contents, PatternTemplates.FILES_A_ROLE, cache);
            Map<String, List<RoleInstance>> instances = new LinkedHashMap<>();
            worthIt.forEach(r -> instances.put(r.patternId(), miner.instances(r.patternId())));
            Map<String, PatternText> mined = mining.texts(instances);
            instances.forEach((id, files) -> {
                if (files.stream().anyMatch(file -> contents.isUnread(file.path()))) {
                    unread.add(id);
                }
                texts.put(id, mined.get(id));
            });
            mining.faults().forEach(fault -> place.withoutTexts(source, fault));
            if (contents.unread() == 0) {
                place.writeLater(source, cache::save);
                return mining.faults().isEmpty();
            }
            if (contents.isPartial()) {
                found.stream()
                        .filter(r -> !worthIt.contains(r))
                        .map(Repetition::patternId)
                        .forEach(unread::add);
            }
            place.unread(source, contents.unread(), contents.isPartial());
        } catch (RepositoryException gone) {
            place.withoutTexts(source, "no templates: " + gone.getMessage());
        }
        return false;
    }
}
