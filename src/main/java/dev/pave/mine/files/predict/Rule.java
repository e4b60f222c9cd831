package dev.pave.mine.files.predict;

import dev.pave.pattern.Action;
import java.util.ArrayList;
import java.util.List;

/** Where a path of one shape is created, another path is created or edited too. */
public final class Rule {

    /**
     * What became of a prediction that was made.
     *
     * @param commit its number
     * @param name   of the created file
     * @param folder that is left open
     * @param made   whether it was said
     * @param hit    whether it came true
     * @param file   path of the created file
     * @param path   of the companion
     */
    public record Outcome(
            int commit, String name, String folder, boolean made, boolean hit, String file, String path) {}

    private final String key;
    private final int level;
    private final NamePart.Place place;
    private final Action action;
    private final String template;
    private final int born;
    private final boolean like;
    private final Tally tally = new Tally();
    private final List<Outcome> outcomes = new ArrayList<>(4);
    private int lastTrue;

    Rule(String key, int level, NamePart.Place place, Action action, String template, int born) {
        this.key = key;
        this.level = level;
        this.place = place;
        this.action = action;
        this.template = template;
        this.born = born;
        this.like = isLike(key, action, template);
    }

    /** The same rule in folders that were renamed. */
    Rule moved(String newKey, String newTemplate) {
        Rule copy = new Rule(newKey, level, place, action, newTemplate, born);
        copy.tally.startFrom(tally);
        copy.outcomes.addAll(outcomes);
        copy.lastTrue = lastTrue;
        return copy;
    }

    /**
     * The same rule of files that have more around their name.
     *
     * @param longer template of them all, or of nearly all; what is told of others is left out
     */
    public Rule under(String longer) {
        Rule copy = new Rule(longer, level, NamePart.Place.PART, action, template, born);
        copy.tally.startFrom(tally);
        copy.lastTrue = lastTrue;
        for (Outcome o : outcomes) {
            Context context = Context.match(longer, o.file());
            if (context != null) {
                copy.outcomes.add(
                        new Outcome(o.commit(), context.name(), o.folder(), o.made(), o.hit(), o.file(), o.path()));
            }
        }
        return copy;
    }

    public static String id(Action action, String template) {
        return (action == Action.CREATE ? "+" : "~") + template;
    }

    public String id() {
        return id(action, template);
    }

    /** Template of the file whose creation triggers it. */
    public String key() {
        return key;
    }

    public int level() {
        return level;
    }

    /** Where in the created file's path the name was found. */
    NamePart.Place place() {
        return place;
    }

    public Action action() {
        return action;
    }

    /** Template of the file that comes along. */
    public String template() {
        return template;
    }

    /** Whether the file that comes along bears the name of the one that brings it. */
    public boolean sharesItsName() {
        return template.contains("{name");
    }

    /** Whether the file that comes along has the form of the one that brings it: {@code x_test.go} beside {@code x.go}. */
    boolean bringsItsLike() {
        return like;
    }

    private static boolean isLike(String key, Action action, String template) {
        int slot = key.indexOf("{name}");
        if (action != Action.CREATE || slot < 0 || key.indexOf("{name", slot + 1) >= 0 || template.equals(key)) {
            return false;
        }
        int end = template.length() - (key.length() - slot - "{name}".length());
        return end > slot
                && template.startsWith(key.substring(0, slot))
                && template.endsWith(key.substring(slot + "{name}".length()))
                && template.substring(slot, end).contains("{name}")
                && template.indexOf('/', slot) < 0
                && template.substring(slot, end).indexOf('.', 1) < 0;
    }

    /** Number of the commit in which the two were first seen together; -1 where a general rule brought it here. */
    public int born() {
        return born;
    }

    public Tally tally() {
        return tally;
    }

    /** Adds what became of it in a commit to its record. */
    void record(boolean hit, int commit) {
        tally.add(hit);
        lastTrue = hit ? commit : lastTrue;
    }

    /** Number of the commit in which it last came true, since it is a rule; 0 for never. */
    int lastTrue() {
        return lastTrue;
    }

    public List<Outcome> outcomes() {
        return outcomes;
    }

    /** Whether so much spoke against it that it need not be kept. */
    boolean isHopeless() {
        return tally.missWeight() > 4 && tally.rate() < 0.13;
    }
}
