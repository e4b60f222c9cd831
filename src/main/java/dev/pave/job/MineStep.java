package dev.pave.job;

import dev.pave.ingest.git.GitContents;
import dev.pave.ingest.git.RepositoryException;
import dev.pave.ingest.git.RepositorySource;
import dev.pave.mine.files.CompanionMiner;
import dev.pave.mine.templates.PatternTemplates;
import dev.pave.pattern.Repetition;
import dev.pave.pattern.RoleInstance;
import dev.pave.pattern.text.PatternText;
import dev.pave.store.HistoryStore;
import dev.pave.store.Source;
import dev.pave.store.source.SourceStore;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.core.type.TypeReference;

/** Mines each repository that the warehouse knows, and the templates of what is most worth it. */
record MineStep(RunState run) implements RunStep {

    private static final int PATTERNS_WITH_TEMPLATES = 40;

    @Override
    public void execute() {
        run.listener().step("mine");
        run.found().clear();
        run.texts().clear();
        run.byFormerIds().clear();
        if (run.findOutWhetherQuiet()) {
            run.byFormerIds().putAll(run.lastJudged().byFormerIds());
            return;
        }
        new GuardChangesStep(run).lookAhead();
        new HistoryStore(run.warehouse())
                .sources().stream()
                        .parallel()
                        .map(this::apart)
                        .flatMap(Optional::stream)
                        .toList()
                        .forEach(mined -> {
                            run.found().addAll(mined.repetitions());
                            run.texts().putAll(mined.texts());
                            run.byFormerIds().putAll(mined.byFormerIds());
                        });
    }

    private Optional<Mined> apart(Source source) {
        AtomicReference<Mined> mined = new AtomicReference<>();
        new SourceBoundary(run, "mine").each(source.sourceId(), source.name(), () -> mined.set(mined(source)));
        return Optional.ofNullable(mined.get());
    }

    private Mined mined(Source source) {
        MinedCache<Mined> cache =
                new MinedCache<>(run.request().home().cache().resolve("mined"), new TypeReference<>() {});
        List<String> former = new SourceStore(run.warehouse()).former(source.sourceId());
        AskedTexts asked = run.askedTexts();
        Optional<String> read =
                run.read(source).map(key -> MinedCache.key(source.sourceId(), key, former + "\n" + asked));
        Optional<Mined> known = read.flatMap(key -> cache.find(source.sourceId(), key));
        if (known.isPresent()) {
            return known.get();
        }
        Background<TemplateCache> kept =
                Background.begin(() -> new TemplateCache(run.request().home().cache(), source.sourceId()));
        CompanionMiner miner = run.miner(source);
        List<Repetition> found = miner.repetitions();
        Background<List<Repetition>> told = Background.begin(miner::circumstances);
        Map<String, PatternText> texts = new TreeMap<>();
        Set<String> unread = new HashSet<>();
        Map<String, String> byFormerIds = miner.byFormerIds(former);
        List<Repetition> worthIt = found.stream()
                .filter(r -> asked.isOf(r, byFormerIds))
                .limit(PATTERNS_WITH_TEMPLATES)
                .toList();
        boolean whole = texts(source, miner, found, worthIt, kept.get(), texts, unread);
        List<Repetition> circumstances = told.get();
        run.keep(source);
        Mined mined = new Mined(
                circumstances.stream()
                        .map(r -> unread.contains(r.patternId())
                                ? r.with(r.circumstances().withoutContents())
                                : r)
                        .toList(),
                texts,
                byFormerIds);
        read.filter(key -> whole).ifPresent(key -> cache.put(source.sourceId(), key, mined));
        return mined;
    }

    /**
     * Whether all that was asked for could be read; else nothing of it is kept for other nights.
     *
     * @param unread takes the patterns of which contents are missing; of a partial clone those too that were not looked at
     */
    private boolean texts(
            Source source,
            CompanionMiner miner,
            List<Repetition> found,
            List<Repetition> worthIt,
            TemplateCache cache,
            Map<String, PatternText> texts,
            Set<String> unread) {
        try (GitContents contents = GitContents.open(RepositorySource.of(source))) {
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
            if (contents.unread() == 0) {
                cache.save();
                return true;
            }
            if (contents.isPartial()) {
                found.stream()
                        .filter(r -> !worthIt.contains(r))
                        .map(Repetition::patternId)
                        .forEach(unread::add);
            }
            run.unread("mine", source, contents.unread(), contents.isPartial());
        } catch (RepositoryException gone) {
            run.problem(new SourceBoundary.Problem(
                    "mine", source.sourceId(), source.name(), "no templates: " + gone.getMessage()));
        }
        return false;
    }

    /**
     * All that was mined of one repository.
     *
     * @param repetitions what repeats, most worth looking at first
     * @param texts       by pattern, what its changes write
     * @param byFormerIds the ids of its patterns, by those that they had when ids stood for places
     */
    record Mined(List<Repetition> repetitions, Map<String, PatternText> texts, Map<String, String> byFormerIds) {}
}
