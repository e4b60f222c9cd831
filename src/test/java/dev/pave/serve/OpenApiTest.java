package dev.pave.serve;

import static dev.pave.serve.ServedHome.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** openapi.yaml says what the server does: the same routes, and answers as it describes them. */
class OpenApiTest {

    @TempDir
    private Path folder;

    private ServedHome served;
    private JsonNode document;

    @BeforeEach
    void make() throws Exception {
        served = new ServedHome(folder).night("r1", 3).start();
        document = served.json("/api/openapi.json");
    }

    @AfterEach
    void end() {
        served.close();
    }

    /** What of an answer does not fit its description. */
    private List<Error> mistakes(HttpResponse<String> answer, String method, String path) {
        JsonNode described = document.at("/paths/" + path.replace("~", "~0").replace("/", "~1") + "/" + method
                + "/responses/" + answer.statusCode());
        while (described.has("$ref")) {
            described = document.at(described.get("$ref").asString().substring(1));
        }
        String type = answer.headers().firstValue("Content-Type").orElse("").split(";")[0];
        JsonNode schema = described.path("content").path(type).path("schema");
        assertThat(schema.isMissingNode())
                .as(method + " " + path + " " + answer.statusCode() + " " + type)
                .isFalse();
        ObjectNode whole = ServedHome.JSON.createObjectNode();
        whole.set("allOf", ServedHome.JSON.createArrayNode().add(schema));
        whole.set("components", document.get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString(), InputFormat.JSON)
                .validate(answer.body(), InputFormat.JSON);
    }

    @Test
    void itsPathsAreTheRoutes() {
        Set<String> described = new TreeSet<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(served.server().routes()).containsExactlyElementsOf(described);
    }

    @Test
    void answersAreAsDescribed() throws Exception {
        List<String[]> asked = List.of(
                new String[] {"/api/patterns/active", "/api/patterns/active"},
                new String[] {"/api/patterns/candidates", "/api/patterns/candidates?limit=2"},
                new String[] {"/api/patterns/anti-patterns", "/api/patterns/anti-patterns"},
                new String[] {"/api/patterns/{id}/stats", "/api/patterns/P-1/stats"},
                new String[] {"/api/patterns/{id}/stats", "/api/patterns/batch_create/stats"},
                new String[] {"/api/patterns/{id}/stats", "/api/patterns/P-77/stats"},
                new String[] {"/api/executions", "/api/executions"},
                new String[] {"/api/executions", "/api/executions?limit=x"},
                new String[] {"/api/sessions/{id}", "/api/sessions/day%2F1"},
                new String[] {"/api/sessions/{id}", "/api/sessions/none"},
                new String[] {"/api/runs", "/api/runs"},
                new String[] {"/api/search", "/api/search?q=lib"},
                new String[] {"/api/search", "/api/search"},
                new String[] {"/api/me", "/api/me"},
                new String[] {"/health", "/health"});
        for (String[] each : asked) {
            HttpResponse<String> answer = served.get(each[1]);
            assertThat(mistakes(answer, "get", each[0]))
                    .as(each[1] + " " + answer.body())
                    .isEmpty();
        }
    }

    @Test
    void decisionsAreAsDescribed() throws Exception {
        String version = served.version("P-1");
        List<HttpRequest.Builder> asked = new ArrayList<>();
        asked.add(served.decision("P-1", "approve", "k1", body("x", version)));
        asked.add(served.decision("P-1", "approve", "k1", body("y", version)));
        asked.add(served.decision("P-1", "approve", "k2", body("x", "other")));
        asked.add(served.decision("P-1", "approve", "k3", body("x", version)).setHeader("Authorization", "Bearer no"));
        asked.add(served.decision("P-1", "approve", "k4", body("x", version)).setHeader("Content-Type", "text/plain"));
        asked.add(served.decision("P-8", "approve", "k5", body("x", version)));
        List<Integer> statuses = new ArrayList<>();
        for (HttpRequest.Builder each : asked) {
            HttpResponse<String> answer = served.send(each);
            statuses.add(answer.statusCode());
            assertThat(mistakes(answer, "post", "/api/patterns/{id}/approve"))
                    .as(answer.body())
                    .isEmpty();
        }
        assertThat(statuses).containsExactly(200, 422, 409, 401, 415, 404);
    }

    @Test
    void aWrongAnswerIsFoundOut() throws Exception {
        HttpResponse<String> other = served.get("/api/runs");

        assertThat(mistakes(other, "get", "/api/executions")).isNotEmpty();
    }

    @Test
    void isDrawnWithoutANetwork() throws Exception {
        String page = served.get("/api/docs").body();
        String script = served.get("/api/docs.js").body();

        assertThat(page + script).doesNotContain("http://", "https://").contains("/api/openapi.json");
        assertThat(served.get("/api/openapi.yaml").body()).startsWith("openapi: 3.1");
    }
}
