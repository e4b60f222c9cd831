package dev.pave.ingest.log.format.shell;

import dev.pave.ingest.log.format.Sample;
import dev.pave.ingest.log.format.structured.Opening;
import dev.pave.ingest.text.Stamp;
import java.util.Iterator;
import java.util.regex.Pattern;

/**
 * Tells a shell's history from what somebody only calls one. Any word may be a command's, so a line is foreign only where no
 * command begins so: with a time or level as logs have it, a tag, an object, or a first word that ends with a colon.
 */
final class ForeignLines {

    private static final Pattern MARKUP = Pattern.compile(
            "<[!?/]?[A-Za-z].*|[{\\[]\\s*[\"{\\]}].*|[\\]}],?|\"[^\"]*\"\\s*:.*|[^\\s=]*[^\\s:=]:(?:\\s.*)?");

    private ForeignLines() {}

    /** The number of the first foreign line, from 1, where they are as many as the others at least; else 0. */
    static long first(Sample head) {
        Stamp stamp = new Stamp();
        long number = 0;
        long first = 0;
        long foreign = 0;
        long written = 0;
        for (Iterator<String> lines = head.text().lines().iterator(); lines.hasNext(); ) {
            String line = lines.next().replace("\0", "").strip();
            number++;
            if (line.isEmpty()) {
                continue;
            }
            written++;
            if (MARKUP.matcher(line).matches() || Opening.read(line, stamp) != null) {
                foreign++;
                first = first == 0 ? number : first;
            }
        }
        return foreign * 2 >= written ? first : 0;
    }
}
