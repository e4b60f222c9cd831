package dev.pave.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogLinesTest {

    @Test
    void aLineIsReadAsWhatItIsWhateverTheLinesBesideItAre() throws IOException {
        LogLines lines = lines("plain\nM\u00fcnchen\nplain\0 too\n".getBytes(StandardCharsets.UTF_8));

        assertThat(next(lines)).isEqualTo("plain");
        assertThat(next(lines)).isEqualTo("M\u00fcnchen");
        assertThat(next(lines)).isEqualTo("plain too");
        assertThat(lines.next()).isFalse();
    }

    @Test
    void whatIsNoUtf8IsWesternAlsoBehindLinesThatAre() throws IOException {
        LogLines lines = lines("plain\nM\u00fcnchen\n".getBytes(Charset.forName("windows-1252")));

        next(lines);
        assertThat(next(lines)).isEqualTo("M\u00fcnchen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001b[31mred", "\u009b31mred", "#033[31mred", "^[[31mred"})
    void aLineWithAnEscapeSaysSo(String line) throws IOException {
        LogLines lines = lines(("plain [1]\n" + line + "\nplain\n").getBytes(StandardCharsets.UTF_8));

        next(lines);
        assertThat(lines.mayHaveEscapes()).isFalse();
        next(lines);
        assertThat(lines.mayHaveEscapes()).isTrue();
        next(lines);
        assertThat(lines.mayHaveEscapes()).isFalse();
    }

    @Test
    void anEscapeIsSeenHoweverFarFromTheEndOfALongLine() throws IOException {
        LogLines lines = lines(("\u001b" + "x".repeat(1 << 20) + "\n").getBytes(StandardCharsets.UTF_8));

        next(lines);
        assertThat(lines.mayHaveEscapes()).isTrue();
    }

    private static LogLines lines(byte[] bytes) {
        return new LogLines(new ByteArrayInputStream(bytes), Mark.START, new byte[0], true);
    }

    private static String next(LogLines lines) throws IOException {
        assertThat(lines.next()).isTrue();
        return lines.text();
    }
}
