package dev.pave.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProgressFileTest {

    @TempDir
    Path folder;

    private JsonNode told() throws IOException {
        return JsonMapper.builder().build().readTree(Files.readString(folder.resolve("progress.json")));
    }

    @Test
    void tellsTheStepAndIsGoneAtTheEnd() throws IOException {
        List<String> heard = new ArrayList<>();
        JobListener listener = new JobListener() {
            @Override
            public void step(String name) {
                heard.add(name);
            }
        };
        try (ProgressFile progress = new ProgressFile(listener, folder.resolve("progress.json"), "nightly")) {
            progress.step("migrate");
            progress.warning("something");
            progress.step("mine");

            assertThat(told().path("step").asString()).isEqualTo("mine");
            assertThat(told().path("step_number").asInt()).isEqualTo(2);
            assertThat(told().path("warnings").asInt()).isEqualTo(1);
            assertThat(told().path("pid").asLong())
                    .isEqualTo(ProcessHandle.current().pid());
            assertThat(heard).containsExactly("migrate", "mine");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void doesNotStopARunThatCannotBeToldOf() {
        try (ProgressFile progress =
                new ProgressFile(JobListener.NONE, folder.resolve("gone/progress.json"), "nightly")) {
            progress.step("migrate");
        }
        assertThat(folder).isEmptyDirectory();
    }
}
