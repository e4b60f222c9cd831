package dev.pave.spark;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;

/** Sees what Spark does, and kills an executor in the first stage of each kind. Named in {@code spark.extraListeners}. */
public final class Watching extends SparkListener {

    /** Executors on which tasks ended well. */
    static final Set<String> EXECUTORS = ConcurrentHashMap.newKeySet();

    /** What was done, in the words of the engine. */
    static final Set<String> STAGES = ConcurrentHashMap.newKeySet();

    static final AtomicInteger TASKS = new AtomicInteger();
    static final AtomicInteger REMOVED = new AtomicInteger();
    private static final AtomicBoolean ARMED = new AtomicBoolean();

    static void reset() {
        EXECUTORS.clear();
        TASKS.set(0);
        REMOVED.set(0);
        STAGES.clear();
    }

    @Override
    public void onStageSubmitted(SparkListenerStageSubmitted stage) {
        if (STAGES.add(stage.properties().getProperty("spark.job.description"))) {
            ARMED.set(true);
        }
    }

    /** The processes below this one that run Java are the executors. */
    @Override
    public void onTaskStart(SparkListenerTaskStart start) {
        if (ARMED.compareAndSet(true, false)) {
            ProcessHandle.current()
                    .descendants()
                    .filter(process ->
                            process.info().command().orElse("").endsWith("java"))
                    .findFirst()
                    .ifPresent(ProcessHandle::destroyForcibly);
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
