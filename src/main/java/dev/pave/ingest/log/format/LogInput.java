package dev.pave.ingest.log.format;

import dev.pave.ingest.text.Content;
import dev.pave.ingest.text.LogLines;
import dev.pave.ingest.text.Mark;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/**
 * A file to read, as its format sees it.
 *
 * @param content all of it
 * @param session the session of executions that name none: the file
 * @param head    how it begins, also where reading starts in the middle
 * @param stream  the content from {@code from} on
 * @param from    where to begin
 * @param before  the bytes right before that
 * @param still   whether nothing was added to it lately, so that a last line without an end counts as whole
 * @param columns what the job file says about columns, by name; empty where it says nothing
 */
public record LogInput(
        LogContent content,
        String session,
        Sample head,
        InputStream stream,
        Mark from,
        byte[] before,
        boolean still,
        Map<String, List<String>> columns) {

    /** Its first lines, also where reading starts in the middle. */
    public List<String> opening() throws IOException {
        return content.opening();
    }

    public LogLines lines() throws IOException {
        return new LogLines(stream, from, before, still);
    }

    /**
     * Reads it by a format. Of a packed file that is cut off or damaged what is before counts, and the rest is one reject.
     *
     * @return as {@link LogFormat#read}
     */
    public Mark readBy(LogFormat format, Sink sink) throws IOException {
        CutSink passing = new CutSink(sink);
        Mark end = format.read(this, passing);
        if (stream instanceof Content packed && packed.isCut() && !passing.isSeen()) {
            Mark last = content.at(Long.MAX_VALUE);
            sink.reject(last.line() + 1, last.offset(), "is cut off: the compression ends early or is damaged", "");
        }
        return end;
    }
}
