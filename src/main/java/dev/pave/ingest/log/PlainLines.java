package dev.pave.ingest.log;

import dev.pave.ingest.log.format.LogContent;
import dev.pave.ingest.text.LineText;
import dev.pave.ingest.text.LogLines;
import dev.pave.ingest.text.Mark;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The lines of a log as text, whatever it is: packed or not, of any encoding, with a last line that has no end. */
public final class PlainLines {

    /** Bytes of a line that are told; what is beyond is left out. */
    private static final int LONGEST = 8192;

    private PlainLines() {}

    /** Whether the file is packed, and that is cut off or damaged, so that lines are missing at its end. */
    public static boolean isCut(Path file) throws IOException {
        return LogContent.of(file).isCut();
    }

    /** Gives each line, without its end, to the sink. */
    public static void read(Path file, Consumer<String> sink) throws IOException {
        try (InputStream in = LogContent.of(file).open()) {
            LogLines lines = new LogLines(in, Mark.START, new byte[0], true);
            while (lines.next()) {
                sink.accept(
                        LineText.of(lines.buffer(), lines.start(), Math.min(LONGEST, lines.stop() - lines.start())));
            }
        }
    }
}
