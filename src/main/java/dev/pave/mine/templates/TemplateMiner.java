package dev.pave.mine.templates;

import dev.pave.pattern.FileText;
import dev.pave.pattern.Replay;
import dev.pave.pattern.RoleTemplate;
import dev.pave.pattern.Slot;
import dev.pave.pattern.TextTemplate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Mines one role's text template. Feed it the past files oldest first: each is written by every method from the ones
 * before it, scored, and only then learned. Not thread-safe; remembers the newest {@value #WINDOW} files.
 */
public final class TemplateMiner {

    private static final int WINDOW = 20;
    private static final int FEWEST = 3;
    private static final double HALF_LIFE = 12;
    private static final int EXAMPLE_LINES = 60;
    private static final double NEARLY = 0.02;

    private final String path;
    private final List<Generaliser> methods = List.of(
            new Blocks(new Foreseen()),
            new Blocks(new Alignment()),
            new Tidy(new Foreseen()),
            new Tidy(new Alignment()),
            new LineVoting(),
            new CopyLast());
    private final Vocabulary vocabulary = new Vocabulary();
    private final List<Siblings.Forms> newest = new ArrayList<>();
    private final Map<String, Replay> replays = new LinkedHashMap<>();
    private final List<RoleTemplate.Step> steps = new ArrayList<>();
    private final Map<FileText.State, Integer> leftOut = new EnumMap<>(FileText.State.class);
    private Replay chosen = Replay.NOTHING;
    private RoleTemplate.Example example;

    /**
     * @param path path template of the role
     */
    public TemplateMiner(String path) {
        this.path = path;
        methods.forEach(method -> replays.put(method.id(), Replay.NOTHING));
    }

    /** Counts a file that cannot be learned from. */
    public void leaveOut(FileText.State state) {
        leftOut.merge(state, 1, Integer::sum);
    }

    /** Replays and learns a past file. */
    public void observe(Sample sample) {
        int[] plain = vocabulary.numbersOf(sample.lines());
        if (newest.size() >= FEWEST) {
            replay(sample, plain);
        }
        int[] abstracted = vocabulary.numbersOf(new Slots(sample.bindings()).abstracted(sample.lines()));
        newest.add(new Siblings.Forms(plain, abstracted));
        if (newest.size() > WINDOW) {
            newest.remove(0);
        }
    }

    private void replay(Sample sample, int[] written) {
        Siblings siblings = new Siblings(newest, HALF_LIFE);
        Scorer scorer = new Scorer(vocabulary, written, sample.bindings());
        String best = best().id();
        for (Generaliser method : methods) {
            Replay score = scorer.score(siblings.once(method, vocabulary));
            replays.merge(method.id(), score, Replay::plus);
            if (method.id().equals(best)) {
                chosen = chosen.plus(score);
                steps.add(new RoleTemplate.Step(sample.commitId(), sample.path(), score));
                example = new RoleTemplate.Example(
                        sample.commitId(),
                        sample.path(),
                        sample.lines().stream().limit(EXAMPLE_LINES).toList(),
                        Arrays.stream(siblings.once(method, vocabulary))
                                .limit(EXAMPLE_LINES)
                                .mapToObj(line -> Slot.fill(vocabulary.line(line), sample.bindings()))
                                .toList());
            }
        }
    }

    /** The method that has left the least to do so far; in whole blocks, where that is nearly as good. */
    private Generaliser best() {
        Generaliser best = methods.get(0);
        for (Generaliser method : methods) {
            if (leftToDo(method.id()) < leftToDo(best.id())) {
                best = method;
            }
        }
        String whole = best.whole();
        double least = leftToDo(best.id());
        return methods.stream()
                .filter(m -> m.id().equals(whole) && leftToDo(whole) <= least + NEARLY)
                .findFirst()
                .orElse(best);
    }

    private double leftToDo(String method) {
        return replays.get(method).leftToDo();
    }

    /** The template of today; empty where fewer than {@value #FEWEST} files were learned from. */
    public Optional<RoleTemplate> mined() {
        if (newest.size() < FEWEST) {
            return Optional.empty();
        }
        Siblings siblings = new Siblings(newest, HALF_LIFE);
        Generaliser method = best();
        List<TextTemplate.Line> lines = Arrays.stream(siblings.once(method, vocabulary))
                .mapToObj(line -> new TextTemplate.Line(vocabulary.line(line), share(siblings, line)))
                .toList();
        return Optional.of(
                new RoleTemplate(new TextTemplate(path, method.id(), lines), chosen, replays, steps, example, leftOut));
    }

    private static double share(Siblings siblings, int line) {
        double weight = 0;
        for (int s = 0; s < siblings.count(); s++) {
            boolean has = Arrays.stream(siblings.sequence(s)).anyMatch(l -> l == line);
            weight += has ? siblings.weight(s) : 0;
        }
        return weight / siblings.total();
    }
}
