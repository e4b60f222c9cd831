package dev.pave.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.text.PlacedLines;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextLinesTest {

    private static String put(int at, String before) {
        return latin1(TextLines.of(before.getBytes(StandardCharsets.ISO_8859_1))
                .orElseThrow()
                .with(new PlacedLines(at, List.of("new")))
                .bytes());
    }

    private static String latin1(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void endsNewLinesAsTheOneBeforeThem() {
        assertThat(put(1, "a\r\nb\r\n")).isEqualTo("a\r\nnew\r\nb\r\n");
        assertThat(put(2, "a\r\nb\nc\r\n")).isEqualTo("a\r\nb\nnew\nc\r\n");
        assertThat(put(0, "a\r\n")).isEqualTo("new\r\na\r\n");
    }

    @Test
    void leavesTheLastLineWithoutAnEnd() {
        assertThat(put(1, "a\nb")).isEqualTo("a\nnew\nb");
        assertThat(put(2, "a\nb")).isEqualTo("a\nb\nnew");
        assertThat(put(1, "a")).isEqualTo("a\nnew");
        assertThat(put(0, "")).isEqualTo("new\n");
    }

    @Test
    void keepsBytesOfAnEncodingThatItDoesNotKnow() {
        assertThat(put(1, "caf\u00e9\nb\n")).isEqualTo("caf\u00e9\nnew\nb\n");

        TextLines unknown = TextLines.of("caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1))
                .orElseThrow();
        assertThat(unknown.canHold(List.of("na\u00efve"))).isFalse();
        assertThat(unknown.canHold(List.of("naive"))).isTrue();
    }

    @Test
    void keepsAByteOrderMarkInFront() {
        byte[] before = "\uFEFFa\n".getBytes(StandardCharsets.UTF_8);

        byte[] after = TextLines.of(before)
                .orElseThrow()
                .with(new PlacedLines(0, List.of("caf\u00e9")))
                .bytes();

        assertThat(new String(after, StandardCharsets.UTF_8)).isEqualTo("\uFEFFcaf\u00e9\na\n");
    }

    @Test
    void givesTheLastElementOfAListItsComma() {
        TextLines list = TextLines.of("[\r\n  1\r\n]\r\n".getBytes(StandardCharsets.UTF_8))
                .orElseThrow();

        assertThat(list.with(new PlacedLines(2, List.of("  2"), "  1,")).bytes())
                .asString()
                .isEqualTo("[\r\n  1,\r\n  2\r\n]\r\n");
    }

    @Test
    void isNotForBinaryFiles() {
        assertThat(TextLines.of(new byte[] {1, 0, 2})).isEmpty();
    }
}
