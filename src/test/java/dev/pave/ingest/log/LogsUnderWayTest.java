package dev.pave.ingest.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.ingest.text.LogLines;
import dev.pave.ingest.text.Mark;
import dev.pave.shell.CommandNormaliser;
import dev.pave.shell.Operation;
import dev.pave.shell.OperationNormaliser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What happens to a file while it is read, and lines of any length. */
class LogsUnderWayTest extends LogTestCase {

    /** As zsh writes them; more than a buffer of them, so that reading is under way when the first one is normalised. */
    private static String commands(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> ": " + (1772445600 + i) + ":0;make step" + i + " " + "x".repeat(60) + "\n")
                .collect(Collectors.joining());
    }

    /** Does something to the file when the first command of it was read. */
    private static OperationNormaliser meanwhile(Runnable what) {
        AtomicBoolean done = new AtomicBoolean();
        return raw -> {
            if (!done.getAndSet(true)) {
                what.run();
            }
            return new Operation(raw, List.of());
        };
    }

    private static void append(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void cut(Path file, long size) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> counts() {
        return logs.rows("SELECT count(*), count(DISTINCT operation), max(seq) FROM execution_logs");
    }

    @Test
    void whatIsAddedWhileAFileIsReadComesNextTime() {
        Path file = logs.write(".zsh_history", commands(0, 10_000));

        logs.ingest(file, meanwhile(() -> append(file, commands(10_000, 10_005))), 5_000);
        assertThat(counts()).containsExactly("10000|10000|10000");

        logs.ingest(file, new CommandNormaliser(), 5_000);
        assertThat(counts()).containsExactly("10005|10005|10005");
    }

    @Test
    void aFileThatIsCutWhileItIsReadGoesOnFromWhatIsLeft() {
        Path file = logs.write(".zsh_history", commands(0, 10_000));

        logs.ingest(file, meanwhile(() -> cut(file, commands(0, 5_000).length())), 5_000);
        assertThat(counts()).containsExactly("5000|5000|5000");

        append(file, commands(20_000, 20_003));
        logs.ingest(file, new CommandNormaliser(), 5_000);
        assertThat(counts()).containsExactly("5003|5003|5003");
    }

    @Test
    void ofAFileThatIsEmptiedWhileItIsReadWholeLinesStay() {
        Path file = logs.write(".zsh_history", commands(0, 10_000));

        logs.ingest(file, meanwhile(() -> cut(file, 0)), 5_000);

        assertThat(logs.rows(
                        "SELECT count(*) > 0, count(*) = max(seq) FROM execution_logs WHERE length(operation) > 60"))
                .containsExactly("true|true");
    }

    private static void write(Path file, String writer) {
        for (int i = 0; i < 400; i++) {
            append(
                    file,
                    "{\"execution_id\":\"" + writer + i + "\",\"session_id\":\"" + writer
                            + "\",\"operation\":\"step\",\"outcome\":\"success\"}\n");
        }
    }

    @Test
    void twoWritersAndAReaderLoseNothingAndCountNothingTwice() {
        Path file = logs.write("a.jsonl", "");
        CompletableFuture<Void> writers = CompletableFuture.allOf(
                CompletableFuture.runAsync(() -> write(file, "ada")),
                CompletableFuture.runAsync(() -> write(file, "bob")));
        while (!writers.isDone()) {
            logs.ingest(file, new CommandNormaliser(), 100);
        }
        writers.join();
        logs.ingest(file, new CommandNormaliser(), 100);

        assertThat(logs.rows("SELECT session_id, count(*), count(DISTINCT execution_id), max(seq) FROM execution_logs"
                        + " GROUP BY 1 ORDER BY 1"))
                .containsExactly("ada|400|400|400", "bob|400|400|400");
        assertThat(logs.rows("SELECT * FROM rejects")).isEmpty();
    }

    @Test
    void aLineOf100MbIsPassedOverInBoundedMemory() throws IOException {
        LogLines lines = new LogLines(new LongLine(100L << 20), Mark.START, new byte[0], false);

        assertThat(lines.next()).isTrue();
        assertThat(lines.tooLong()).isTrue();
        assertThat(lines.buffer()).hasSizeLessThanOrEqualTo(LogLines.LONGEST);
        assertThat(lines.next()).isTrue();
        assertThat(lines.tooLong()).isFalse();
        assertThat(lines.text()).isEqualTo("next");
        assertThat(lines.offset()).isEqualTo((100L << 20) + 1);
        assertThat(lines.next()).isFalse();
    }

    /** So many bytes of x, a line end, and one more line. */
    private static final class LongLine extends InputStream {
        private static final byte[] REST = "\nnext\n".getBytes(StandardCharsets.UTF_8);
        private final long length;
        private long at;

        LongLine(long length) {
            this.length = length;
        }

        @Override
        public int read() {
            long here = at++;
            return here < length ? 'x' : here - length < REST.length ? REST[(int) (here - length)] : -1;
        }
    }
}
