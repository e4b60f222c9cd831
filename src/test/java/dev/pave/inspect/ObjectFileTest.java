package dev.pave.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import com.esotericsoftware.kryo.util.Util;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectFileTest {

    @TempDir
    Path folder;

    private ObjectFile file(String title) {
        return new ObjectFile(folder.resolve("kept.bin"), title);
    }

    @Test
    void givesBackWhatWasWrittenUnderTheSameTitleAlone() {
        TreeMap<String, Object> object = new TreeMap<>();
        object.put("at", Instant.parse("2026-03-01T00:00:00Z"));
        object.put("paths", new ArrayList<>(List.of("a", "b")));
        file("today").write(object);

        assertThat(file("today").read(TreeMap.class)).hasValue(object);
        assertThat(file("tomorrow").read(TreeMap.class)).isEmpty();
    }

    /** Java 24 and newer tell everybody who runs such a program that it should be reported. */
    @Test
    void asksForNothingThatNewerJavasWarnOf() {
        file("today").write(new ArrayList<>());

        assertThat(Util.unsafe).isFalse();
    }
}
