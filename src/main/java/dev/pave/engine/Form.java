package dev.pave.engine;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * How what a work makes is written down and read again.
 *
 * @param <S> takes what a work makes
 */
public interface Form<S> {

    /** Takes what a work makes, and writes it. A failure to write is an {@link java.io.UncheckedIOException}. */
    S recorder(DataOutputStream out);

    /** Gives the taker what was written, up to its end. */
    void replay(DataInputStream in, S taker) throws IOException;
}
