package dev.pave.judge.drl;

import dev.pave.home.Mistake;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kie.api.KieBase;

/**
 * The rules in force, compiled. Safe for several threads; each question gets a session of its own.
 *
 * <p>Compiled rules are kept by content, so that only the first start after a change compiles. When the files have
 * mistakes, the last rules that compiled are used instead and {@link #problems()} says what is wrong.
 */
public final class RuleBase {
    private final KieBase base;
    private final List<RuleSource> sources;
    private final List<Mistake> problems;
    private final boolean lastGood;

    private RuleBase(KieBase base, List<RuleSource> sources, List<Mistake> problems, boolean lastGood) {
        this.base = base;
        this.sources = List.copyOf(sources);
        this.problems = List.copyOf(problems);
        this.lastGood = lastGood;
    }

    /**
     * Loads the rules of a folder.
     *
     * @param rulesFolder where the {@code *.drl} are
     * @param cacheFolder where compiled rules are kept; may be deleted at any time
     * @throws RulesException when the folder has no rules, or they have mistakes and no earlier ones ever compiled
     */
    public static RuleBase load(Path rulesFolder, Path cacheFolder) {
        List<RuleSource> sources = RuleFolder.read(rulesFolder);
        RuleCache cache = new RuleCache(cacheFolder);
        String key = key(sources);
        List<Mistake> notes = new ArrayList<>();
        try {
            Optional<KieBase> known = cache.find(key).flatMap(RuleBase::start);
            if (known.isPresent()) {
                keep(cache, key, null, notes);
                return new RuleBase(known.get(), sources, notes, false);
            }
            return compile(sources, cache, key, notes);
        } catch (IOException e) {
            throw new RulesException("Cannot read the compiled rules in " + cache.folder() + ": " + e, e);
        }
    }

    private static RuleBase compile(List<RuleSource> sources, RuleCache cache, String key, List<Mistake> notes)
            throws IOException {
        MistakeFinder mistakes = new MistakeFinder(new RuleCompiler());
        Optional<CompiledRules> compiled = ShippedRules.find(key).or(() -> mistakes.compile(sources));
        if (compiled.isPresent()) {
            keep(cache, key, compiled.get(), notes);
            return new RuleBase(ModuleLoader.load(compiled.get().module()), sources, notes, false);
        }
        return lastGood(cache, mistakes.found())
                .orElseThrow(() ->
                        new RulesException("The rules cannot be used, and none ever compiled here:", mistakes.found()));
    }

    /** Those that compiled last; compiled again where an earlier version kept them. */
    private static Optional<RuleBase> lastGood(RuleCache cache, List<Mistake> mistakes) throws IOException {
        Optional<CompiledRules> kept = cache.lastGood();
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        List<RuleSource> today = RuleFolder.ofToday(kept.get().sources());
        return kept.filter(rules -> rules.sources().equals(today))
                .flatMap(RuleBase::start)
                .or(() -> new MistakeFinder(new RuleCompiler()).compile(today).flatMap(RuleBase::start))
                .map(base -> new RuleBase(base, today, mistakes, true));
    }

    private static Optional<KieBase> start(CompiledRules rules) {
        try {
            return Optional.of(ModuleLoader.load(rules.module()));
        } catch (RulesException e) {
            return Optional.empty();
        }
    }

    private static void keep(RuleCache cache, String key, CompiledRules rules, List<Mistake> notes) {
        try {
            if (rules != null) {
                cache.put(key, rules);
            }
            cache.setLastGood(key);
        } catch (IOException e) {
            notes.add(RuleCache.notKept(cache.folder(), e));
        }
    }

    /** What compiled rules depend on: their text, the types that they name, Drools and the Java that runs. */
    static String key(List<RuleSource> sources) {
        return Sha256.of(
                RuleFolder.sha256(sources),
                FactFields.shape(),
                org.drools.base.util.Drools.getFullVersion(),
                "" + Runtime.version().feature());
    }

    /** Content hash of the rule files in force; the thresholds have their own. */
    public String sha256() {
        return RuleFolder.sha256(sources);
    }

    /** Mistakes in the files that the last good rules stand in for, or why compiled rules could not be kept. */
    public List<Mistake> problems() {
        return problems;
    }

    /** Whether earlier rules are in force because those in the folder have mistakes. */
    public boolean isLastGood() {
        return lastGood;
    }

    /** Names of all rules in force, in the order of their files. */
    public List<String> ruleNames() {
        return rules().stream().map(RuleText::name).toList();
    }

    public List<RuleText> rules() {
        return sources.stream().flatMap(source -> source.rules().stream()).toList();
    }

    public KieBase base() {
        return base;
    }
}
