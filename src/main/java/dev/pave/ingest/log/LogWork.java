package dev.pave.ingest.log;

import dev.pave.engine.Form;
import dev.pave.engine.Piece;
import dev.pave.engine.Work;
import dev.pave.ingest.log.format.LogContent;
import dev.pave.ingest.log.format.LogFormat;
import dev.pave.ingest.log.format.LogInput;
import dev.pave.ingest.log.format.Sample;
import dev.pave.ingest.text.Mark;
import dev.pave.pattern.PatternId;
import dev.pave.shell.OperationNormaliser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Reads a file from its beginning to its end.
 *
 * @param sourceId the file, wherever it moved
 * @param file     where it is, also for other machines
 * @param size     its bytes; what is added meanwhile is not read
 * @param format   what it is
 * @param still    whether a last line without an end counts as whole
 * @param columns  what the job file says about columns
 * @param rows     of a transaction at least
 * @param commands how commands are normalised
 */
record LogWork(
        String sourceId,
        String file,
        long size,
        String format,
        boolean still,
        Map<String, List<String>> columns,
        long rows,
        OperationNormaliser commands)
        implements Work<PageTaker> {

    /** @param state how the file looks, beside its size */
    Piece<PageTaker> piece(String state) {
        String key = PatternId.sha256(
                String.join("\n", sourceId, file, "" + size, format, "" + still, "" + columns, "" + rows, state));
        return new Piece<>(key, PageForm.INSTANCE, () -> this);
    }

    @Override
    public void into(PageTaker taker) throws IOException {
        LogContent content = new LogContent(Path.of(file), size);
        LogFormat how = LogFormats.named(format);
        PageMaker pages = new PageMaker(
                new RowMaker(sourceId, commands, new SessionCounters()),
                new PageMaker.Limits(rows, !how.appends()),
                taker);
        Sample head = content.head();
        try (InputStream in = content.open()) {
            LogInput input = new LogInput(content, sourceId, head, in, Mark.START, new byte[0], still, columns);
            Mark end = input.readBy(how, pages);
            LogFormats.check(how, head, pages.read());
            end(input, end, pages);
        }
    }

    /** Reads what an input has, to its end. */
    static void read(LogFormat format, LogInput input, PageMaker pages) throws IOException {
        end(input, input.readBy(format, pages), pages);
    }

    private static void end(LogInput input, Mark end, PageMaker pages) throws IOException {
        pages.end(end == null ? input.content().at(Long.MAX_VALUE) : end);
    }

    @Override
    public Form<PageTaker> form() {
        return PageForm.INSTANCE;
    }
}
