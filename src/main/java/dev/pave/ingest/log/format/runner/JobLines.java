package dev.pave.ingest.log.format.runner;

import dev.pave.ingest.log.format.LogInput;
import dev.pave.ingest.log.format.Sink;
import dev.pave.ingest.text.LogLines;
import dev.pave.ingest.text.Mark;
import java.io.IOException;

/** What a line of a job's log is to one who reads it from its beginning to its end. */
@FunctionalInterface
interface JobLines {

    /** @param number from 1 */
    void line(long number, String text);

    /** Gives each line of a log; one that is too long is rejected. */
    static void read(LogInput input, Sink sink, JobLines job) throws IOException {
        LogLines lines = new LogLines(input.stream(), Mark.START, new byte[0], true);
        while (lines.next()) {
            if (lines.tooLong()) {
                sink.reject(lines.number(), lines.offset(), Sink.TOO_LONG, lines.excerpt());
            } else {
                job.line(lines.number(), lines.text());
            }
        }
    }
}
