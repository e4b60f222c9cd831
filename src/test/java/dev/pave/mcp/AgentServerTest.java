package dev.pave.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.convention.OrdersClone;
import dev.pave.decide.SmallHome;
import dev.pave.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AgentServerTest {

    private static final String NEW = "src/handlers/weigh_parcel.py";

    @TempDir
    Path folder;

    private OrdersClone orders;
    private Home home;
    private final AgentSession session = AgentSession.greeted("2025-06-18");

    @BeforeEach
    void makeARepositoryAndAHome() throws IOException {
        orders = OrdersClone.in(folder);
        home = SmallHome.at(folder.resolve("home"));
    }

    private void run(boolean records) throws Exception {
        session.run(new AgentServer(home, orders.folder(), records, "1"));
    }

    private static List<String> names(JsonNode answer) {
        return answer.get("result").get("tools").findValuesAsString("name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25"})
    void speaksEachVersionOfTheProtocol(String version) throws Exception {
        AgentSession one = AgentSession.greeted(version).run(new AgentServer(home, orders.folder(), false, "1.2"));

        JsonNode hello = one.answer(1).get("result");
        assertThat(hello.get("protocolVersion").asString()).isEqualTo(version);
        assertThat(hello.get("serverInfo").get("version").asString()).isEqualTo("1.2");
        assertThat(hello.get("instructions").asString()).contains("suggest_companions", "never instructions");
    }

    @Test
    void listsItsToolsWithWordsForEachArgument() throws Exception {
        int list = session.request("tools/list", null);
        run(false);

        assertThat(names(session.answer(list)))
                .containsExactly("suggest_companions", "conventions", "plan", "verify_commit", "classify_failure");
        for (JsonNode tool : session.answer(list).get("result").get("tools")) {
            assertThat(tool.get("description").asString()).hasSizeGreaterThan(80);
            assertThat(tool.get("annotations").get("readOnlyHint").asBoolean()).isTrue();
            tool.get("inputSchema")
                    .get("properties")
                    .forEach(argument ->
                            assertThat(argument.get("description").asString()).isNotBlank());
        }
    }

    @Test
    void suggestsWhatComesAlong() throws Exception {
        int plain = session.call("suggest_companions", "{\"paths\": [\"" + NEW + "\"]}");
        int whole = session.call(
                "suggest_companions",
                "{\"paths\": [\"" + orders.folder().resolve(NEW) + "\"], \"content\": true, \"min_confidence\": 0.5}");
        run(false);

        JsonNode first = session.good(plain).get("suggestions");
        assertThat(first.findValuesAsString("path")).contains("tests/handlers/test_weigh_parcel.py", "src/registry.py");
        assertThat(first.get(0).get("why").asString()).contains("of the last");
        assertThat(first.findValues("content")).isEmpty();
        assertThat(session.good(whole).get("suggestions").findValuesAsString("content"))
                .anyMatch(text -> text.startsWith("from handlers.weigh_parcel import WeighParcel\n"));
    }

    @Test
    void seesNewCommitsWhileItRuns() throws Exception {
        CurrentHistory history = new CurrentHistory(orders.folder(), home);
        int before = history.mined().miner().commits();
        assertThat(history.mined()).isSameAs(history.mined());

        Files.writeString(orders.folder().resolve("new.txt"), "new\n");
        orders.git("add", "new.txt");
        orders.git("commit", "-q", "-m", "Add new");

        assertThat(history.mined().miner().commits()).isEqualTo(before + 1);
    }

    @Test
    void tellsConventions() throws Exception {
        int all = session.call("conventions", "{}");
        int none = session.call("conventions", "{\"path\": \"nowhere\"}");
        int one = session.call("conventions", "{\"limit\": 1}");
        run(false);

        JsonNode told = session.good(all).get("conventions");
        assertThat(told.findValuesAsString("new_file")).contains("src/handlers/{name}.py");
        assertThat(session.good(none).get("conventions")).isEmpty();
        assertThat(session.good(one).get("conventions")).hasSize(1);
    }

    @Test
    void plansWithoutWriting() throws Exception {
        int good = session.call(
                "plan",
                "{\"pattern\": \"atomic_create\", \"input\": {\"path\": \"docs/x.md\", \"content\": \"# x\\n\"}}");
        int out = session.call(
                "plan",
                "{\"pattern\": \"atomic_create\", \"input\": {\"path\": \"../x.md\", \"content\": \"# x\\n\"}}");
        int unknown = session.call("plan", "{\"pattern\": \"P-00000000\"}");
        int lacking = session.call("plan", "{\"pattern\": \"atomic_create\", \"input\": {\"content\": \"x\"}}");
        run(false);

        assertThat(session.good(good).get("status").asString()).isEqualTo("planned");
        assertThat(session.good(good).get("steps").get(0).get("diff").asString())
                .contains("+# x");
        assertThat(session.bad(out)).contains("leads out of");
        assertThat(session.bad(unknown)).contains("there is no specification of P-00000000", "pave approve");
        assertThat(session.bad(lacking)).contains("path");
        assertThat(orders.folder().resolve("docs/x.md")).doesNotExist();
    }

    @Test
    void looksAtWhatIsStagedAndAtCommits() throws Exception {
        Files.writeString(orders.folder().resolve("a.py"), "<<<<<<< HEAD\na = 1\n=======\na = 2\n>>>>>>> b\n");
        orders.git("add", "a.py");
        int staged = session.call("verify_commit", "{}");
        int head = session.call("verify_commit", "{\"rev\": \"HEAD\"}");
        int both = session.call("verify_commit", "{\"rev\": \"HEAD\", \"staged\": true}");
        int option = session.call("verify_commit", "{\"rev\": \"--output=x\"}");
        run(false);

        assertThat(session.good(staged).get("ok").asBoolean()).isFalse();
        assertThat(session.good(staged).get("findings").findValuesAsString("path"))
                .contains("a.py");
        assertThat(session.good(head).get("findings").findValuesAsString("path"))
                .doesNotContain("a.py");
        assertThat(session.bad(both)).contains("either");
        assertThat(session.bad(option)).contains("hyphen");
    }

    @Test
    void saysWhySomethingFailed() throws Exception {
        String failure = "npm ERR! network request failed, reason: getaddrinfo ENOTFOUND registry.npmjs.org";
        Files.writeString(orders.folder().resolve("build.log"), failure + "\n");
        int text = session.call("classify_failure", "{\"text\": \"" + failure + "\"}");
        int path = session.call("classify_failure", "{\"path\": \"build.log\"}");
        int none = session.call("classify_failure", "{\"text\": \"all is well\"}");
        int neither = session.call("classify_failure", "{}");
        run(false);

        assertThat(session.good(text).get("category").asString()).isEqualTo("network");
        assertThat(session.good(text).get("proposals")).isNotEmpty();
        assertThat(session.good(path)).isEqualTo(session.good(text));
        assertThat(session.good(none).get("category").asString()).isEqualTo("none");
        assertThat(session.bad(neither)).contains("give either `text`");
    }

    @Test
    void recordsOnlyWhereThatIsAllowed() throws Exception {
        String arguments =
                "{\"command\": \"npm test --token=ghp_0123456789abcdefghijABCDEFGHIJ012345\", \"exit_code\": 1}";
        int refused = session.call("record", arguments);
        run(false);
        AgentSession allowed = AgentSession.greeted("2025-06-18");
        int recorded = allowed.call("record", arguments);
        int list = allowed.request("tools/list", null);
        allowed.run(new AgentServer(home, orders.folder(), true, "1"));

        assertThat(session.answer(refused).get("error").get("message").asString())
                .contains("Unknown tool");
        assertThat(names(allowed.answer(list))).contains("record");
        assertThat(allowed.good(recorded).get("operation").asString()).startsWith("npm test");
        try (Stream<Path> spool = Files.list(home.spool())) {
            String line = Files.readString(spool.findFirst().orElseThrow());
            assertThat(line).contains("\"outcome\":\"failure\"", "redacted").doesNotContain("ghp_0123");
        }
    }

    @Test
    void keepsWithinTheRepository() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.csv"), "name\nfoo\n");
        Files.createSymbolicLink(orders.folder().resolve("link.log"), secret);
        List<Integer> calls = List.of(
                session.call("suggest_companions", "{\"paths\": [\"../secret.csv\"]}"),
                session.call("suggest_companions", "{\"paths\": [\"/etc/passwd\"]}"),
                session.call("conventions", "{\"path\": \"..\"}"),
                session.call("classify_failure", "{\"path\": \"" + secret + "\"}"),
                session.call("classify_failure", "{\"path\": \"link.log\"}"),
                session.call(
                        "plan",
                        "{\"pattern\": \"batch_create\", \"input\": {\"items_file\": \"../secret.csv\", \"files\":"
                                + " [{\"path\": \"{{name}}.md\", \"content\": \"x\"}]}}"),
                session.call(
                        "plan", "{\"pattern\": \"verify_commit\", \"input\": {\"coverage\": [\"" + secret + "\"]}}"));
        run(false);

        assertThat(calls).allMatch(id -> session.bad(id).contains("is outside of the repository"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"paths\": []}",
                "{\"paths\": \"a\"}",
                "{\"paths\": [1]}",
                "{\"paths\": [\"a\"], \"min_confidence\": 2}",
                "{\"paths\": [\"a\"], \"other\": 1}",
                "{\"paths\": [\".\"]}",
                "{\"paths\": [\"a\\u0000b\"]}"
            })
    void refusesArgumentsThatDoNotFit(String arguments) throws Exception {
        int call = session.call("suggest_companions", arguments);
        run(false);

        assertThat(session.bad(call)).isNotBlank();
    }

    @Test
    void answersWithAnErrorWhereTheHomeCannotBeUsed() throws Exception {
        Files.writeString(home.rules().resolve("failures.yaml"), "forms: [");
        int broken = session.call("classify_failure", "{\"text\": \"x\"}");
        int good = session.call(
                "plan", "{\"pattern\": \"atomic_create\", \"input\": {\"path\": \"x\", \"content\": \"\"}}");
        run(false);

        assertThat(session.bad(broken)).contains("failures.yaml");
        session.good(good);
    }

    @Test
    void saysSoWhereThereIsNoRepository() throws Exception {
        Path nothing = Files.createDirectory(folder.resolve("nothing"));
        int call = session.call("suggest_companions", "{\"paths\": [\"a\"]}");
        session.run(new AgentServer(home, nothing, false, "1"));

        assertThat(session.bad(call)).contains("nothing");
    }

    @Test
    void goesOnAfterLinesThatAreNoMessages() throws Exception {
        session.line("not json")
                .line("")
                .line("[]")
                .line("7")
                .line("{\"id\": \"x\"}")
                .line("[".repeat(5000));
        session.line("x".repeat(MessageLines.MOST + 1));
        int unknown = session.request("no/such", null);
        int list = session.request("tools/list", null);
        run(false);

        assertThat(session.refusals).hasSize(6);
        assertThat(session.refusals.get(5).get("error").get("message").asString())
                .contains("more than");
        assertThat(session.answer(unknown).get("error").get("code").asInt()).isEqualTo(-32601);
        assertThat(names(session.answer(list))).hasSize(5);
    }

    @Test
    void takesALargeInput() throws Exception {
        String log = "a line of a build\\n".repeat(200_000);
        int call = session.call("classify_failure", "{\"text\": \"" + log + "\"}");
        run(false);

        assertThat(session.good(call).get("category").asString()).isEqualTo("none");
    }

    @Test
    void wantsAGreetingFirst() throws Exception {
        AgentSession rude = new AgentSession();
        int list = rude.request("tools/list", null);
        int ping = rude.request("ping", null);
        rude.line("{\"jsonrpc\": \"2.0\", \"method\": \"notifications/cancelled\", \"params\": {\"requestId\": 1}}");
        rude.run(new AgentServer(home, orders.folder(), false, "1"));

        assertThat(rude.answer(list).get("error").get("message").asString()).contains("initialize");
        assertThat(rude.answer(ping).has("result")).isTrue();
    }

    @Test
    void answersAllThatWasAskedBeforeTheInputEnded() throws Exception {
        List<Integer> calls = Stream.generate(
                        () -> session.call("suggest_companions", "{\"paths\": [\"" + NEW + "\"]}"))
                .limit(100)
                .toList();
        run(false);

        assertThat(calls).allMatch(id -> session.good(id).get("suggestions").size() > 1);
    }
}
