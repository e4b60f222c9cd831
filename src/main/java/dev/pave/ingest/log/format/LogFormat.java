package dev.pave.ingest.log.format;

import dev.pave.ingest.text.Mark;
import dev.pave.ingest.text.RefusedException;
import java.io.IOException;
import java.util.Optional;

/**
 * One way to write a log. To add one, write a class, its test, and its line in {@code LogFormats}.
 *
 * <p>A log that grows at its end is read on from where the last reading stopped ({@link #appends}); any other file is read
 * whole, and its rows replace the ones that were made of it before.
 */
public interface LogFormat {

    /** Its name in job files and tables, e.g. {@code junit}. */
    String id();

    /** Whether a file that begins so is of this format. */
    boolean recognises(Sample head);

    /** The stricter look where nobody said what the file is. */
    default boolean recognisesUnasked(Sample head) {
        return recognises(head);
    }

    /**
     * The looser look where somebody said what the file is: the first line that shows that it is something else.
     *
     * @return from 1; 0 where nothing of its beginning speaks against it
     */
    default long foreignLine(Sample head) {
        return 0;
    }

    /** Whether a file of it may be read on from a line of its middle. */
    default boolean appends() {
        return false;
    }

    /** Whether an id stands for the same execution in every file, so that parts of a log may lie in several. */
    default boolean idsAreUnique() {
        return false;
    }

    /**
     * Whether a file may hold copies of what another one of the format holds, with the same ids, as a session does that was
     * resumed or forked. They are counted once.
     */
    default boolean hasCopies() {
        return false;
    }

    /**
     * Whether reading may go on from where it stopped, now that there is more of a file.
     *
     * @param sizeBefore bytes of the file when it was read last
     */
    default boolean goesOn(LogContent content, long sizeBefore) throws IOException {
        return appends();
    }

    /**
     * Where a file of it may be cut; empty where it has to be read whole. Only of a format that {@link #appends}.
     *
     * @throws IOException when the content cannot be read
     */
    default Optional<Cuts> cuts(LogContent content) throws IOException {
        return Optional.empty();
    }

    /**
     * Reads from where the input says.
     *
     * @return where the next reading is to begin, or the end of a file that is read whole; null where the format does not know
     *     that, and the file is looked through for it
     * @throws RefusedException when the file is not what it claims to be; nothing of it is stored then
     */
    Mark read(LogInput input, Sink sink) throws IOException;
}
