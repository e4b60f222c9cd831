package dev.pave.engine;

import java.io.IOException;

/** Does each piece where and when it is taken. */
public final class LocalEngine implements Engine {

    @Override
    public <S> void ahead(String stage, Iterable<Piece<S>> pieces) {
        // nothing is done before it is asked for
    }

    @Override
    public <S> void take(Piece<S> piece, S taker) throws IOException {
        piece.work().load().into(taker);
    }

    @Override
    public void close() {
        // holds nothing
    }
}
