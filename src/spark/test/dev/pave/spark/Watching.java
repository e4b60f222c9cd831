package dev.pave.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorAdded;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;

/**
 * Sees what Spark does and kills executors. Named in {@code spark.extraListeners}. Without the property {@code pave.kill} the
 * executor of the first task of each kind of stage; with {@code STAGE@MILLISECONDS} one only, so long after the first task of
 * that stage began; with {@code none} none. Where {@code pave.kill} is set it tells how long stages took, when executors came
 * and were lost, and how second attempts ({@code spark.speculation}) ended.
 */
public final class Watching extends SparkListener {

    /** Executors on which tasks ended well. */
    static final Set<String> EXECUTORS = ConcurrentHashMap.newKeySet();

    /** What was done, in the words of the engine. */
    static final Set<String> STAGES = ConcurrentHashMap.newKeySet();

    static final AtomicInteger TASKS = new AtomicInteger();
    static final AtomicInteger REMOVED = new AtomicInteger();

    private static final Map<Integer, String> NAMES = new ConcurrentHashMap<>();

    /** Stages in which an executor is to be killed, by their numbers. */
    private static final Map<Integer, Long> ARMED = new ConcurrentHashMap<>();

    private static final String KILL = System.getProperty("pave.kill");

    static void reset() {
        EXECUTORS.clear();
        TASKS.set(0);
        REMOVED.set(0);
        STAGES.clear();
    }

    @Override
    public void onStageSubmitted(SparkListenerStageSubmitted stage) {
        String name = stage.properties().getProperty("spark.job.description");
        if (name == null) {
            return; // no work of the engine's: a look at the cluster
        }
        int id = stage.stageInfo().stageId();
        NAMES.put(id, name);
        if (!STAGES.add(name)) {
            return;
        }
        if (KILL == null) {
            ARMED.put(id, 0L);
        } else if (KILL.startsWith(name + "@")) {
            ARMED.put(id, Long.parseLong(KILL.substring(name.length() + 1)));
        }
    }

    @Override
    public void onStageCompleted(SparkListenerStageCompleted stage) {
        if (KILL != null) {
            long begun = (Long) stage.stageInfo().submissionTime().get();
            long ended = (Long) stage.stageInfo().completionTime().get();
            tell("stage: " + NAMES.get(stage.stageInfo().stageId()) + ": " + (ended - begun) + " ms, "
                    + stage.stageInfo().numTasks() + " tasks");
        }
    }

    @Override
    public void onTaskStart(SparkListenerTaskStart start) {
        Long after = ARMED.remove(start.stageId());
        if (after != null) {
            Executor later = CompletableFuture.delayedExecutor(after, TimeUnit.MILLISECONDS);
            String executor = start.taskInfo().executorId();
            if (after == 0) {
                kill(executor);
            } else {
                CompletableFuture.runAsync(() -> kill(executor), later);
            }
        }
    }

    /** The processes below this one that run Java are the executors; which is which their arguments tell, where these can be seen. */
    private static void kill(String executor) {
        ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .min((a, b) -> Boolean.compare(is(executor, b), is(executor, a)))
                .ifPresent(ProcessHandle::destroyForcibly);
    }

    private static boolean is(String executor, ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"), StandardCharsets.ISO_8859_1)
                    .contains("--executor-id\0" + executor + "\0");
        } catch (IOException hidden) {
            return false;
        }
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
        if (KILL != null && (end.taskInfo().speculative() || !end.taskInfo().successful())) {
            tell((end.taskInfo().speculative() ? "second attempt: " : "attempt: ") + NAMES.get(end.stageId()) + ", task "
                    + end.taskInfo().index() + " on executor " + end.taskInfo().executorId() + ": "
                    + end.taskInfo().status() + " after " + end.taskInfo().duration() + " ms");
        }
        if (end.taskInfo().successful()) {
            TASKS.incrementAndGet();
            EXECUTORS.add(end.taskInfo().executorId());
        }
    }

    @Override
    public void onExecutorAdded(SparkListenerExecutorAdded added) {
        if (KILL != null) {
            tell("executor " + added.executorId() + " came");
        }
    }

    @Override
    public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
        REMOVED.incrementAndGet();
        if (KILL != null) {
            tell("executor " + removed.executorId() + " was lost");
        }
    }

    private static void tell(String what) {
        System.err.println(what);
    }
}
