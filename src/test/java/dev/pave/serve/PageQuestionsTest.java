package dev.pave.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.home.Feedback;
import dev.pave.store.Migrations;
import dev.pave.store.Samples;
import dev.pave.store.Sql;
import dev.pave.store.Warehouse;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the pages ask: plans of patterns, and answers about findings. */
class PageQuestionsTest {

    @TempDir
    private Path folder;

    private ServedHome served;
    private Path repository;

    @BeforeEach
    void make() throws Exception {
        served = new ServedHome(folder);
        repository = Files.createDirectories(folder.resolve("engine"));
        Files.createDirectories(repository.resolve(".git"));
        Files.createDirectories(served.home.warehouse().getParent());
        try (Warehouse tables = Warehouse.open(served.home.warehouse())) {
            new Migrations(tables.connection()).migrate();
            tables.update(new Sql(
                    "INSERT INTO sources VALUES ('engine', 'git', ?, 'engine', NULL, 'main', 'c1', 1, 1, 0, now())",
                    repository.toString()));
        }
        Path mined = Files.createDirectories(served.home.specs().resolve("mined/P-1a2b3c4d"));
        Files.writeString(mined.resolve("1.hbs"), "rule {{name}}\n");
        Files.writeString(mined.resolveSibling("P-1a2b3c4d.pattern.yaml"), """
                id: P-1a2b3c4d
                kind: similar_files
                signature: similar_files:rules/{name}.js
                roles:
                - template: rules/{name}.js
                  action: create
                  content: P-1a2b3c4d/1.hbs
                """);
        Files.writeString(served.home.specs().resolve("mined/P-2a2b3c4d.pattern.yaml"), """
                id: P-2a2b3c4d
                kind: routine
                signature: "routine: touch"
                steps:
                - run: [touch, done]
                """);
        Files.writeString(served.home.specs().resolve("PATTERN_INDEX.yaml"), """
                version: 1
                patterns:
                - id: P-1a2b3c4d
                  spec: mined/P-1a2b3c4d.pattern.yaml
                - id: P-2a2b3c4d
                  spec: mined/P-2a2b3c4d.pattern.yaml
                """);
        served.night("r1", List.of(Samples.candidate("P-1a2b3c4d", 0.9))).start();
    }

    @AfterEach
    void end() {
        served.close();
    }

    private HttpResponse<String> post(String id, String verb, String body) throws Exception {
        return served.send(served.decision(id, verb, "k", body));
    }

