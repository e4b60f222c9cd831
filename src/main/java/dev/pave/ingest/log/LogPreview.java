package dev.pave.ingest.log;

import dev.pave.ingest.log.format.LineFormat;
import dev.pave.ingest.log.format.LogContent;
import dev.pave.ingest.log.format.LogEvent;
import dev.pave.ingest.log.format.LogFormat;
import dev.pave.ingest.log.format.LogInput;
import dev.pave.ingest.log.format.LogRequest;
import dev.pave.ingest.log.format.Sample;
import dev.pave.ingest.log.format.Sink;
import dev.pave.ingest.text.Mark;
import dev.pave.ingest.text.RefusedException;
import dev.pave.mine.messages.Header;
import dev.pave.mine.messages.MessageMiner;
import dev.pave.mine.messages.MessageTemplate;
import dev.pave.mine.messages.MinedMessages;
import dev.pave.pattern.event.Execution.Outcome;
import dev.pave.shell.OperationNormaliser;
import dev.pave.store.log.ExecutionRow;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipException;

/**
 * What reading logs would store of them, without a store: the same formats, secrets taken out, the same operations. Memory is
 * bounded by the distinct forms of messages; a file is read again for its single executions, and where it has very many
 * operations.
 */
public final class LogPreview {

    private final OperationNormaliser commands;
    private final Map<String, MessageMiner> miners = new TreeMap<>();
    private final Map<LogRequest, Outline> outlines = new LinkedHashMap<>();
    private final Map<String, MinedMessages> mined = new TreeMap<>();
    private final Map<LogRequest, Map<String, OperationTally>> tallies = new HashMap<>();

    public LogPreview(OperationNormaliser commands) {
        this.commands = commands;
    }

    /**
     * An execution of a log.
     *
     * @param line where it begins, from 1; 0 where its format has no lines
     * @param operationId as in the store
     * @param operation normalised form; of a message its template
     * @param raw as it was written, without secrets
     * @param outcome {@code success}, {@code failure}, {@code unknown}
     */
    public record Seen(long line, String operationId, String operation, String raw, String outcome) {}

    /**
     * A log file as a whole.
     *
     * @param name its name
     * @param format what it is; null where it is refused
     * @param executions that it has
     * @param messages those of them that have a template
     * @param header what stands before the message in the first line that has one; empty for nothing
     * @param rejected what could not be read: a line each, at most a hundred
     * @param rejects how many could not
     * @param refusal why nothing of it can be read; null where it can
     */
    public record Outline(
            String name,
            String format,
            long executions,
            long messages,
            String header,
            List<String> rejected,
            long rejects,
            String refusal) {}

    /** Looks at a file and learns from it. */
    public Outline outline(LogRequest request) throws IOException {
        Outline outline;
        try {
            outline = new Looking(request).outline();
        } catch (EOFException | ZipException damaged) {
            String name = new LogContent(request.file(), 0).name();
            outline = new Outline(name, null, 0, 0, "", List.of(), 0, LogIngest.DAMAGED);
        }
        outlines.put(request, outline);
        return outline;
    }

    /** Gives the executions of a file; to be called once all files were outlined. */
    public void read(LogRequest request, Consumer<Seen> consumer) throws IOException {
        if (isReadable(request)) {
            MinedMessages templates = templates(request);
            new Looking(request).read(seen -> consumer.accept(settled(seen, templates)));
        }
    }

    /** The operations of a file, in no order; to be called once all files were outlined. */
    public Collection<OperationTally> operations(LogRequest request) throws IOException {
        Map<String, OperationTally> settled = new HashMap<>();
        if (!isReadable(request)) {
            return settled.values();
        }
        if (!tallies.containsKey(request)) {
            read(
                    request,
                    seen -> settled.computeIfAbsent(seen.operationId(), id -> new OperationTally(seen))
                            .add(1, seen.outcome().equals(Outcome.FAILURE.id()) ? 1 : 0));
            return settled.values();
        }
        MinedMessages templates = templates(request);
        for (OperationTally tally : tallies.get(request).values()) {
            Seen first = settled(tally.first(), templates);
            OperationTally all = settled.computeIfAbsent(first.operationId(), id -> new OperationTally(first));
            all.add(tally.count(), tally.failed());
        }
        return settled.values();
    }

    private boolean isReadable(LogRequest request) {
        Outline outline = outlines.get(request);
        return outline != null && outline.refusal() == null && outline.format() != null;
    }

    private MinedMessages templates(LogRequest request) {
        Outline outline = outlines.get(request);
        return mined.computeIfAbsent(
                Templates.log(outline.format(), outline.name()),
                log -> miners.getOrDefault(log, new MessageMiner(Header.NONE)).mined());
    }

