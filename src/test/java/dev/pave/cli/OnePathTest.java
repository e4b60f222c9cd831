package dev.pave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A short failing log is told alike by {@code pave classify} and by the night: category, signature, decisive line. */
class OnePathTest extends InAHome {

    private static final String REPORT = """
            <testsuite name="cart" tests="3" failures="2">
              <testcase classname="shop.CartTest" name="adds"/>
              <testcase classname="shop.CartTest" name="counts">
                <failure message="Connection refused: expected 2" type="AssertionError"/></testcase>
              <testcase classname="shop.CartTest" name="removes">
                <failure message="expected 3 but was 4" type="AssertionError"/></testcase>
            </testsuite>
            """;

    private static final List<String> LOGS = List.of(
            "bad gitlab two",
            "bad gitlab silent",
            "bad go two",
            "bad cargo two",
            "bad gitlab137",
            "bad gxx kill",
            "bad tests pass then deploy");

    private List<Path> logs() throws IOException {
        List<Path> files = new ArrayList<>();
        Path logs = Files.createDirectories(folder.resolve("logs"));
        files.add(Files.writeString(logs.resolve("report.xml"), REPORT));
        try (InputStream in = OnePathTest.class.getResourceAsStream("/failures/logs.txt")) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String log : all.substring(4).split("\n=== ")) {
                String name = log.substring(0, log.indexOf(" | "));
                if (LOGS.contains(name)) {
                    String text = log.substring(log.indexOf('\n') + 1) + "\n";
                    files.add(Files.writeString(logs.resolve(name.replace(' ', '-') + ".log"), text));
                }
            }
        }
        return files;
    }

    @Test
    void tellsAlikeByClassifyAndTheNight() throws IOException {
        List<String> given = new ArrayList<>(List.of("--json", "classify"));
        List<Path> files = logs();
        files.forEach(file -> given.add(file.toString()));
        JsonNode asked = JsonMapper.builder().build().readTree(at(given.toArray(String[]::new)).out);
        Map<String, String> classified = new TreeMap<>();
        for (JsonNode log : asked.get("logs")) {
            String path = log.get("path").asString();
            classified.put(
                    path.substring(path.lastIndexOf('/') + 1),
                    told(
                            log.get("category").asString(),
                            log.get("signature").asString(),
                            log.get("excerpt").asString()));
        }

        CommandLineRun night = at("nightly", "--logs", folder + "/logs/*");
        assertThat(night.code).as(night.err).isZero();
        JsonNode rows = JsonMapper.builder()
                .build()
                .readTree(at(
                                "--json",
                                "query",
                                "SELECT l.location, f.category, f.signature, f.excerpt FROM failures f JOIN log_sources l USING (source_id)")
                        .out);

        assertThat(files).hasSize(LOGS.size() + 1);
        Map<String, List<String>> nightly = new TreeMap<>();
        for (JsonNode row : rows) {
            String path = row.get("location").asString();
            nightly.computeIfAbsent(path.substring(path.lastIndexOf('/') + 1), p -> new ArrayList<>())
                    .add(told(
                            row.get("category").asString(),
                            row.get("signature").asString(),
                            row.get("excerpt").asString()));
        }
        assertThat(nightly.keySet()).isEqualTo(classified.keySet());
        classified.forEach((path, told) -> {
            assertThat(nightly.get(path)).as(path).contains(told);
            assertThat(nightly.get(path)).hasSize(path.endsWith(".xml") ? 2 : 1);
        });
        assertThat(classified.get("report.xml")).startsWith("test|");
    }

    @Test
    void aReportIsToldByWhatItsTestSaysAndNoneThatIsCutIsAGoodOne() throws IOException {
        Path said = Files.writeString(
                folder.resolve("said.xml"),
                "<testsuite name='box'><testcase name='a' classname='B'/><testcase name='b' classname='B'>"
                        + "<failure message='two are not three'/></testcase></testsuite>");
        Path cut = Files.writeString(
                folder.resolve("cut.xml"),
                "<testsuite name='box'><testcase name='a' classname='B'/><testcase name='b' classname='B'><failure>two");

        JsonNode logs = JsonMapper.builder()
                .build()
                .readTree(at("--json", "classify", said.toString(), cut.toString()).out)
                .get("logs");

        assertThat(logs.get(0).get("category").asString()).isEqualTo("test");
        assertThat(logs.get(0).get("excerpt").asString()).isEqualTo("two are not three");
        assertThat(logs.get(1).get("category").asString()).isEqualTo("other");
    }

    private static String told(String... parts) {
        return String.join("|", Arrays.asList(parts));
    }
}
