package dev.pave.specify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.Action;
import dev.pave.pattern.RoleInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OtherReadingsTest {

    private final List<RoleInstance> files = new ArrayList<>();

    private void created(String role, String commit, String path, String folder) {
        files.add(new RoleInstance(role, Action.CREATE, commit, path, Map.of("folder", folder)));
    }

    @Test
    void aRoleOfFilesThatAnotherOneHasIsAnotherReading() {
        for (String name : List.of("Owl", "Ant", "Bee")) {
            created("lib/{folder}/{name}.php", name, "lib/birds/night/" + name + ".php", "birds/night");
            created("tests/{folder}/{name}.php", name, "tests/birds/night/" + name + ".php", "birds/night");
            created("lib/birds/{folder}/{name}.php", name, "lib/birds/night/" + name + ".php", "night");
        }
        created("lib/{folder}/{name}.php", "Cow", "lib/farm/Cow.php", "farm");

        OtherReadings others = new OtherReadings(files);

        assertThat(others.has("lib/birds/{folder}/{name}.php")).isTrue();
        assertThat(others.has("lib/{folder}/{name}.php")).isFalse();
        assertThat(others.has("tests/{folder}/{name}.php")).isFalse();
    }

    @Test
    void ofTwoWithTheSameFilesOneStays() {
        for (String name : List.of("Owl", "Ant", "Bee")) {
            created("lib/{folder}/{name}.php", name, "lib/birds/" + name + ".php", "birds");
            created("{folder}/{name}.php", name, "lib/birds/" + name + ".php", "lib/birds");
        }

        OtherReadings others = new OtherReadings(files);

        assertThat(others.has("lib/{folder}/{name}.php")).isFalse();
        assertThat(others.has("{folder}/{name}.php")).isTrue();
    }
}
