package dev.pave.ingest.log.format;

import dev.pave.ingest.log.format.structured.JsonLine;
import dev.pave.ingest.log.format.structured.LinePrefix;
import dev.pave.ingest.log.format.structured.ToldMessage;
import dev.pave.ingest.text.Mark;
import dev.pave.ingest.text.Stamp;
import dev.pave.pattern.text.Ansi;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What loggers and collectors of logs write as JSON: an object a line, also behind a prefix, or documents that list them.
 * Lines of text between them are read as {@link TextFormat} does; what begins as an object and is none is rejected.
 */
public final class JsonLogFormat extends LineFormat {

    @Override
    public String id() {
        return "json-log";
    }

    @Override
    public boolean recognises(Sample head) {
        return count(head) > 0 || JsonDocument.recognises(head);
    }

    @Override
    public boolean recognisesUnasked(Sample head) {
        long broken = head.lines(Sample.MANY).stream()
                .filter(line -> line.startsWith("{") && JsonLine.parsed(line) == null)
                .count();
        return count(head) * 2 > head.lines(Sample.MANY).size() - broken || JsonDocument.recognises(head);
    }

    /** Where nothing of its beginning is a record. */
    @Override
    public long foreignLine(Sample head) {
        return head.firstLine();
    }

    private static long count(Sample head) {
        List<String> lines = head.lines(Sample.MANY).stream().map(Ansi::strip).toList();
        LinePrefix prefix = LinePrefix.learn(lines);
        Stamp stamp = new Stamp();
        return lines.stream().filter(line -> isRecord(line, prefix, stamp)).count();
    }

    private static boolean isRecord(String line, LinePrefix prefix, Stamp stamp) {
        ToldMessage before = prefix.read(line, stamp);
        JsonNode node = JsonLine.parsed(before == null ? line : before.message());
        return node != null && JsonLine.read(node) != null;
    }

    @Override
    public boolean goesOn(LogContent content, long sizeBefore) throws IOException {
        return !JsonDocument.recognises(content.head()) && super.goesOn(content, sizeBefore);
    }

    @Override
    public Optional<Cuts> cuts(LogContent content) throws IOException {
        return JsonDocument.recognises(content.head()) ? Optional.empty() : super.cuts(content);
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        return JsonDocument.recognises(input.head())
                ? JsonDocument.read(input, sink)
                : new LineReader(input, sink).read();
    }
}
