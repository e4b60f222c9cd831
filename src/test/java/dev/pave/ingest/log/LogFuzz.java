package dev.pave.ingest.log;

import dev.pave.ingest.log.format.CsvFormat;
import dev.pave.ingest.log.format.LogContent;
import dev.pave.ingest.log.format.LogEvent;
import dev.pave.ingest.log.format.LogFormat;
import dev.pave.ingest.log.format.LogInput;
import dev.pave.ingest.log.format.OtlpFormat;
import dev.pave.ingest.log.format.PaveFormat;
import dev.pave.ingest.log.format.Sample;
import dev.pave.ingest.log.format.Sink;
import dev.pave.ingest.log.format.XesFormat;
import dev.pave.ingest.log.format.test.JUnitFormat;
import dev.pave.ingest.log.format.test.PlaywrightFormat;
import dev.pave.ingest.log.format.test.TapFormat;
import dev.pave.ingest.log.format.test.TeamCityFormat;
import dev.pave.ingest.text.LinePlace;
import dev.pave.ingest.text.LineText;
import dev.pave.ingest.text.Mark;
import dev.pave.ingest.text.RefusedException;
import dev.pave.ingest.text.Stamp;
import dev.pave.ingest.text.Timestamps;
import dev.pave.mine.messages.Header;
import dev.pave.shell.CommandNormaliser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a fuzzer calls with any bytes: the readers of logs. They reject a line or refuse the file; whatever else they throw is
 * a fault. Each nested class is a target of {@code bench/fuzz.sh}; {@link LogFuzzTest} calls them with a few seeds.
 */
final class LogFuzz {

    /** Kept, since making one costs more than reading; what it remembers is bounded. */
    private static final Nothing NOTHING = new Nothing();

    private LogFuzz() {}

    /** Own JSON lines. */
    static final class JsonLine {
        private JsonLine() {}

        public static void fuzzerTestOneInput(byte[] data) {
            read(new PaveFormat(), data);
        }
    }

    static final class Csv {
        private Csv() {}

        public static void fuzzerTestOneInput(byte[] data) {
            read(new CsvFormat(), data);
        }
    }

    static final class Xes {
        private Xes() {}

        public static void fuzzerTestOneInput(byte[] data) {
            read(new XesFormat(), data);
        }
    }

    static final class JUnit {
        private JUnit() {}

        public static void fuzzerTestOneInput(byte[] data) {
            read(new JUnitFormat(), data);
        }
    }

    static final class Tap {
        private Tap() {}

        public static void fuzzerTestOneInput(byte[] data) {
            read(new TapFormat(), data);
        }
    }

    static final class TeamCity {
        private TeamCity() {}

        public static void fuzzerTestOneInput(byte[] data) {
            read(new TeamCityFormat(), data);
        }
    }

    static final class Playwright {
        private Playwright() {}

        public static void fuzzerTestOneInput(byte[] data) {
            read(new PlaywrightFormat(), data);
        }
    }

    static final class Otlp {
        private Otlp() {}

        public static void fuzzerTestOneInput(byte[] data) {
            read(new OtlpFormat(), data);
        }
    }

    /** Where the message of a line begins, and when it was. */
    static final class TextHeader {
        private TextHeader() {}

        public static void fuzzerTestOneInput(byte[] data) {
            List<String> lines = LineText.of(data, 0, data.length).lines().toList();
            Header header = Header.learn(lines);
            for (String line : lines) {
                int begins = header.messageStart(line);
                if (begins > line.length()) {
                    throw new AssertionError("the message begins behind the line");
                }
                if (begins >= 0) {
                    header.level(line, begins);
                    Timestamps.before(line, begins, new Stamp());
                }
            }
        }
    }

    static final class Shell {
        private static final CommandNormaliser COMMANDS = new CommandNormaliser();

        private Shell() {}

        public static void fuzzerTestOneInput(byte[] data) {
            COMMANDS.of(new String(data, StandardCharsets.UTF_8));
        }
    }

    private static void read(LogFormat format, byte[] data) {
        Sample head = new Sample("fuzz", data);
        LogContent content = new LogContent(Path.of("fuzz"), data.length);
        LogInput input = new LogInput(
                content, "fuzz", head, new ByteArrayInputStream(data), Mark.START, new byte[0], true, Map.of());
        try {
            format.read(input, NOTHING);
        } catch (RefusedException declared) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes rows as ingestion does, and keeps none. */
    private static final class Nothing implements Sink {
        private final RowMaker rows = new RowMaker("fuzz", new CommandNormaliser(), new SessionCounters());

        @Override
        public void execution(LogEvent draft) {
            rows.row(draft);
        }

        @Override
        public void reject(long line, long offset, String reason, String excerpt) {
            if (line < 0 || offset < 0 || reason.isBlank()) {
                throw new AssertionError("a reject without place or reason: " + line + " " + offset + " " + reason);
            }
        }

        @Override
        public void settled(LinePlace place) {
            place.get();
        }
    }
}
