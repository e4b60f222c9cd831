package dev.pave.ingest.log;

import dev.pave.mine.messages.Header;
import dev.pave.mine.messages.MessageMiner;
import dev.pave.mine.messages.MessageTemplate;
import dev.pave.mine.messages.MinedMessages;
import dev.pave.store.log.ExecutionStore;
import dev.pave.store.log.LogFileState;
import dev.pave.store.log.MessageStore;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Gives messages their operations once all logs were read: the templates that the shapes of a whole log make. The files of
 * a log are those whose names differ in numbers only, as rotated and daily ones do. What is learned is a function of all
 * messages of the log that are in the store, so it is the same however they came in, and earlier messages follow.
 */
public final class Templates {

    private Templates() {}

    /**
     * Learns anew where messages were added or removed.
     *
     * @return logs that were learned
     */
    public static int settle(ExecutionStore executions, MessageStore messages) {
        Map<String, MessageStore.Messages> bySource = messages.messages();
        Map<String, Long> learned = messages.learned();
        Map<String, List<String>> logs = executions.states().stream()
                .filter(state -> bySource.containsKey(state.sourceId()))
                .collect(Collectors.groupingBy(
                        Templates::log, TreeMap::new, Collectors.mapping(LogFileState::sourceId, Collectors.toList())));
        List<Map.Entry<String, List<String>>> stale = logs.entrySet().stream()
                .filter(log -> isStale(log.getValue(), bySource, learned.getOrDefault(log.getKey(), 0L)))
                .toList();
        stale.forEach(log -> messages.learn(log.getKey(), log.getValue(), new Mining()));
        return stale.size();
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
    static final class Mining implements MessageStore.Learner {
        private final MessageMiner miner = new MessageMiner(Header.NONE);

        @Override
        public void accept(String shape, long count) {
            miner.add(shape, count);
        }

        @Override
        public Function<String, MessageStore.Template> templates() {
            MinedMessages mined = miner.mined();
            return shape -> {
                MessageTemplate template = mined.ofShape(shape).orElseThrow();
                return new MessageStore.Template(operationId(template), template.text());
            };
        }
    }
}
