package dev.pave.ingest.log;

import dev.pave.engine.Engine;
import dev.pave.engine.One;
import dev.pave.engine.Piece;
import dev.pave.mine.messages.Header;
import dev.pave.mine.messages.LogShapes;
import dev.pave.mine.messages.MessageMiner;
import dev.pave.mine.messages.MessageTemplate;
import dev.pave.store.log.ExecutionStore;
import dev.pave.store.log.LogFileState;
import dev.pave.store.log.MessageStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives messages their operations once all logs were read: the templates that the shapes of a whole log make. The files of
 * a log are those whose names differ in numbers only, as rotated and daily ones do. What is learned is a function of all
 * messages of the log that are in the store, so it is the same however they came in, and earlier messages follow.
 */
public final class Templates {

    /** Different shapes of a log that is learned elsewhere; fewer are learned sooner than a task begins. */
    private static final int WORTH_A_TASK = 1000;

    private Templates() {}

    /**
     * Learns anew where messages were added or removed.
     *
     * @param engine learns
     * @return logs that were learned
     */
    public static int settle(ExecutionStore executions, MessageStore messages, Engine engine) throws IOException {
        Map<String, MessageStore.Messages> bySource = messages.messages();
        Map<String, Long> learned = messages.learned();
        Map<String, List<String>> logs = executions.states().stream()
                .filter(state -> bySource.containsKey(state.sourceId()))
                .collect(Collectors.groupingBy(
                        Templates::log, TreeMap::new, Collectors.mapping(LogFileState::sourceId, Collectors.toList())));
        List<Map.Entry<String, List<String>>> stale = logs.entrySet().stream()
                .filter(log -> isStale(log.getValue(), bySource, learned.getOrDefault(log.getKey(), 0L)))
                .toList();
        engine.ahead(
                "learn message templates",
                () -> stale.stream()
                        .flatMap(log -> piece(log.getKey(), counted(messages, log.getValue())))
                        .iterator());
        stale.forEach(log -> messages.learn(log.getKey(), log.getValue(), new Mining(engine, log.getKey())));
        return stale.size();
    }

    private static Stream<Piece<One<List<LogShapes.Alike>>>> piece(String log, LogShapes shapes) {
        return isWorthATask(shapes) ? Stream.of(TemplatesWork.piece(log, shapes)) : Stream.empty();
    }

    private static boolean isWorthATask(LogShapes shapes) {
        return shapes.texts().size() >= WORTH_A_TASK;
    }

    private static LogShapes counted(MessageStore messages, List<String> sources) {
        MessageMiner miner = new MessageMiner(Header.NONE);
        messages.count(sources, miner::add);
        return miner.shapes();
    }

    private static boolean isStale(List<String> sources, Map<String, MessageStore.Messages> bySource, long learned) {
        long now =
                sources.stream().mapToLong(source -> bySource.get(source).all()).sum();
        return now != learned
                || sources.stream().anyMatch(source -> bySource.get(source).unsettled() > 0);
    }

    private static String log(LogFileState state) {
        String place = state.location();
        return log(state.format(), place.substring(place.lastIndexOf('/') + 1));
    }

    static String operationId(MessageTemplate template) {
        return "O-" + template.id();
    }

    /** The log that a file is part of: {@code text app.log} for {@code app-2026-03-01.log.gz} and {@code app.log.2}. */
    static String log(String format, String fileName) {
        String name = fileName.replaceAll("\\.gz$", "").replaceAll("[._-]*[0-9a-f]*[0-9][0-9a-f]*", "");
        return format + " " + (name.isEmpty() ? "*" : name);
    }

    /** Merges the shapes of one log. */
    private static final class Mining implements MessageStore.Learner {
        private final MessageMiner miner = new MessageMiner(Header.NONE);
        private final Engine engine;
        private final String log;

        Mining(Engine engine, String log) {
            this.engine = engine;
            this.log = log;
        }

        @Override
        public void accept(String shape, long count) {
            miner.add(shape, count);
        }

        @Override
        public Function<String, MessageStore.Template> templates() {
            LogShapes shapes = miner.shapes();
            Function<String, MessageTemplate> templates = shapes.templates(learned(shapes));
            return shape -> {
                MessageTemplate template = templates.apply(shape);
                return new MessageStore.Template(operationId(template), template.text());
            };
        }

        private List<LogShapes.Alike> learned(LogShapes shapes) {
            try {
                return isWorthATask(shapes) ? engine.result(TemplatesWork.piece(log, shapes)) : shapes.learned();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
