package dev.pave.engine;

import java.io.IOException;
import java.io.Serializable;

/**
 * Work that depends on nothing but its fields and the files that they name, so that it may be done anywhere, twice, and
 * still makes the same.
 *
 * @param <S> takes what it makes
 */
public interface Work<S> extends Serializable {

    void into(S taker) throws IOException;

    /** How what it makes is written down. */
    Form<S> form();
}
