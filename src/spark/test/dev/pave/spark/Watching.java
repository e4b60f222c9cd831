package dev.pave.spark;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;

/** Sees what Spark does, and kills an executor when it is told to. Named in {@code spark.extraListeners}. */
public final class Watching extends SparkListener {

    /** Executors on which tasks ended well. */
    static final Set<String> EXECUTORS = ConcurrentHashMap.newKeySet();

    static final AtomicInteger TASKS = new AtomicInteger();
    static final AtomicInteger REMOVED = new AtomicInteger();
    static final AtomicBoolean KILLS = new AtomicBoolean();

    static void reset(boolean kills) {
        EXECUTORS.clear();
        TASKS.set(0);
        REMOVED.set(0);
        KILLS.set(kills);
    }

    @Override
    public void onTaskStart(SparkListenerTaskStart start) {
        if (KILLS.get()) {
            Optional<ProcessHandle> executor = ProcessHandle.current()
                    .descendants()
                    .filter(process -> process.info()
                            .commandLine()
                            .filter(line -> line.contains("--executor-id " + start.taskInfo().executorId() + " "))
                            .isPresent())
                    .findFirst();
            if (executor.isPresent() && KILLS.compareAndSet(true, false)) {
                executor.get().destroyForcibly();
            }
        }
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
        if (end.taskInfo().successful()) {
            TASKS.incrementAndGet();
            EXECUTORS.add(end.taskInfo().executorId());
        }
    }

    @Override
    public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
        REMOVED.incrementAndGet();
    }
}
