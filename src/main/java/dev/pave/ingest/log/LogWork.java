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
 * Reads a file from its beginning to its end, or a part of it.
 *
 * @param sourceId the file, wherever it moved
 * @param file     where it is, also for other machines
 * @param size     its bytes; what is added meanwhile is not read
 * @param format   what it is
 * @param still    whether a last line without an end counts as whole
 * @param columns  what the job file says about columns
 * @param from     where the part begins
 * @param to       where it ends, and the next one begins; null for the end of the file
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
        Mark from,
        Mark to,
        long rows,
        OperationNormaliser commands)
        implements Work<PageTaker> {

    /** @param state how the file looks, beside its size */
    Piece<PageTaker> piece(String state) {
        String key = PatternId.sha256(String.join(
                "\n",
                sourceId,
                file,
                "" + size,
                format,
                "" + still,
                "" + columns,
                "" + from,
                "" + to,
                "" + rows,
                state));
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
        LogContent.Rest rest = content.openRange(from, to);
        if (rest == null) {
            throw new IOException(file + " is another one by now");
        }
        try (InputStream in = rest.stream()) {
            LogInput input = new LogInput(content, sourceId, head, in, from, rest.before(), still, columns);
            if (to == null) {
                Mark end = input.readBy(how, pages);
                check(how, head, pages);
                pages.end(end == null ? content.at(Long.MAX_VALUE) : end);
            } else {
                part(how, input, pages);
            }
        }
    }

    private void part(LogFormat how, LogInput input, PageMaker pages) throws IOException {
        RangeSink range = new RangeSink(pages, to.offset());
        input.readBy(how, range);
        if (!range.isClean()) {
            throw new UncleanCutException(file, to.offset());
        }
        check(how, input.head(), pages);
        pages.end(to);
    }

    private void check(LogFormat how, Sample head, PageMaker pages) {
        if (from.offset() == 0) {
            LogFormats.check(how, head, pages.read());
        }
    }

    @Override
    public Form<PageTaker> form() {
        return PageForm.INSTANCE;
    }
}
