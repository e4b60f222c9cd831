package dev.pave.mine.templates;

import dev.pave.mine.templates.edit.RoleEdits;
import dev.pave.pattern.Action;
import dev.pave.pattern.RoleInstance;
import dev.pave.pattern.change.Contents;
import dev.pave.pattern.change.FileText;
import dev.pave.pattern.text.EditTemplate;
import dev.pave.pattern.text.PatternText;
import dev.pave.pattern.text.Predecessor;
import dev.pave.pattern.text.RoleTemplate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Mines the text templates of one pattern: each role whose files are created has one. Roles are mined side by side, so
 * contents have to be safe for several threads.
 */
public final class PatternTemplates {

    /** Newest past files of a role that a template is mined from, at night and when it is asked for. */
    public static final int FILES_A_ROLE = 30;

    private static final int MOST_LINES = 4_000;

    private final Contents contents;
    private final int mostInstances;
    private final RoleTexts known;
    private final Set<String> faults = new ConcurrentSkipListSet<>();

    /**
     * @param contents      where the past files are read
     * @param mostInstances newest past files of a role that are read
     */
    public PatternTemplates(Contents contents, int mostInstances) {
        this(contents, mostInstances, (files, today, mined) -> mined.get());
    }

    /** @param known what is known of roles' texts, and has not to be mined again */
    public PatternTemplates(Contents contents, int mostInstances, RoleTexts known) {
        this.contents = contents;
        this.mostInstances = mostInstances;
        this.known = known;
    }

    /** The texts of roles, mined or known. Asked by several threads. */
    public interface RoleTexts {

        /**
         * Those of one role. All that its texts depend on is:
         *
         * @param newest its newest past files or edits, oldest first
         * @param today  by path, what tells the contents that those files have today from others
         * @param mined  mines them
         */
        PatternText of(List<RoleInstance> newest, Map<String, String> today, Supplier<PatternText> mined);
    }

    /**
     * @param instances of one pattern, oldest first
     * @return the roles that have a template, in the order of their first file
     */
    public List<RoleTemplate> of(List<RoleInstance> instances) {
        return of(instances, null);
    }

    /**
     * @param instances of one pattern, oldest first
     * @param watcher   is told of each replay, role by role and from this thread; null where nobody asks, which is quicker
     * @return the roles that have a template, in the order of their first file
     */
    public List<RoleTemplate> of(List<RoleInstance> instances, ReplayWatcher watcher) {
        return all(instances, watcher).stream()
                .filter(role -> !role.template().method().equals(NotWritten.METHOD))
                .toList();
    }

    /** Those too whose files something else makes. */
    private List<RoleTemplate> all(List<RoleInstance> instances, ReplayWatcher watcher) {
        Collection<List<RoleInstance>> roles = byRole(instances, Action.CREATE);
        return (watcher == null ? roles.parallelStream() : roles.stream())
                .map(role -> created(role, watcher))
                .flatMap(text -> text.files().stream())
                .toList();
    }

    /**
     * @param instances of one pattern, oldest first
     * @return both the text of its files and its edits
     */
    public PatternText text(List<RoleInstance> instances) {
        return new PatternText(all(instances, null), edits(instances));
    }

    /**
     * The texts of several patterns. Roles are mined on all cores, each when one is free, those of most files first; a role of
     * several patterns is mined once.
     *
     * @param patterns by pattern, its instances, oldest first
     * @return by pattern, the text of its files and its edits
     */
    public Map<String, PatternText> texts(Map<String, List<RoleInstance>> patterns) {
        Set<List<RoleInstance>> created = new LinkedHashSet<>();
        Set<List<RoleInstance>> edited = new LinkedHashSet<>();
        patterns.values().forEach(instances -> {
            created.addAll(byRole(instances, Action.CREATE));
            edited.addAll(byRole(instances, Action.EDIT));
        });
        Map<List<RoleInstance>, PatternText> mined = new ConcurrentHashMap<>();
        List<Runnable> work = new ArrayList<>();
        longestFirst(created).forEach(role -> work.add(() -> mined.put(role, created(role, null))));
        longestFirst(edited).forEach(role -> work.add(() -> mined.put(role, edited(role))));
        onAllCores(work);
        Map<String, PatternText> texts = new LinkedHashMap<>();
        patterns.forEach((id, instances) -> texts.put(
                id,
                new PatternText(
                        byRole(instances, Action.CREATE).stream()
                                .flatMap(role -> mined.get(role).files().stream())
                                .toList(),
                        byRole(instances, Action.EDIT).stream()
                                .flatMap(role -> mined.get(role).edits().stream())
                                .toList())));
        return texts;
    }

    private static List<List<RoleInstance>> longestFirst(Collection<List<RoleInstance>> roles) {
        return roles.stream()
                .sorted(Comparator.comparingInt((List<RoleInstance> role) -> role.size())
                        .reversed())
                .toList();
    }

