package dev.pave.mine.messages;

/**
 * Collects the lines of a log, one after the other. Miners of parts of a log, with the same header, can be added up in any
 * order: the templates are the same as if one had seen all. Memory is bounded. Not thread-safe.
 */
public final class MessageMiner {

    /** Distinct masked messages that are kept apart. */
    private static final int MOST_SHAPES = 50_000;

    private final Header header;
    private final Masker masker = new Masker();
    private final Shapes shapes;
    private long messages;
    private long continuations;

    public MessageMiner(Header header) {
        this(header, MOST_SHAPES);
    }

    MessageMiner(Header header, int mostShapes) {
        this.header = header;
        this.shapes = new Shapes(mostShapes);
    }

    /**
     * @return whether a message begins with this line; else it goes on with the one before
     */
    public boolean observe(String line) {
        int start = header.messageStart(line);
        if (start < 0) {
            continuations++;
            return false;
        }
        messages++;
        masker.mask(line, start);
        shapes.add(masker);
        return true;
    }

    /** Adds messages that were masked before ({@link Masker#shape}). */
    public void add(String shape, long count) {
        messages += count;
        shapes.add(shape, count);
    }

    /** Adds what another miner has seen. */
    public void add(MessageMiner other) {
        if (!header.equals(other.header)) {
            throw new IllegalArgumentException("only miners with the same header can be added up");
        }
        messages += other.messages;
        continuations += other.continuations;
        shapes.addAll(other.shapes);
    }

    public long messages() {
        return messages;
    }

    /** Lines that went on with the message before them. */
    public long continuations() {
        return continuations;
    }

    /** All that the templates are learned from. */
    public LogShapes shapes() {
        return LogShapes.of(shapes);
    }

    public MinedMessages mined() {
        return MinedMessages.of(header, shapes);
    }
}
