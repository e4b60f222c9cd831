package dev.pave.pattern.text;

/**
 * How much of what people wrote would have been written for them, over several past files. Only lines with three or
 * more letters or digits count.
 *
 * @param instances files that were replayed
 * @param written   lines that people wrote
 * @param foreseen  of them, those that the template had
 * @param generated lines that the template wrote
 * @param survived  of them, those that people have too
 * @param matched   lines that both have in the same order, each counted once
 */
public record Replay(int instances, long written, long foreseen, long generated, long survived, long matched) {

    public static final Replay NOTHING = new Replay(0, 0, 0, 0, 0, 0);

    public Replay plus(Replay other) {
        return new Replay(
                instances + other.instances,
                written + other.written,
                foreseen + other.foreseen,
                generated + other.generated,
                survived + other.survived,
                matched + other.matched);
    }

    /** Share of the people's lines that was foreseen, 0 to 1. */
    public double coverage() {
        return written == 0 ? 0 : foreseen / (double) written;
    }

    /** Share of the generated lines that survived, 0 to 1; 1 where nothing was generated. */
    public double kept() {
        return generated == 0 ? 1 : survived / (double) generated;
    }

    /** Lines to add and to delete afterwards, as a share of writing all by hand; 1 is no help. */
    public double editCost() {
        return written == 0 ? 1 : (written - matched + generated - matched) / (double) written;
    }

    /**
     * What templates are compared by: the edit cost, and the same where the order of lines and their number do not
     * count, each by half. A line that stands elsewhere is less work than one that is missing.
     */
    public double leftToDo() {
        double anywhere = written == 0 ? 1 : (written - foreseen + generated - survived) / (double) written;
        return (editCost() + anywhere) / 2;
    }

    /** Lines that need not be typed, less those that must be deleted again. */
    public long linesSaved() {
        return matched - (generated - matched);
    }
}