    /** A parallel stream of all would deal the work out in shares, and the longest share is waited for. */
    private static void onAllCores(List<Runnable> work) {
        AtomicInteger next = new AtomicInteger();
        IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .parallel()
                .forEach(core -> {
                    for (int i = next.getAndIncrement(); i < work.size(); i = next.getAndIncrement()) {
                        work.get(i).run();
                    }
                });
    }

    /**
     * What tells the contents that past files have today from others: beside the instances the texts rest on that.
     *
     * @param instances of one pattern, oldest first
     * @return by path, in order
     */
    public Map<String, String> today(List<RoleInstance> instances) {
        Map<String, String> today = new TreeMap<>();
        byRole(instances, Action.CREATE).forEach(role -> today.putAll(contents.today(FilesOfToday.paths(role))));
        byRole(instances, Action.EDIT).forEach(role -> today.putAll(contents.today(RoleEdits.paths(role))));
        return today;
    }

    private PatternText created(List<RoleInstance> role, ReplayWatcher watcher) {
        return text(
                role,
                () -> today(role),
                () -> new PatternText(mined(role, watcher), List.of()),
                () -> new PatternText(tooLarge(role), List.of()));
    }

    private PatternText edited(List<RoleInstance> role) {
        return text(
                role,
                () -> contents.today(RoleEdits.paths(role)),
                () -> new PatternText(List.of(), List.of(RoleEdits.mined(role, contents))),
                () -> new PatternText(List.of(), List.of(RoleEdits.tooLarge(role))));
    }

    /** What is known of a role, or is mined now, or what is said where that cannot be. */
    private PatternText text(
            List<RoleInstance> role,
            Supplier<Map<String, String>> today,
            Supplier<PatternText> mining,
            Supplier<PatternText> leftOut) {
        return orNone(role, () -> known.of(role, today.get(), () -> orLeftOut(mining, leftOut)));
    }

    /**
     * Roles without a text because of a fault of pave itself, and what it said: once a role, ordered. To be asked when all is
     * mined.
     */
    public Set<String> faults() {
        return Collections.unmodifiableSet(faults);
    }

    /** A fault in mining the text of one role costs that text, not the patterns of the repository. */
    private PatternText orNone(List<RoleInstance> role, Supplier<PatternText> mining) {
        try {
            return mining.get();
        } catch (NullPointerException
                | IndexOutOfBoundsException
                | IllegalArgumentException
                | IllegalStateException
                | NoSuchElementException
                | ClassCastException fault) {
            faults.add("the text of " + role.get(0).template() + " is not known by a fault of pave: " + fault);
            return new PatternText(List.of(), List.of());
        }
    }

    /** What is in the files of one role costs no other role its text. */
    private static PatternText orLeftOut(Supplier<PatternText> mining, Supplier<PatternText> leftOut) {
        try {
            return mining.get();
        } catch (StackOverflowError nested) {
            // nobody writes such files by hand: they are as those that are too large
            return leftOut.get();
        }
    }

    private static List<RoleTemplate> tooLarge(List<RoleInstance> role) {
        TemplateMiner miner = new TemplateMiner(role.get(0).template(), null);
        role.forEach(file -> miner.leaveOut(FileText.State.LARGE));
        return miner.mined().stream().toList();
    }

    /**
     * @param instances of one pattern, oldest first
     * @return the edits that put lines in, in the order of their first file
     */
    public List<EditTemplate> edits(List<RoleInstance> instances) {
        return byRole(instances, Action.EDIT).parallelStream()
                .map(this::edited)
                .flatMap(text -> text.edits().stream())
                .toList();
    }

    /** The newest instances of each role. */
    private Collection<List<RoleInstance>> byRole(List<RoleInstance> instances, Action action) {
        Map<String, List<RoleInstance>> byRole = new LinkedHashMap<>();
        for (RoleInstance instance : instances) {
            if (instance.action() == action) {
                byRole.computeIfAbsent(instance.template(), t -> new ArrayList<>())
                        .add(instance);
            }
        }
        byRole.replaceAll((template, all) ->
                PartsOfNames.telling(all.subList(Math.max(0, all.size() - mostInstances), all.size())));
        return byRole.values();
    }

    private List<RoleTemplate> mined(List<RoleInstance> instances, ReplayWatcher watcher) {
        TemplateMiner miner = new TemplateMiner(instances.get(0).template(), watcher);
        List<PastFile> files = new ArrayList<>();
        String before = null;
        for (RoleInstance instance : instances) {
            Map<String, String> bindings = Predecessor.known(instance.template(), instance.bindings(), before);
            before = instance.path();
            FileText text = contents.read(instance.commitId(), instance.path());
            if (text.lines().size() > MOST_LINES) {
                miner.leaveOut(FileText.State.LARGE);
            } else if (text.state() == FileText.State.TEXT) {
                PastFile file = new PastFile(
                        instance.commitId(), instance.path(), bindings, text.lines(), text.kind(), text.ended());
                miner.observe(file);
                files.add(file);
            } else {
                miner.leaveOut(text.state());
            }
        }
        List<PastFile> today = new FilesOfToday(contents).of(instances.get(0).template(), files);
        return miner.mined(today).stream().toList();
    }
}
