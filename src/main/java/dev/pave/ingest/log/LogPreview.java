package dev.pave.ingest.log;

import dev.pave.ingest.log.format.LogContent;
import dev.pave.ingest.log.format.LogEvent;
import dev.pave.ingest.log.format.LogFormat;
import dev.pave.ingest.log.format.LogInput;
import dev.pave.ingest.log.format.LogRequest;
import dev.pave.ingest.log.format.Sample;
import dev.pave.ingest.log.format.Sink;
import dev.pave.ingest.log.format.TextFormat;
import dev.pave.ingest.text.Mark;
import dev.pave.ingest.text.RefusedException;
import dev.pave.mine.messages.Header;
import dev.pave.mine.messages.MessageMiner;
import dev.pave.mine.messages.MessageTemplate;
import dev.pave.mine.messages.MinedMessages;
import dev.pave.shell.OperationNormaliser;
import dev.pave.store.log.ExecutionRow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What reading logs would store of them, without a store: the same formats, secrets taken out, the same operations. Reads
 * each file twice, the first time for the templates of its log. Memory is bounded by the distinct forms of messages.
 */
public final class LogPreview {

    private final OperationNormaliser commands;
    private final Map<String, MessageMiner> miners = new TreeMap<>();
    private final Map<LogRequest, Outline> outlines = new LinkedHashMap<>();
    private final Map<String, MinedMessages> mined = new TreeMap<>();

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
        Looking looking = new Looking(request);
        Outline outline = looking.outline();
        outlines.put(request, outline);
        return outline;
    }

    /** Gives the executions of a file; to be called once all files were outlined. */
    public void read(LogRequest request, Consumer<Seen> consumer) throws IOException {
        Outline outline = outlines.get(request);
        if (outline == null || outline.refusal() != null || outline.format() == null) {
            return;
        }
        String log = Templates.log(outline.format(), outline.name());
        MinedMessages templates = mined.computeIfAbsent(
                log,
                name -> miners.getOrDefault(name, new MessageMiner(Header.NONE)).mined());
        new Looking(request).read(seen -> consumer.accept(settled(seen, templates)));
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
                Counting sink = new Counting(seen -> {
                    if (seen.operationId().startsWith(ExecutionRow.SHAPE)) {
                        miner.add(seen.operation(), 1);
                    }
                });
                read(format, sink);
                LogFormats.check(format, head, sink.executions + sink.rejects);
                miners.merge(log, miner, (all, more) -> {
                    all.add(more);
                    return all;
                });
                return new Outline(
                        content.name(),
                        format.id(),
                        sink.executions,
                        miner.messages(),
                        format instanceof TextFormat ? TextFormat.headerOf(content.opening()) : "",
                        List.copyOf(sink.rejected),
                        sink.rejects,
                        null);
            } catch (RefusedException e) {
                return new Outline(content.name(), null, 0, 0, "", List.of(), 0, e.getMessage());
            }
        }

        void read(Consumer<Seen> consumer) throws IOException {
            read(LogFormats.of(request, head), new Counting(consumer));
        }

        private void read(LogFormat format, Sink sink) throws IOException {
            try (InputStream in = content.open()) {
                format.read(
                        new LogInput(
                                content, content.name(), head, in, Mark.START, new byte[0], true, request.columns()),
                        sink);
            }
        }
    }

    /** Makes rows as ingestion does, and passes on what of them is shown. */
    private final class Counting implements Sink {
        private static final int MOST_REJECTED = 100;

        private final RowMaker rows = new RowMaker("", commands, new SessionCounters());
        private final Consumer<Seen> consumer;
        private final List<String> rejected = new java.util.ArrayList<>();
        private long executions;
        private long rejects;

        Counting(Consumer<Seen> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void execution(LogEvent draft) {
            executions++;
            ExecutionRow row = rows.row(draft);
            byte[] raw = row.raw() == null ? row.operation() : row.raw();
            consumer.accept(new Seen(
                    draft.line, text(row.operationId()), text(row.operation()), text(raw), text(row.outcome())));
        }

        private static String text(byte[] stored) {
            return new String(stored, StandardCharsets.UTF_8);
        }

        @Override
        public Mark provisional(LogEvent draft, Mark beginning) {
            execution(draft);
            return beginning;
        }

        @Override
        public void reject(long line, long offset, String reason, String excerpt) {
            rejects++;
            if (rejected.size() < MOST_REJECTED) {
                rejected.add("line " + line + " " + reason);
            }
        }

        @Override
        public void settled(Supplier<Mark> place) {
            // nothing is kept that could be written
        }
    }
}
