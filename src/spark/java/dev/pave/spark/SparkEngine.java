package dev.pave.spark;

import dev.pave.engine.Engine;
import dev.pave.engine.EngineException;
import dev.pave.engine.Form;
import dev.pave.engine.Piece;
import dev.pave.engine.Work;
import dev.pave.home.ProgramVersion;
import dev.pave.pattern.PatternId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaSparkContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has tasks of Spark do the pieces. Inputs and results lie in a folder that all machines reach, under the piece's key: a
 * result is there whole or not at all, whichever attempt of a task wrote it, and is the one that this machine would have
 * made. A piece without a result is done here when it is taken, and so fails as it would have failed here: what a task failed
 * at, what was too large for an executor, and all of a stage that Spark gave up. Pieces may be taken on several threads.
 */
final class SparkEngine implements Engine {

    private static final Logger LOG = LoggerFactory.getLogger(SparkEngine.class);
    private static final int FEWEST_TASKS = 64;
    private static final int TASKS_A_CORE = 16;
    private static final int TOLD = 3;

    private final JavaSparkContext spark;
    private final Staging staging;
    private final String maker;
    private final Set<String> mine = ConcurrentHashMap.newKeySet();
    private final Set<String> made = ConcurrentHashMap.newKeySet();
    private final AtomicLong replayed = new AtomicLong();
    private final AtomicLong staged = new AtomicLong();

    /** @param owner whose pieces they are: nights that share a staging folder take and remove no results of each other */
    SparkEngine(JavaSparkContext spark, Staging staging, String owner) {
        this.spark = spark;
        this.staging = staging;
        this.maker = ProgramVersion.text() + "\n" + owner;
    }

    private String key(Piece<?> piece) {
        return PatternId.sha256(maker + "\n" + piece.key());
    }

    /**
     * A piece that ends every executor it comes to ends its stage too, and is done here like others that fail. With Spark gone, or
     * the staging folder gone or without room, the night ends: one machine should not do in secret what a cluster was asked for.
     */
    @Override
    public <S> void ahead(String stage, Iterable<Piece<S>> pieces) {
        List<String> keys = List.of();
        try {
            keys = staged(pieces);
            if (!keys.isEmpty()) {
                List<Doing.Undone> undone = done(stage, keys);
                made.addAll(keys);
                undone.forEach(piece -> made.remove(piece.key()));
                tell(stage, keys.size(), undone.stream().map(Doing.Undone::why).toList());
            }
        } catch (Exception e) { // Spark throws checked ones too, without saying so
            if (!isOfPiecesAlone(e) || !foundWhatIsThere(keys)) {
                throw new EngineException("Spark could not " + stage + ": " + firstLines(e), e);
            }
            LOG.warn("{}: Spark gave up, and what it had not done is done here: {}", stage, firstLines(e));
        }
    }

    private boolean isOfPiecesAlone(Exception failure) {
        return failure instanceof SparkException
                && !spark.sc().isStopped()
                && !String.valueOf(failure.getMessage()).contains(Doing.NOT_WRITTEN)
                && !String.valueOf(failure.getMessage()).contains(Doing.NOT_SEEN);
    }

    /** Of a stage that Spark gave up; false where the staging folder lost something. */
    private boolean foundWhatIsThere(List<String> keys) {
        try {
            boolean whole = true;
            for (String key : keys) {
                if (staging.hasResult(key)) {
                    made.add(key);
                } else {
                    whole &= staging.hasInput(key);
                }
            }
            return whole;
        } catch (IOException gone) {
            return false;
        }
    }

    /** The keys of those that have no result yet. */
    private <S> List<String> staged(Iterable<Piece<S>> pieces) throws IOException {
        List<String> keys = new ArrayList<>();
        for (Piece<S> piece : pieces) {
            String key = key(piece);
            if (!mine.add(key)) {
                continue;
            }
            if (staging.hasResult(key)) {
                made.add(key);
            } else {
                Optional<Work<S>> work = loaded(piece);
                if (work.isPresent()) {
                    staged.addAndGet(staging.writeInput(key, work.get()));
                    keys.add(key);
                }
            }
        }
        return keys;
    }

    /** Empty where its input cannot be found: it says why when it is taken. */
    private static <S> Optional<Work<S>> loaded(Piece<S> piece) {
        try {
            return Optional.of(piece.work().load());
        } catch (RuntimeException saidLater) {
            return Optional.empty();
        }
    }

    private List<Doing.Undone> done(String stage, List<String> keys) {
        int tasks = Math.min(keys.size(), Math.max(FEWEST_TASKS, TASKS_A_CORE * spark.defaultParallelism()));
        spark.sc().setJobDescription("pave: " + stage);
        return spark.parallelize(keys, tasks).flatMap(new Doing(staging)).collect();
    }

    /** Spark adds the stacks of all machines; what happened may be in the line behind what it says of it. */
    private static String firstLines(Exception failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .filter(line -> !line.isBlank())
                .limit(2)
                .map(String::strip)
                .filter(line -> !line.startsWith("at "))
                .collect(Collectors.joining(" "));
    }

    private static void tell(String stage, int pieces, List<String> undone) {
        if (!undone.isEmpty()) {
            LOG.warn(
                    "{}: {} of {} pieces could not be done by the cluster and are done here, e.g. {}",
                    stage,
                    undone.size(),
                    pieces,
                    undone.subList(0, Math.min(TOLD, undone.size())));
        }
    }

    /** What the cluster made and the staging folder lost is not made anew in secret: the night ends, and one started again goes on. */
    @Override
    public <S> void take(Piece<S> piece, S taker) throws IOException {
        String key = key(piece);
        if (!made.remove(key)) {
            piece.work().load().into(taker);
            return;
        }
        Form<S> form = piece.form();
        try (Kept kept = staging.openResult(key)) {
            try {
                form.replay(kept.data(), taker);
            } catch (IOException | RuntimeException e) {
                if (kept.isSound()) {
                    throw e; // the taker's
                }
                staging.forget(key);
                throw new EngineException("the staging folder " + staging + " lost what the cluster did: " + e.getMessage(), e);
            }
        }
        replayed.incrementAndGet();
        staged.addAndGet(staging.forget(key));
    }

    /** What nobody took goes, with what attempts left that were lost or were the second, and what killed nights left long ago. */
    @Override
    public void close() {
        spark.close(); // before: attempts that Spark no longer waits for still write
        try {
            staged.addAndGet(staging.sweep(mine));
            LOG.info("{} pieces done by the cluster, {} bytes staged", replayed, staged);
        } catch (IOException e) {
            LOG.warn("the staging folder could not be tidied: {}", e.getMessage());
        }
    }
}
