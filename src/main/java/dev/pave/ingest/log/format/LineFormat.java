package dev.pave.ingest.log.format;

import dev.pave.ingest.text.Mark;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A format of lines whose messages may have something before them, and which grows at its end. */
public abstract class LineFormat implements LogFormat {

    @Override
    public boolean appends() {
        return true;
    }

    /** Not where more lines tell another header: what was read by the old one is read again. */
    @Override
    public boolean goesOn(LogContent content, long sizeBefore) throws IOException {
        return LineReader.goesOn(content, sizeBefore);
    }

    @Override
    public Optional<Cuts> cuts(LogContent content) throws IOException {
        return Optional.of(LineReader.cuts(content));
    }

    @Override
    public Mark read(LogInput input, Sink sink) throws IOException {
        return new LineReader(input, sink).read();
    }

    /** What stands before the message, in the first of these lines that has it; empty where none does. */
    public static String headerOf(List<String> opening) {
        return LineReader.headerOf(opening);
    }
}
