package dev.pave.pattern;

import java.util.regex.Pattern;

/**
 * One place in a repetition: a path template and how well it was foreseen.
 *
 * @param template   path with slots, e.g. {@code tests/lib/rules/{name}.js}
 * @param action     whether the file is created or edited
 * @param confidence how many of the occurrences since its first one had it, newer ones weighing more, as a posterior
 *                   mean, 0 to 1; of an edit that comes with one created file, no more than how many of all such files
 *                   had it
 * @param hits       predictions that came true
 * @param misses     predictions that did not
 * @param support    occurrences of the repetition that had this role
 * @param example    a real path of the newest occurrence
 */
public record Role(
        String template, Action action, double confidence, int hits, int misses, int support, String example) {

    /** Confidence below which newer occurrences do without a role. */
    public static final double RETIRED_BELOW = 0.2;

    /** Confidence from which a run makes it: two of three occurrences have it. */
    public static final double USUAL = 2.0 / 3;

    private static final Pattern CALLED_BY_THE_FOLDER = Pattern.compile("\\{folder[^}]*}\\..*");

    /** The same with another confidence. */
    public Role with(double known) {
        return new Role(template, action, known, hits, misses, support, example);
    }

    /** Whether it comes along often enough to be run. */
    public boolean isUsual() {
        return confidence >= USUAL;
    }

    /**
     * Whether it is an edit of a file that bears the new name, or is in a folder that does: {@code src/{name}.py} when {@code
     * test/{name}_test.py} comes. The name was there before: such a file is what the work is about, and nothing that has to be
     * thought of when the new one comes.
     */
    public boolean isSubject() {
        return action == Action.EDIT && template.contains("{name");
    }

    /**
     * Whether it is an edit of a file that the open folder calls: a registry, as {@code src/{folder}.rs}, or what the new file is
     * about, as {@code plugins/{folder}.py} when {@code tests/{folder}/test_{name}.py} comes.
     */
    public boolean isCalledByTheFolder() {
        return action == Action.EDIT
                && CALLED_BY_THE_FOLDER.matcher(name(template)).matches();
    }

    /**
     * Whether its files are called as those of the other are, and longer, and are of one kind: {@code {name}_test.go} of {@code
     * {name}.go}.
     */
    public boolean isCalledAfter(Role other) {
        String own = name(template);
        String its = name(other.template);
        int end = own.indexOf('.');
        int itsEnd = its.indexOf('.');
        return end > itsEnd
                && itsEnd > 0
                && own.substring(end).equals(its.substring(itsEnd))
                && own.substring(0, end).contains(its.substring(0, itsEnd));
    }

    /** Whether its files have the ending of the other's. */
    boolean isOfTheKindOf(Role other) {
        return ending(template).equals(ending(other.template));
    }

    private static String ending(String path) {
        String file = name(path);
        return file.substring(file.lastIndexOf('.') + 1);
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Times that it was predicted, rightly or not. */
    public int predictions() {
        return hits + misses;
    }

    /** Whether the newer occurrences do without it. */
    public boolean isRetired() {
        return confidence < RETIRED_BELOW;
    }
}