    @Test
    void showsWhatARunWouldMakeAndMakesNothing() throws Exception {
        HttpResponse<String> answer = post("P-1a2b3c4d", "plan", "{\"input\": {\"name\": \"no-foo\"}}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode plan = ServedHome.JSON.readTree(answer.body());
        assertThat(plan.at("/steps/0/path").asString()).isEqualTo("rules/no-foo.js");
        assertThat(plan.at("/steps/0/diff").asString()).contains("+rule no-foo");
        assertThat(repository.resolve("rules")).doesNotExist();
    }

    @Test
    void saysWhatIsWrongWithAnInput() throws Exception {
        JsonNode plan = ServedHome.JSON.readTree(
                post("P-1a2b3c4d", "plan", "{\"input\": {\"name\": \"../x\"}}").body());

        assertThat(plan.at("/steps").size()).isZero();
        assertThat(plan.at("/message").asString()).contains("name");
        assertThat(post("P-1a2b3c4d", "plan", "{\"input\": {\"name\": 7}}").statusCode())
                .isEqualTo(422);
        assertThat(post("P-1a2b3c4d", "plan", "{\"repo\": \"/\"}").statusCode()).isEqualTo(422);
    }

    @Test
    void plansNothingThatRunsCommands() throws Exception {
        assertThat(post("P-2a2b3c4d", "plan", "{\"input\": {}}").body()).contains("no pattern of files and edits");
        assertThat(post("refactor_patch", "plan", "{\"input\": {\"recipe\": \"org.example.Recipe\"}}")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void showsWhatABuiltInPatternWouldMake() throws Exception {
        String items = "{\"input\": {\"files\": \"[{path: 'rules/{{name}}.js', content: 'rule {{name}}'}]\","
                + " \"items\": \"[{name: no-foo}, {name: no-bar}]\"}}";

        HttpResponse<String> answer = post("batch_create", "plan", items);

        JsonNode plan = ServedHome.JSON.readTree(answer.body());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(plan.at("/status").asString()).isEqualTo("planned");
        assertThat(plan.at("/steps/1/path").asString()).isEqualTo("rules/no-bar.js");
        assertThat(plan.at("/steps/1/diff").asString()).contains("+rule no-bar");
        assertThat(repository.resolve("rules")).doesNotExist();
    }

    @Test
    void readsNoFileOutsideOfTheRepository() throws Exception {
        Path outside = Files.writeString(folder.resolve("items.yaml"), "- {name: no-foo}\n");
        Files.writeString(repository.resolve("own.yaml"), "- {name: no-own}\n");
        Files.createSymbolicLink(repository.resolve("link.yaml"), outside);
        String items =
                "{\"input\": {\"files\": \"[{path: 'rules/{{name}}.js', content: x}]\", \"items_file\": \"%s\"}}";

        assertThat(post("batch_create", "plan", items.formatted("own.yaml")).body())
                .contains("no-own.js");
        for (String named : List.of(outside.toString(), "../items.yaml", "link.yaml", "pom.xml")) {
            HttpResponse<String> answer = post("batch_create", "plan", items.formatted(named));
            assertThat(answer.statusCode()).as(named + " " + answer.body()).isEqualTo(422);
        }
        assertThat(post("verify_commit", "plan", "{\"input\": {\"files\": \"/etc\"}}")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void wantsToKnowInWhichOfSeveralRepositories() throws Exception {
        try (Warehouse tables = Warehouse.open(served.home.warehouse())) {
            tables.update(new Sql(
                    "INSERT INTO sources VALUES ('other', 'git', ?, 'other', NULL, 'main', 'c1', 1, 1, 0, now())",
                    folder.toString()));
        }
        served.night("r2", List.of(Samples.candidate("P-1a2b3c4d", 0.9)));
        String body = "{\"input\": {\"path\": \"a.md\", \"content\": \"new\"}%s}";

        assertThat(post("atomic_create", "plan", body.formatted("")).body()).contains("engine, other");
        assertThat(post("atomic_create", "plan", body.formatted(", \"repository\": \"" + folder + "\""))
                        .statusCode())
                .isEqualTo(422);
        assertThat(post("atomic_create", "plan", body.formatted(", \"repository\": \"engine\""))
                        .body())
                .contains("+new");
    }

    @Test
    void wantsTheToken() throws Exception {
        HttpResponse<String> refused =
                served.send(served.decision("P-1a2b3c4d", "plan", "k", "{\"input\": {\"name\": \"a\"}}")
                        .setHeader("Authorization", "Bearer no"));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("Connection")).contains("close");
        assertThat(served.send(served.decision("anti-patterns/A-1", "wrong", "k", "{\"reason\": \"a\"}")
                                .setHeader("Authorization", "Bearer no"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(served.home.feedback()).doesNotExist();
    }

    @Test
    void keepsWhatIsSaidOfAnAntiPattern() throws Exception {
        assertThat(post("anti-patterns/A-1", "right", "{}").statusCode()).isEqualTo(200);
        HttpResponse<String> wrong = post("anti-patterns/A-1", "wrong", "{\"reason\": \"it is meant so\"}");

        assertThat(wrong.statusCode()).as(wrong.body()).isEqualTo(200);
        assertThat(new Feedback(served.home.feedback()).inForce())
                .singleElement()
                .satisfies(answer -> {
                    assertThat(answer.guard()).isEqualTo("failure");
                    assertThat(answer.right()).isFalse();
                    assertThat(answer.reason()).isEqualTo("it is meant so");
                });
        assertThat(post("anti-patterns/A-1", "wrong", "{}").statusCode()).isEqualTo(422);
        assertThat(post("anti-patterns/A-77", "right", "{}").statusCode()).isEqualTo(404);
    }
}