    private static Seen settled(Seen seen, MinedMessages templates) {
        if (!seen.operationId().startsWith(ExecutionRow.SHAPE)) {
            return seen;
        }
        MessageTemplate template = templates.ofShape(seen.operation()).orElseThrow();
        return new Seen(seen.line(), Templates.operationId(template), template.text(), seen.raw(), seen.outcome());
    }

    /** One reading of a file. */
    private final class Looking {
        private final LogRequest request;
        private final LogContent content;
        private final Sample head;

        Looking(LogRequest request) throws IOException {
            this.request = request;
            this.content = LogContent.of(request.file());
            this.head = content.head();
        }

        Outline outline() throws IOException {
            if (head.bytes().length == 0) {
                return new Outline(content.name(), null, 0, 0, "", List.of(), 0, null);
            }
            try {
                LogFormat format = LogFormats.of(request, head);
                String log = Templates.log(format.id(), content.name());
                MessageMiner miner = new MessageMiner(Header.NONE);
                Tallying sink = new Tallying(miner);
                read(format, sink);
                LogFormats.check(format, head, sink.executions + sink.rejects);
                sink.end();
                if (sink.all) {
                    tallies.put(request, sink.byId);
                }
                miners.merge(log, miner, (all, more) -> {
                    all.add(more);
                    return all;
                });
                return new Outline(
                        content.name(),
                        format.id(),
                        sink.executions,
                        miner.messages(),
                        format instanceof LineFormat ? LineFormat.headerOf(content.opening()) : "",
                        List.copyOf(sink.rejected),
                        sink.rejects,
                        null);
            } catch (RefusedException e) {
                return new Outline(content.name(), null, 0, 0, "", List.of(), 0, e.getMessage());
            }
        }

        void read(Consumer<Seen> consumer) throws IOException {
            read(LogFormats.of(request, head), new Giving(consumer));
        }

        private void read(LogFormat format, Sink sink) throws IOException {
            try (InputStream in = content.open();
                    Relay relay = new Relay(sink)) {
                new LogInput(content, content.name(), head, in, Mark.START, new byte[0], true, request.columns())
                        .readBy(format, relay);
                relay.end();
            }
        }
    }

    /** Makes rows as ingestion does. */
    private abstract class Counting implements Sink {
        private static final int MOST_REJECTED = 100;

        protected final RowMaker rows = new RowMaker("", commands, new SessionCounters());
        protected final List<String> rejected = new ArrayList<>();
        protected long executions;
        protected long rejects;

        abstract void take(LogEvent draft);

        @Override
        public boolean keepsTimes() {
            return false;
        }

        @Override
        public void execution(LogEvent draft) {
            executions++;
            take(draft);
        }

        protected Seen seen(LogEvent draft) {
            ExecutionRow row = rows.row(draft);
            byte[] raw = row.raw() == null ? row.operation() : row.raw();
            return new Seen(draft.line, text(row.operationId()), text(row.operation()), text(raw), text(row.outcome()));
        }

        private static String text(byte[] stored) {
            return new String(stored, StandardCharsets.UTF_8);
        }

        @Override
        public void reject(long line, long offset, String reason, String excerpt) {
            rejects++;
            if (rejected.size() < MOST_REJECTED) {
                rejected.add("line " + line + " " + reason);
            }
        }
    }

    /** Passes on what of a row is shown. */
    private final class Giving extends Counting {
        private final Consumer<Seen> consumer;

        Giving(Consumer<Seen> consumer) {
            this.consumer = consumer;
        }

        @Override
        void take(LogEvent draft) {
            consumer.accept(seen(draft));
        }
    }

    /** Counts operations; a row is made of the first of each. */
    private final class Tallying extends Counting {
        private static final int MOST_OPERATIONS = 50_000;

        private final MessageMiner miner;
        private final Map<String, OperationTally> byId = new LinkedHashMap<>();
        private boolean all = true;

        Tallying(MessageMiner miner) {
            this.miner = miner;
        }

        @Override
        void take(LogEvent draft) {
            if (byId.size() >= MOST_OPERATIONS) {
                end();
                byId.clear();
                all = false;
            }
            byId.computeIfAbsent(rows.operationId(draft), id -> new OperationTally(seen(draft)))
                    .add(1, draft.outcome == Outcome.FAILURE ? 1 : 0);
        }

        /** Hands the forms of messages over. */
        void end() {
            byId.values().stream()
                    .filter(tally -> tally.first().operationId().startsWith(ExecutionRow.SHAPE))
                    .forEach(tally -> miner.add(tally.first().operation(), tally.count()));
        }
    }
}
