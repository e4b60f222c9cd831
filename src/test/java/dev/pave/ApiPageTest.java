package dev.pave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.home.Yaml;
import dev.pave.home.YamlNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** docs/api.md is made of openapi.yaml: {@code ./mvnw test -Dtest=ApiPageTest -Dapi.write=true} writes it anew. */
class ApiPageTest {

    private static final Path PAGE = Path.of("docs/api.md");

    private final YamlNode api = Yaml.read(Path.of("src/main/resources/openapi.yaml"));

    @Test
    void saysWhatTheDescriptionSays() throws IOException {
        String page = page();
        if (Boolean.getBoolean("api.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).as("made by -Dapi.write=true").hasContent(page);
        assertThat(page).contains("## `GET /api/patterns/active`", "| `limit` | query |");
    }

    private String page() {
        List<String> lines = new ArrayList<>(List.of(
                "# API reference",
                "",
                "<!-- Made of src/main/resources/openapi.yaml by ApiPageTest; change that. -->",
                "",
                text(api.get("info"), "description"),
                "",
                "A running server draws the same with all schemas at `/api/docs`, and has it at `/api/openapi.yaml`."));
        for (YamlNode.Entry path : api.get("paths").entries()) {
            for (YamlNode.Entry method : path.value().entries()) {
                operation(
                        method.key().text().toUpperCase(Locale.ROOT) + " "
                                + path.key().text(),
                        method.value(),
                        lines);
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private void operation(String title, YamlNode operation, List<String> lines) {
        lines.addAll(List.of("", "## `" + title + "`", "", text(operation, "summary") + "."));
        if (operation.get("description") != null) {
            lines.addAll(List.of("", text(operation, "description")));
        }
        if (operation.get("parameters") != null) {
            lines.addAll(List.of("", "| parameter | in | what |", "|---|---|---|"));
            for (YamlNode each : operation.get("parameters").elements()) {
                YamlNode parameter = resolved(each);
                lines.add("| `" + text(parameter, "name") + "` | " + text(parameter, "in") + " | "
                        + text(parameter, "description").replace("|", "\\|") + " |");
            }
        }
        lines.addAll(List.of("", "| answer | what |", "|---|---|"));
        for (YamlNode.Entry answer : operation.get("responses").entries()) {
            lines.add("| " + answer.key().text() + " | "
                    + text(resolved(answer.value()), "description").replace("|", "\\|") + " |");
        }
    }

    private YamlNode resolved(YamlNode node) {
        YamlNode at = node.get("$ref") == null ? node : api;
        if (at == api) {
            for (String key : node.get("$ref").text().substring(2).split("/")) {
                at = at.get(key);
            }
        }
        return at;
    }

    private static String text(YamlNode node, String key) {
        return node.get(key) == null ? "" : node.get(key).text().strip().replaceAll("\\s+", " ");
    }
}
