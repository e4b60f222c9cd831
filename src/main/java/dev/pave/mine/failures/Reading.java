package dev.pave.mine.failures;

import dev.pave.mine.failures.FailureClassifier.Match;
import dev.pave.pattern.event.Failure;
import dev.pave.pattern.event.FailureForm;
import dev.pave.pattern.event.FailureForm.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One log, line by line. Of each form its first line is kept, and its first one in the newest step: so much memory, and
 * no more. When all was read, {@link Conclusion} weighs them.
 */
public final class Reading {

    private static final int MOST_OPEN = 16;
    /** Weight below which a line after a success is no new failure: a word in passing, or only what is run next. */
    private static final int TELLING = 15;
    /** Weight of a success that is the last word on a whole job, and not only on the command that runs. */
    private static final int LAST_WORD = 100;

    private final FailureClassifier classifier;
    /** By the number of the form. */
    private final Hit[] first;

    private final Hit[] newest;
    /** By the number of the form: the first that a part which went well has overcome. */
    private final Hit[] overcome;

    private final List<Hit> open = new ArrayList<>();
    private boolean chained;
    private boolean passed;
    private boolean mayPass = true;
    /** Lines have the name of what printed them in front. */
    private boolean named;

    /** What is read has no say. */
    private boolean aside;

    private int step;
    private final BrokenLines broken = new BrokenLines(this::whole);
    private final CommandSteps commands = new CommandSteps();
    private long read;
    /** Of the line that is looked at. */
    private long number;

    private long lastNumber;
    private String last = "";
    private String before = "";
    private long beforeNumber;
    private int beforeStep;

    Reading(FailureClassifier classifier) {
        this.classifier = classifier;
        this.first = new Hit[classifier.size()];
        this.newest = new Hit[classifier.size()];
        this.overcome = new Hit[classifier.size()];
    }

    /** It is known that this is a failure. */
    Reading mayNotHavePassed() {
        mayPass = false;
        return this;
    }

    /** What was run, as if a shell had shown it; counts as no line. */
    void command(String command) {
        command.lines().findFirst().ifPresent(line -> take(Plain.of("$ " + line)));
    }

    /** The next line, without its end. */
    public void line(String raw) {
        broken.line(raw, ++read);
    }

    private void whole(String raw, long at) {
        number = at;
        String line = Plain.of(raw);
        if (line.isBlank()) {
            chained = false;
            return;
        }
        last = line;
        lastNumber = number;
        take(line);
    }

    private void take(String line) {
        List<Match> matches = classifier.matching(line, this::tellsMore);
        String behind = Plain.behindName(line);
        if (behind.equals(line)) {
            take(line, matches);
            return;
        }
        List<Match> more = classifier.matching(behind, this::tellsMore);
        boolean surer = isTold(more) && (!isTold(matches) || weight(more) > weight(matches));
        named = named || surer;
        boolean withoutName = surer || named && !isTold(matches);
        take(withoutName ? behind : line, withoutName ? more : matches);
    }

    private static int weight(List<Match> matches) {
        return matches.stream().mapToInt(match -> match.form().weight()).max().orElse(0);
    }

    /** Whether they say more than that it is bad. */
    private static boolean isTold(List<Match> matches) {
        return matches.stream()
                .anyMatch(
                        match -> match.form().category() != null || match.form().role() != Role.CAUSE);
    }

    private void take(String line, List<Match> found) {
        found.stream()
                .filter(match -> match.form().role() == Role.ASIDE)
                .forEach(match -> aside = match.what() == null);
        if (aside) {
            return;
        }
        weigh(line, found);
        if (saysSomething(line) && found.stream().allMatch(match -> match.form().role() == Role.CAUSE)) {
            before = line;
            beforeNumber = number;
            beforeStep = step;
        }
    }

    /** Whether a line stands for itself: what is indented, or brackets alone, belongs to one before it. */
    private static boolean saysSomething(String line) {
        return !Character.isWhitespace(line.charAt(0))
                && line.chars().filter(Character::isLetter).limit(3).count() == 3;
    }

