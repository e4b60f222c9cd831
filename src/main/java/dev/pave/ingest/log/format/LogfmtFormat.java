package dev.pave.ingest.log.format;

import dev.pave.ingest.log.format.structured.Layers;
import dev.pave.pattern.text.Ansi;
import java.util.List;

/** Lines of {@code key=value} pairs with a level or a message among them; other lines are read as {@link TextFormat} does. */
public final class LogfmtFormat extends LineFormat {

    @Override
    public String id() {
        return "logfmt";
    }

    @Override
    public boolean recognises(Sample head) {
        return count(head) > 0;
    }

    @Override
    public boolean recognisesUnasked(Sample head) {
        return count(head) * 2 > head.lines(Sample.MANY).size();
    }

    /** Where nothing of its beginning is a record. */
    @Override
    public long foreignLine(Sample head) {
        return head.firstLine();
    }

    private static long count(Sample head) {
        List<String> lines = head.lines(Sample.MANY).stream().map(Ansi::strip).toList();
        return lines.stream()
                .filter(line -> !line.startsWith("{") && !Layers.of(line).isLine())
                .count();
    }
}
