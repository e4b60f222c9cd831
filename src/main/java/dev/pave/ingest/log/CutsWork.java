package dev.pave.ingest.log;

import dev.pave.engine.Form;
import dev.pave.engine.JsonForm;
import dev.pave.engine.One;
import dev.pave.engine.Piece;
import dev.pave.engine.Work;
import dev.pave.ingest.log.format.Cuts;
import dev.pave.ingest.log.format.LogContent;
import dev.pave.ingest.text.LogLines;
import dev.pave.ingest.text.Mark;
import dev.pave.pattern.PatternId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;

/**
 * Goes through the lines of a large file for the places where it is cut. What reading costs is not in it: no line is parsed.
 * The places are the first possible ones behind the multiples of a length, so they are the same wherever a reading goes on.
 *
 * @param file   where it is, also for other machines
 * @param size   its bytes
 * @param format what it is
 * @param from   where reading begins
 * @param range  bytes of a part, or a little more or less
 */
record CutsWork(String file, long size, String format, Mark from, long range) implements Work<One<List<Mark>>> {

    private static final Form<One<List<Mark>>> FORM = new JsonForm<>(new TypeReference<>() {});

    /** @param state how the file looks, beside its size */
    Piece<One<List<Mark>>> piece(String state) {
        return new Piece<>(PatternId.sha256("cuts\n" + this + "\n" + state), FORM, () -> this);
    }

    @Override
    public void into(One<List<Mark>> taker) throws IOException {
        LogContent content = new LogContent(Path.of(file), size);
        Optional<Cuts> cuts = content.isPlain() ? LogFormats.named(format).cuts(content) : Optional.empty();
        taker.take(cuts.isPresent() ? marks(content, cuts.get()) : List.of());
    }

    private List<Mark> marks(LogContent content, Cuts cuts) throws IOException {
        List<Mark> marks = new ArrayList<>();
        LogContent.Rest rest = content.openAt(from);
        if (rest == null) {
            throw new IOException(file + " is another one by now");
        }
        try (InputStream in = rest.stream()) {
            LogLines lines = new LogLines(in, from, rest.before(), true);
            long next = behind(from.offset());
            while (lines.next()) {
                boolean far = lines.offset() >= next && size - lines.offset() >= range / 2;
                if (far && cuts.before(lines)) {
                    marks.add(lines.markStart());
                    next = behind(lines.offset());
                }
                cuts.pass(lines);
            }
        }
        return marks;
    }

    private long behind(long offset) {
        return (offset / range + 1) * range;
    }

    @Override
    public Form<One<List<Mark>>> form() {
        return FORM;
    }
}
