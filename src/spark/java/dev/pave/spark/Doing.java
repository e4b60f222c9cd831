package dev.pave.spark;

import dev.pave.engine.Work;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;

/**
 * Does the piece of a key, on an executor; gives what to tell of one that could not be done. One that is too large for an
 * executor is one of these: left to Spark it would end executor after executor, and the night with them.
 */
final class Doing implements FlatMapFunction<String, Doing.Undone> {

    /** What a task says that is to be tried again, maybe elsewhere. */
    static final String NOT_WRITTEN = "the result cannot be written to the staging folder";

    /** What a task says to which the night's inputs are not there; so do all that are tried where they are gone. */
    static final String NOT_SEEN = "what the night wrote to the staging folder is not there";

    private static final long serialVersionUID = 1L;

    /** A piece that could not be done, and what to tell of it. */
    record Undone(String key, String why) implements Serializable {}

    private final Staging staging;

    Doing(Staging staging) {
        this.staging = staging;
    }

    @Override
    public Iterator<Undone> call(String key) throws IOException, ClassNotFoundException {
        if (staging.hasResult(key)) {
            return List.<Undone>of().iterator();
        }
        if (!staging.hasInput(key)) {
            throw new IOException(NOT_SEEN);
        }
        Work<?> work;
        try {
            work = staging.readInput(key);
        } catch (OutOfMemoryError tooLarge) {
            return List.of(new Undone(key, tooLarge.toString())).iterator();
        }
        Staging.Result result = staging.result(key, TaskContext.get().taskAttemptId());
        try {
            write(work, result.out());
        } catch (Exception | StackOverflowError | OutOfMemoryError failure) {
            result.drop();
            if (result.couldNotBeWritten()) {
                throw new IOException(NOT_WRITTEN, failure);
            }
            return List.of(new Undone(key, failure.toString())).iterator();
        }
        try {
            result.publish();
        } catch (IOException full) {
            throw new IOException(NOT_WRITTEN, full);
        }
        return List.<Undone>of().iterator();
    }

    private static <S> void write(Work<S> work, DataOutputStream out) throws IOException {
        work.into(work.form().recorder(out));
    }
}
