package dev.pave.ingest.log.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.ingest.text.Mark;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesTest {

    @TempDir
    Path folder;

    private Mark end(LogContent content) throws IOException {
        try (InputStream in = content.open()) {
            LogInput input = new LogInput(content, "file", content.head(), in, Mark.START, new byte[0], true, Map.of());
            return JsonLines.forEach(input, new Sink.Passing(null) {}, (node, line) -> {});
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{}\n", "{\"a\":1}\r\n\n{}\n\n", "{\"a\":\"\u00e4\"}\n{\"b\":2}"})
    void theEndIsTheOneThatASecondLookFinds(String text) throws IOException {
        LogContent content = LogContent.of(Files.writeString(folder.resolve("a.jsonl"), text));

        assertThat(end(content)).isEqualTo(content.at(Long.MAX_VALUE));
    }

    @Test
    void ofAPackedFileThatIsCutToo() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 20_000; i++) {
                out.write(("{\"a\":" + i * 7919 % 10_007 + "}\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] half = Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
        LogContent content = LogContent.of(Files.write(folder.resolve("a.jsonl.gz"), half));

        assertThat(end(content)).isEqualTo(content.at(Long.MAX_VALUE));
    }
}