    private void weigh(String line, List<Match> found) {
        List<Match> matches = found;
        open.forEach(hit -> hit.follow(number, line));
        if (matches.stream().anyMatch(match -> match.form().role() == Role.NOISE)) {
            matches = matches.stream()
                    .filter(match -> match.form().role().isGood())
                    .toList();
        }
        int before = open.size();
        matches.stream().filter(match -> match.form().role() != Role.END).forEach(match -> take(match, line));
        matches.stream()
                .filter(match -> match.form().role() == Role.END)
                .findFirst()
                .ifPresent(match -> end(match, line));
        boolean another = open.stream().skip(before).anyMatch(hit -> hit.form.category() != null);
        if (another || open.size() > MOST_OPEN) {
            open.subList(0, before).removeIf(hit -> !hit.isWaiting());
        }
    }

    /** Whether a line of this form would change anything; most lines after a failure are more of the same. */
    private boolean tellsMore(int form) {
        Hit hit = newest[form];
        return hit == null || hit.step != step || chained && hit.form.category() != null;
    }

    private void take(Match match, String line) {
        FailureForm form = match.form();
        switch (form.role()) {
            case STEP -> step++;
            case COMMAND -> commands.begin(match.command(), form.weight(), ++step);
            case SUCCESS -> {
                if (form.weight() == LAST_WORD) {
                    overcome();
                } else {
                    forget(commands.since(null, step));
                    passed = true;
                }
            }
            case PART -> {
                if (Arrays.stream(first).noneMatch(hit -> hit != null && hit.isVerdict())) {
                    Arrays.setAll(overcome, at -> overcome[at] == null ? first[at] : overcome[at]);
                    overcome();
                }
            }
            case DEEPER -> deepen(line);
            case CAUSE, VERDICT -> keep(match.number(), new Hit(form, step, step, number, line, match.what()));
            case ASIDE -> {
                // was looked at before all others
            }
            case NOISE, END -> throw new IllegalStateException("is taken before or after the others");
        }
    }

    /** A command ended: what it printed is overcome, or it is what failed. The next line belongs to another one. */
    private void end(Match match, String line) {
        int since = commands.since(match.command(), step);
        if (match.endedWell()) {
            forget(since);
        } else {
            keep(match.number(), new Hit(match.form(), since, step, number, line, match.what()));
        }
        commands.end(++step);
    }

    private void forget(int since) {
        Predicate<Hit> printed = hit -> hit != null && hit.step >= since && !hit.isEnd();
        for (int form = 0; form < first.length; form++) {
            if (printed.test(newest[form])) {
                newest[form] = first[form];
            }
            if (printed.test(first[form])) {
                first[form] = null;
                newest[form] = null;
            }
        }
        open.removeIf(printed);
        passed = passed || Arrays.stream(first).noneMatch(hit -> hit != null && hit.isVerdict());
    }

    private void overcome() {
        Arrays.fill(first, null);
        Arrays.fill(newest, null);
        open.clear();
        passed = true;
    }

    private void deepen(String line) {
        if (chained) {
            open.forEach(hit -> hit.deepen(number, line));
        }
    }

    private void keep(int form, Hit hit) {
        passed = passed && hit.form.weight() < TELLING;
        if (hit.isHollow() && beforeStep >= hit.since && beforeNumber > 0) {
            hit.after(beforeNumber, before);
        }
        Hit earlier = newest[form];
        if (first[form] == null) {
            first[form] = hit;
        }
        if (earlier == null || earlier.step != hit.step) {
            newest[form] = hit;
            open.add(hit);
            chained = true;
        } else {
            chained = chained && hit.form.role() == Role.CAUSE && hit.form.category() == null;
        }
    }

    /** Whether it says at its end that it went well, or a tool says that it failed; empty where neither is said. */
    public Optional<Boolean> wentWell() {
        broken.end();
        boolean failed = Arrays.stream(first).anyMatch(hit -> hit != null && hit.isVerdict());
        return passed ? Optional.of(true) : failed ? Optional.of(false) : Optional.empty();
    }

    /** What failed. */
    public Failure conclude() {
        broken.end();
        boolean nothing = lastNumber > 0 && Arrays.stream(first).allMatch(Objects::isNull);
        if (mayPass && (passed || nothing)) {
            return Failure.NONE;
        }
        return new Conclusion(Stream.concat(Arrays.stream(first), Arrays.stream(newest)), Arrays.stream(overcome))
                .failure(last, lastNumber);
    }
}
