package dev.pave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SourcesCommandTest extends InAHome {

    private String readTheShop() throws Exception {
        Path shop = CommandLineRun.shop(folder, List.of("anchor", "bell", "candle", "drum", "engine", "flute"));
        assertThat(at("nightly", "--repo", shop.toString()).code).isZero();
        return json("sources", "list").get("sources").get(0).get("id").asString();
    }

    @Test
    void listsWhatWasRead() throws Exception {
        assertThat(at("sources").code).isEqualTo(2);
        assertThat(at("sources", "list").code).as("nothing was read").isEqualTo(2);
        String id = readTheShop();

        JsonNode shop = json("sources", "list").get("sources").get(0);

        assertThat(shop.get("kind").asString()).isEqualTo("git");
        assertThat(shop.get("commits").asInt()).isEqualTo(7);
        assertThat(shop.get("remote").isNull()).isTrue();
        assertThat(at("sources", "list").out)
                .contains("last read", id, "7 commits", shop.get("location").asString());
    }

    @Test
    void forgetsOneAndKeepsItsDecisions() throws Exception {
        String id = readTheShop();
        String pattern = json("candidates", "list")
                .get("candidates")
                .get(0)
                .get("pattern_id")
                .asString();
        assertThat(at("approve", pattern, "--reason", "we write these").code).isZero();
        int decisions = json("ledger", "check").get("decisions").asInt();

        JsonNode dry = json("sources", "forget", id.substring(0, id.length() - 2), "--dry-run");
        assertThat(dry.get("forgotten").asBoolean()).isFalse();
        assertThat(dry.get("rows").get("changes").asInt()).isEqualTo(7);
        assertThat(json("sources", "list").get("sources")).hasSize(1);

        JsonNode done = json("sources", "forget", id);
        assertThat(done.get("rows")).isEqualTo(dry.get("rows"));
        assertThat(json("sources", "list").get("sources")).isEmpty();
        try (Stream<Path> kept = Files.walk(home.resolve("state/cache"))) {
            assertThat(kept.map(Path::toString)).noneMatch(file -> file.contains(id));
        }
        assertThat(json("ledger", "check").get("decisions").asInt()).isEqualTo(decisions);
        assertThat(at("sources", "forget", id).code).isEqualTo(2);

        assertThat(readTheShop()).isEqualTo(id);
        assertThat(json("candidates", "show", pattern).get("decided_by").asString())
                .isNotEqualTo("rule");
    }

    @Test
    void refusesWhileARunGoesOn() throws Exception {
        String id = readTheShop();
        String url = "jdbc:h2:file:" + home.resolve("state/batch").toAbsolutePath();
        try (Connection held = DriverManager.getConnection(url + ";FILE_LOCK=FS", "pave", "")) {
            assertThat(held.isValid(1)).isTrue();
            Process other = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            "dev.pave.cli.Pave",
                            "--home",
                            home.toString(),
                            "sources",
                            "forget",
                            id)
                    .redirectErrorStream(true)
                    .start();
            String said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(other.waitFor()).as(said).isEqualTo(5);
        }
        assertThat(json("sources", "list").get("sources")).hasSize(1);
    }
}
