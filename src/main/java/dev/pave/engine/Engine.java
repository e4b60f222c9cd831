package dev.pave.engine;

import java.io.IOException;

/**
 * Does the pieces of a night: logs read, templates learned, failures told, recoveries and routines mined. Whichever engine
 * does them, a taker is given the same, in the same order; what the night keeps is written by the night, never by an engine.
 */
public interface Engine extends AutoCloseable {

    /**
     * Tells of pieces that are going to be taken, so that they may be done at once and elsewhere. An engine that does them
     * when they are taken does not even look at them.
     *
     * @param stage of the night, for people
     */
    <S> void ahead(String stage, Iterable<Piece<S>> pieces) throws IOException;

    /** Gives the taker all that a piece makes, or throws what the piece throws. Several threads may take pieces at once. */
    <S> void take(Piece<S> piece, S taker) throws IOException;

    @Override
    void close();

    /** The result of a piece that makes one. */
    default <R> R result(Piece<One<R>> piece) throws IOException {
        Object[] made = new Object[1];
        take(piece, result -> made[0] = result);
        @SuppressWarnings("unchecked") // a work gives its taker nothing else
        R result = (R) made[0];
        return result;
    }
}
