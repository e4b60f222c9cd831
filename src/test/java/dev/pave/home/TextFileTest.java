package dev.pave.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {

    @TempDir
    Path folder;

    private String reading(byte... bytes) throws IOException {
        return TextFile.read(Files.write(folder.resolve("f"), bytes));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void leavesAByteOrderMarkOut() throws IOException {
        assertThat(reading(bytes("\uFEFFa: ä\n"))).isEqualTo("a: ä\n");
        assertThat(reading(bytes("a: ä\n"))).isEqualTo("a: ä\n");
        assertThat(reading()).isEmpty();
    }

    @Test
    void saysWhatIsNoTextAndWhere() {
        assertThatThrownBy(() -> reading("a: 1\n".getBytes(StandardCharsets.UTF_16)))
                .hasMessageContaining("f: is UTF-16; save it as UTF-8");
        assertThatThrownBy(() -> reading("a: 1\nb: ä\n".getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessageContaining("f:2: has a byte that is no UTF-8; save it");
        assertThatThrownBy(() -> reading(bytes("a\nb\nc\0"))).hasMessageContaining("f:3: has a NUL byte");
        assertThatThrownBy(() -> reading((byte) 'a', (byte) 0xC3)).hasMessageContaining("f:1: has a byte");
    }

    @Test
    void saysWhatIsNoFile() throws IOException {
        assertThatThrownBy(() -> TextFile.read(folder)).hasMessageContaining("is a folder; name a file");
        assertThatThrownBy(() -> TextFile.read(folder.resolve("none"))).hasMessageContaining("none: is not there");
        Path large = folder.resolve("large");
        Files.write(large, new byte[TextFile.MOST_BYTES + 1]);
        assertThatThrownBy(() -> TextFile.read(large)).hasMessageContaining("is larger than 4 MB");
    }

    @Test
    void refusesAnEmptyNameAndADevice() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> TextFile.read(Path.of("")))
                .hasMessageContaining("is no name of a file");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> TextFile.read(Path.of("/dev/zero")))
                .hasMessageContaining("is a pipe or a device");
    }
}
