package dev.pave.ingest.log.format;

import dev.pave.ingest.log.LogFormats;
import dev.pave.ingest.text.LinePlace;
import dev.pave.ingest.text.Mark;
import dev.pave.ingest.text.Timestamps;
import dev.pave.store.log.ExecutionRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a format makes of a file, before it is stored. */
final class ReadLines implements Sink {

    final List<LogEvent> events = new ArrayList<>();
    final List<String> rejects = new ArrayList<>();
    final String format;

    private ReadLines(String format) {
        this.format = format;
    }

    static ReadLines of(Path folder, String... lines) {
        return of(folder, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static ReadLines of(Path folder, byte[] bytes) {
        try {
            LogContent content = LogContent.of(Files.write(folder.resolve("a.log"), bytes));
            LogFormat format = LogFormats.of(content.head()).orElseThrow();
            ReadLines read = new ReadLines(format.id());
            try (InputStream in = content.open()) {
                format.read(
                        new LogInput(content, "file", content.head(), in, Mark.START, new byte[0], true, Map.of()),
                        read);
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line an execution: outcome, session where it is not the file, and text. */
    List<String> rows() {
        return events.stream()
                .map(event -> event.outcome.id()
                        + (event.session.equals("file") ? " " : " {" + event.session + "} ")
                        + event.text)
                .toList();
    }

    List<Instant> times() {
        return events.stream()
                .map(event -> event.startedMicros == ExecutionRow.NONE
                        ? null
                        : Instant.EPOCH.plusMillis(event.startedMicros / 1000))
                .toList();
    }

    static long micros(String time) {
        return Timestamps.micros(OffsetDateTime.parse(time));
    }

    @Override
    public void execution(LogEvent draft) {
        events.add(draft);
    }

    @Override
    public void reject(long line, long offset, String reason, String excerpt) {
        rejects.add(excerpt);
    }

    @Override
    public void settled(LinePlace place) {
        place.get();
    }
}
