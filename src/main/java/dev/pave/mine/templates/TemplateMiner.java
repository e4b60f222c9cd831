package dev.pave.mine.templates;

import dev.pave.pattern.change.FileText;
import dev.pave.pattern.text.Gap;
import dev.pave.pattern.text.Replay;
import dev.pave.pattern.text.RoleTemplate;
import dev.pave.pattern.text.Slot;
import dev.pave.pattern.text.TextTemplate;
import dev.pave.pattern.text.Underline;
import dev.pave.syntax.Flaw;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Mines one role's text template. Feed it the past files oldest first: each is written by every method from the ones
 * before it, scored, and only then learned. Not thread-safe; remembers the newest {@value #WINDOW} files.
 */
public final class TemplateMiner {

    /** Why a person writes it, where each of the past files was another text. */
    private static final String NOTHING_IN_COMMON = "its past files have no line in common";

    private static final int WINDOW = 20;
    private static final int FEWEST = 3;
    private static final double HALF_LIFE = 12;
    private static final int EXAMPLE_LINES = 60;
    private static final double NEARLY = 0.02;
    private static final double KEPT = 0.8;
    private static final int[] NOTHING = {};

    private final String path;
    private final ReplayWatcher watcher;
    private final NaiveVoting naive = new NaiveVoting();
    private final TemplateMethod oneFile;
    private final List<TemplateMethod> whole;
    private final List<TemplateMethod> others = List.of(
            new Tidy(new Foreseen()),
            new Tidy(new Alignment()),
            new Tidy(new Unindented(new Alignment())),
            new CopyLast());
    private final List<TemplateMethod> methods;
    private final TemplateMethod peer = new LineVoting();
    private final Vocabulary vocabulary = new Vocabulary();
    private final OpenLines open;
    private final LearnedFiles learned;
    private final Map<String, Standing> standings = new LinkedHashMap<>();
    private final List<RoleTemplate.Step> steps = new ArrayList<>();
    private final Map<FileText.State, Integer> leftOut = new EnumMap<>(FileText.State.class);
    private Replay chosen = Replay.NOTHING;
    private RoleTemplate.Example example;

    /**
     * @param path path template of the role
     */
    public TemplateMiner(String path) {
        this(path, null);
    }

    /**
     * @param path    path template of the role
     * @param watcher is told of each replay; null where nobody asks, which is quicker
     */
    public TemplateMiner(String path, ReplayWatcher watcher) {
        this.path = path;
        this.watcher = watcher;
        this.open = new OpenLines(vocabulary, path);
        this.oneFile = whole(new WholeBlocks(path), path);
        this.whole = List.of(
                whole(new Blocks(new Foreseen()), path),
                whole(new Blocks(new Alignment()), path),
                whole(new Blocks(new Unindented(new Alignment())), path),
                oneFile);
        this.methods = Stream.concat(whole.stream(), others.stream()).toList();
        this.learned = new LearnedFiles(path, WINDOW, vocabulary);
        methods.forEach(method -> standings.put(method.id(), Standing.NONE));
        standings.put(peer.id(), Standing.NONE);
    }

    private static TemplateMethod whole(TemplateMethod inner, String path) {
        return new Titled(new OpenBlocks(new OpenComments(new WholeParts(inner, path)), path));
    }

    /** Counts a file that cannot be learned from. */
    public void leaveOut(FileText.State state) {
        leftOut.merge(state, 1, Integer::sum);
    }

    /** Replays and learns a past file. */
    public void observe(PastFile sample) {
        int[] plain = vocabulary.numbersOf(sample.lines());
        if (learned.files().size() >= FEWEST) {
            replay(sample, vocabulary.numbersOf(sample.lines()));
        }
        if (watcher != null) {
            naive.observe(sample);
        }
        learned.learn(sample);
    }

    private void replay(PastFile sample, int[] written) {
        RecentFiles siblings = RecentFiles.of(learned.asMeant(), HALF_LIFE, open);
        Scorer scorer = new Scorer(vocabulary, written, sample.bindings());
        Optional<TemplateMethod> best = writing(siblings, learned);
        Map<String, FileScore> scores = new LinkedHashMap<>();
        methods.forEach(method -> scores.put(method.id(), scorer.score(siblings.once(method, vocabulary))));
        scores.put(peer.id(), scorer.score(siblings.plain().once(peer, vocabulary)));
        scores.forEach((id, score) -> standings.computeIfPresent(id, (x, standing) -> standing.plus(score)));
        int[] text = best.map(method -> siblings.once(method, vocabulary)).orElse(NOTHING);
        FileScore foreseen = best.map(method -> scores.get(method.id())).orElseGet(() -> scorer.score(NOTHING));
        Replay score = foreseen.replay();
        chosen = chosen.plus(score);
        steps.add(new RoleTemplate.Step(sample.commitId(), sample.path(), score));
        example = example(sample, text);
        if (watcher != null) {
            scores.put(ReplayWatcher.PAVE, foreseen);
            scores.put(ReplayWatcher.NAIVE_VOTING, scorer.score(vocabulary.numbersOf(naive.next(sample.bindings()))));
            watcher.replayed(path, scores);
        }
    }

    private RoleTemplate.Example example(PastFile sample, int[] template) {
        return new RoleTemplate.Example(
                sample.commitId(),
                sample.path(),
                sample.lines().stream().limit(EXAMPLE_LINES).toList(),
                Underline.drawn(Arrays.stream(template)
                        .limit(EXAMPLE_LINES)
                        .mapToObj(line ->
                                Gap.TEXT.filled(Slot.fill(vocabulary.line(line), sample.bindings()), Gap.TO_WRITE))
                        .toList()));
    }

    /** The method whose text is written: of those whose text is whole the best; empty where none is. */
    private Optional<TemplateMethod> writing(RecentFiles siblings, LearnedFiles files) {
        return ranked().stream()
                .filter(method -> flaw(method, siblings, files).isEmpty())
                .findFirst();
    }

    private Optional<Flaw> flaw(TemplateMethod method, RecentFiles siblings, LearnedFiles files) {
        List<String> lines = Arrays.stream(siblings.once(method, vocabulary))
                .mapToObj(vocabulary::line)
                .toList();
        Optional<Flaw> flaw = tellsNothing(lines, files).or(() -> files.whole().flaw(lines, method == oneFile));
        return flaw.isPresent() || files == learned ? flaw : learned.whole().flaw(lines, true);
    }

    private Optional<Flaw> tellsNothing(List<String> lines, LearnedFiles files) {
        int[] newest = files.files().get(files.files().size() - 1).plain();
        return TellsNothing.flaw(
                path, lines, Arrays.stream(newest).mapToObj(vocabulary::line).toList());
    }

    /**
     * First, of the methods that have left hardly more to do so far than the best one, those in whole blocks where there are
     * any; of these the one that foresaw most, as long as enough of it was kept. Then all in whole blocks, then the others
     * as long as they help and are kept.
     */
    private List<TemplateMethod> ranked() {
        List<TemplateMethod> useful = Stream.concat(
                        whole.stream(), others.stream().filter(this::helps))
                .toList();
        double most = standing(least(useful)).leftToDo() + NEARLY;
        List<TemplateMethod> good = nearlyBest(whole, most);
        good = good.isEmpty() ? nearlyBest(useful, most) : good;
        Set<TemplateMethod> ranked = new LinkedHashSet<>();
        good.stream()
                .filter(method -> standing(method).keptOfAFile() >= KEPT)
                .max(Comparator.comparingDouble(method -> standing(method).coverage()))
                .ifPresent(ranked::add);
        Comparator<TemplateMethod> byWork =
                Comparator.comparingDouble(method -> standing(method).leftToDo());
        good.stream().sorted(byWork).forEach(ranked::add);
        whole.stream().sorted(byWork).forEach(ranked::add);
        others.stream().filter(this::helps).sorted(byWork).forEach(ranked::add);
        return List.copyOf(ranked);
    }

    /** Whether it saves work, and people keep what it writes: copying a long file saves much once, and is in the way often. */
    private boolean helps(TemplateMethod method) {
        return standing(method).leftToDo() < 1 && standing(method).keptOfAFile() >= KEPT;
    }

    private List<TemplateMethod> nearlyBest(List<TemplateMethod> of, double most) {
        return of.stream().filter(method -> standing(method).leftToDo() <= most).toList();
    }

    private TemplateMethod least(List<TemplateMethod> of) {
        return of.stream()
                .min(Comparator.comparingDouble(method -> standing(method).leftToDo()))
                .orElseThrow();
    }

    private Standing standing(TemplateMethod method) {
        return standings.get(method.id());
    }

    /** The template of the files as they began; empty where fewer than {@value #FEWEST} were learned from. */
    public Optional<RoleTemplate> mined() {
        return mined(List.of());
    }

    /**
     * The template of today.
     *
     * @param today the files as they would be made today, oldest first; empty where that is as they began. Where no whole
     *              text comes of those, the ones that were learned from count
     * @return empty where fewer than {@value #FEWEST} were learned from
     */
    Optional<RoleTemplate> mined(List<PastFile> today) {
        if (today.isEmpty()) {
            return mined(learned);
        }
        LearnedFiles files = new LearnedFiles(path, WINDOW, vocabulary);
        today.subList(Math.max(0, today.size() - WINDOW), today.size()).forEach(files::learn);
        boolean isWhole = files.files().size() >= FEWEST
                && writing(RecentFiles.of(files.asMeant(), HALF_LIFE, open), files)
                        .isPresent();
        return mined(isWhole ? files : learned);
    }

    private Optional<RoleTemplate> mined(LearnedFiles files) {
        Optional<RoleTemplate> madeElsewhere =
                NotWritten.why(leftOut, files.files().size()).map(this::without);
        if (madeElsewhere.isPresent() || files.files().size() < FEWEST) {
            return madeElsewhere;
        }
        if (files.files().stream().allMatch(file -> file.plain().length == 0)) {
            TextTemplate empty = TextTemplate.empty(path, files.forms().kind());
            return Optional.of(new RoleTemplate(empty, empty, chosen, replays(), steps, example, leftOut, ""));
        }
        RecentFiles siblings = RecentFiles.of(files.asMeant(), HALF_LIFE, open);
        Optional<TemplateMethod> writing = writing(siblings, files);
        TemplateMethod method = writing.orElse(ranked().get(0));
        TemplateMethod written =
                whole.contains(method) ? method : wholeOne(siblings, files).orElse(method);
        TextTemplate text = text(written, siblings, files);
        String wrong = writing.isPresent()
                ? ""
                : flaw(method, siblings, files).map(Flaw::inWords).orElse("");
        return Optional.of(new RoleTemplate(
                text(method, siblings, files),
                text,
                chosen,
                replays(),
                steps,
                example,
                leftOut,
                wrong.isEmpty() && text.lines().isEmpty() ? NOTHING_IN_COMMON : wrong));
    }

    /** Nothing is written, and why. */
    private RoleTemplate without(String why) {
        TextTemplate none = new TextTemplate(path, NotWritten.METHOD, List.of());
        return new RoleTemplate(none, none, Replay.NOTHING, Map.of(), List.of(), null, leftOut, why);
    }

    private Optional<TemplateMethod> wholeOne(RecentFiles siblings, LearnedFiles files) {
        return ranked().stream()
                .filter(method ->
                        whole.contains(method) && flaw(method, siblings, files).isEmpty())
                .findFirst();
    }

    private TextTemplate text(TemplateMethod method, RecentFiles siblings, LearnedFiles files) {
        return new TextTemplate(
                path,
                method.id(),
                Arrays.stream(siblings.once(method, vocabulary))
                        .mapToObj(line ->
                                new TextTemplate.Line(vocabulary.line(line), siblings.having(line) / siblings.total()))
                        .toList(),
                files.forms().kind(),
                files.forms().ended());
    }

    private Map<String, Replay> replays() {
        Map<String, Replay> replays = new LinkedHashMap<>();
        standings.forEach((id, standing) -> replays.put(id, standing.replay()));
        return replays;
    }
}
