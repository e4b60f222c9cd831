package dev.pave.job;

import java.io.IOException;

/** Where works that are done side by side, begun in their order, pass one after the other, in that order. Safe for their threads. */
final class Turns {

    private int now;

    /** What is done in its turn. */
    @FunctionalInterface
    interface Passing {
        void run() throws IOException;
    }

    /** Waits for a turn, from 0, and ends it. */
    synchronized void pass(int turn, Passing passing) throws IOException {
        await(turn);
        try {
            passing.run();
        } finally {
            end(turn);
        }
    }

    /** Ends a turn that was not used. */
    synchronized void leave(int turn) {
        if (now <= turn) {
            await(turn);
            end(turn);
        }
    }

    private void end(int turn) {
        now = turn + 1;
        notifyAll();
    }

    private void await(int turn) {
        try {
            while (now < turn) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while it waited for its turn", e);
        }
    }
}
