package dev.pave.ingest.log.format.agent;

import dev.pave.ingest.log.format.JsonLines;
import dev.pave.ingest.log.format.JsonTrees;
import dev.pave.ingest.log.format.LogInput;
import dev.pave.ingest.log.format.Sink;
import dev.pave.ingest.text.Mark;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Transcripts that some keep as documents and others as a line a record, of which a bad one costs no more than itself. */
final class JsonDocuments {

    private JsonDocuments() {}

    /**
     * Gives each document or line.
     *
     * @param isRecord what counts only when it is whole
     * @return the end of the file where it has a record a line; else null
     */
    static Mark each(LogInput input, Sink sink, Predicate<JsonNode> isRecord, Consumer<JsonNode> consumer)
            throws IOException {
        JsonNode first = JsonLines.parsed(input.head().first());
        if (first == null || !first.isObject() || input.head().lines(2).size() == 1) {
            JsonTrees.all(input, sink, isRecord).forEach(consumer);
            return null;
        }
        return JsonLines.forEach(input, sink, (node, line) -> consumer.accept(node));
    }
}
