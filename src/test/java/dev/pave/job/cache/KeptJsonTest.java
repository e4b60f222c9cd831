package dev.pave.job.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.type.TypeReference;

class KeptJsonTest {

    @TempDir
    Path folder;

    private KeptJson<Map<String, Integer>> kept;

    @BeforeEach
    void keep() throws IOException {
        kept = new KeptJson<>(folder.resolve("a.json"), new TypeReference<>() {});
        kept.write(Map.of("seen", 3));
    }

    @Test
    void givesBackWhatWasKept() {
        assertThat(kept.read()).contains(Map.of("seen", 3));
    }

    @Test
    void doesWithoutADamagedFileThatIsStillJson() throws IOException {
        Files.writeString(kept.file(), Files.readString(kept.file()).replace("seen", "sees"));

        assertThat(kept.read()).isEmpty();
    }

    @Test
    void doesWithoutAFileThatWasCutOrIsOfAnEarlierVersion() throws IOException {
        Files.writeString(kept.file(), "{\"seen\":3}");
        assertThat(kept.read()).isEmpty();
        Files.writeString(kept.file(), "");
        assertThat(kept.read()).isEmpty();
    }
}
