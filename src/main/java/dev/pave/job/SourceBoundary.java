package dev.pave.job;

import dev.pave.engine.EngineException;
import dev.pave.pattern.Causes;
import dev.pave.pattern.DiskTrouble;
import dev.pave.store.StoreException;
import java.nio.channels.ClosedByInterruptException;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/**
 * Does the work of one source of a step by itself: where it fails, that is a problem of this source, which is kept, told and
 * counted, and the others go on; the next night tries again. What is wrong with more than a source ends the step: the
 * warehouse or ledger, the engine, a full disk, an interruption, and errors of Java but a stack that overflowed.
 *
 * @param step its name, e.g. {@code mine}
 */
record SourceBoundary(RunState run, String step) {

    /**
     * Something of a source that a step could not do; it tries again the next night.
     *
     * @param step     the step
     * @param sourceId the repository or log, or the group of logs
     * @param name     what people call it
     * @param what     what is wrong, for people
     */
    record Problem(String step, String sourceId, String name, String what) {}

    /** A piece of work. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /**
     * @param sourceId whose work it is
     * @param name     what people call that
     */
    void each(String sourceId, String name, Work work) {
        try {
            work.run();
        } catch (Exception | StackOverflowError failure) {
            if (isOfMore(failure)) {
                throw asItIs(failure);
            }
            run.problem(new Problem(step, sourceId, name, said(failure)));
        }
    }

    /** Work of several sources. */
    @FunctionalInterface
    interface Together<T> {
        void run(List<T> sources) throws Exception;
    }

    /** Does the work of several sources at once and, where it fails, that of each by itself. */
    <T> void all(List<T> sources, Function<T, String> sourceId, Together<T> work) {
        try {
            work.run(sources);
        } catch (Exception | StackOverflowError failure) {
            if (isOfMore(failure)) {
                throw asItIs(failure);
            }
            for (T source : sources) {
                String id = sourceId.apply(source);
                each(id, id, () -> work.run(List.of(source)));
            }
        }
    }

    private static boolean isOfMore(Throwable failure) {
        if (Thread.currentThread().isInterrupted()
                || DiskTrouble.FULL.isIn(failure)
                || DiskTrouble.TOO_MANY_FILES.isIn(failure)) {
            return true;
        }
        return Causes.of(failure)
                .anyMatch(cause -> cause instanceof StoreException
                        || cause instanceof EngineException
                        || cause instanceof SQLException
                        || cause instanceof InterruptedException
                        || cause instanceof ClosedByInterruptException
                        || cause instanceof Error && !(cause instanceof StackOverflowError));
    }

    private static RuntimeException asItIs(Throwable failure) {
        if (failure instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return failure instanceof RuntimeException unchecked
                ? unchecked
                : new IllegalStateException(failure.getMessage(), failure);
    }

    private static String said(Throwable failure) {
        if (failure instanceof StackOverflowError) {
            return "something in it is nested too deeply";
        }
        String message = failure.getMessage();
        boolean forPeople = message != null && failure.getClass().getName().startsWith("dev.pave.");
        return forPeople ? message : failure.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }
}
