package dev.pave.ingest.log.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.ingest.log.LogReading;
import dev.pave.ingest.log.LogTestCase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Each example of examples/logs is told from the others by its content and gives its executions. */
class LogFormatsTest extends LogTestCase {
    private static final Path EXAMPLES = Path.of("examples/logs");

    private void read(String name, String format) throws IOException {
        LogReading reading = logs.ingest(logs.write(name, Files.readAllBytes(EXAMPLES.resolve(name))));
        assertThat(reading.refusal()).isNull();
        assertThat(reading.format()).isEqualTo(format);
        assertThat(reading.rejected()).isZero();
    }

    private List<String> column(String columns) {
        return logs.rows("SELECT " + columns + " FROM execution_logs ORDER BY rowid");
    }

    @Test
    void pave() throws IOException {
        read("pave.jsonl", "pave");
        assertThat(logs.executions()).containsExactly("1|make test|failure", "2|make test|success");
    }

    @Test
    void csvByItsUsualNames() throws IOException {
        read("orders.csv", "csv");
        assertThat(column("session_id, seq, started_at, operation, outcome, actor, duration_ms"))
                .containsExactly(
                        "order-1|1|2026-03-02 09:00:00.0|take order|success|bea|1200",
                        "order-1|2|2026-03-02 09:01:00.0|check stock, reserve|success|bea|300",
                        "order-1|3|2026-03-02 09:05:00.0|ship|failure|carl|5000");
    }

    @Test
    void csvKeepsTheValuesOfNamedColumnsWithoutSecrets() throws IOException {
        Path file = logs.write("a.csv", "step,order,password\nopen,4711,hunter2hunter2\nclose,4711,\nwait,,\n");
        logs.ingest(file, "csv", Map.of("operation", List.of("step"), "parameters", List.of("order", "password")));

        assertThat(column("operation, parameters"))
                .satisfiesExactly(
                        row -> assertThat(row)
                                .contains("open|{\"order\":\"4711\"")
                                .doesNotContain("hunter2"),
                        row -> assertThat(row).isEqualTo("close|{\"order\":\"4711\"}"),
                        row -> assertThat(row).isEqualTo("wait|null"));
    }

    @Test
    void w3c() throws IOException {
        read("w3c.log", "w3c");
        assertThat(column("operation, outcome, duration_ms, actor"))
                .containsExactly("GET <*>|unknown|15|null", "POST <*>|failure|2041|ada");
    }

    @Test
    void xesJoinsStartAndComplete() throws IOException {
        read("tickets.xes", "xes");
        assertThat(column("session_id, operation, started_at, duration_ms, actor, outcome"))
                .containsExactly(
                        "ticket-7|triage|2026-03-02 09:00:00.0|150000|dana|success",
                        "ticket-7|repair|2026-03-02 09:10:00.0|null|null|failure");
    }

    @Test
    void compressedXes() throws IOException {
        read("tickets-2.xes.gz", "xes");
        assertThat(column("session_id, operation")).containsExactly("ticket-8|triage", "ticket-8|repair");
    }

    @Test
    void junitCountsTheCasesNotTheHeader() throws IOException {
        read("TEST-shop.CartTest.xml", "junit");
        assertThat(column("operation, started_at, duration_ms, outcome, message"))
                .containsExactly(
                        "test shop.CartTest.startsEmpty|2026-03-02 08:00:00.0|100|success|null",
                        "test shop.CartTest.addsUp|2026-03-02 08:00:00.1|250|failure|AssertionError: expected 3 but was 2",
                        "test shop.CartTest.keepsOrder|2026-03-02 08:00:00.35|0|unknown|null");
    }

    @Test
    void gitHubActionsAsThePrintedRun() throws IOException {
        read("run-view.log", "github-actions");
        assertThat(column("session_id, operation, outcome, exit_code, duration_ms"))
                .containsExactly(
                        "build|uses actions/checkout|success|null|1000", "build|npm test -- --ci|failure|1|7500");
    }

    @Test
    void gitHubActionsAsTheLogOfAJob() throws IOException {
        read("job.log", "github-actions");
        assertThat(column("operation, outcome"))
                .containsExactly("uses actions/checkout|success", "npm run lint -- --ci|failure");
    }

    @Test
    void gitHubActionsAsTheZipOfARun() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            List<String> lines = Files.readAllLines(EXAMPLES.resolve("job.log"));
            for (Map.Entry<String, List<String>> entry : List.of(
                    Map.entry("0_build.txt", lines),
                    Map.entry("build/1_Run actions_checkout@v4.txt", lines.subList(0, 2)),
                    Map.entry("build/2_Test.txt", lines.subList(2, lines.size())))) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(String.join("\n", entry.getValue()).getBytes(StandardCharsets.UTF_8));
            }
        }
        LogReading reading = logs.ingest(logs.write("logs_1.zip", bytes.toByteArray()));

        assertThat(reading.format()).isEqualTo("github-actions");
        assertThat(column("session_id, operation"))
                .containsExactly("build|uses actions/checkout", "build|npm run lint -- --ci");
    }

    @Test
    void otlpByTheConventionsForPipelinesAndAgents() throws IOException {
        read("otlp.json", "otlp");
        assertThat(column("session_id, operation, outcome, duration_ms, message"))
                .containsExactly(
                        "12|deploy: unit tests|failure|60000|null",
                        "talk-1|execute_tool search|success|1500|null",
                        "5b8aa5a2d2c872e8321cf37308d69df4|GET <*>|failure|20|timed out");
    }

    @Test
    void claudeCodeJoinsCallsAndResults() throws IOException {
        read("claude-code.jsonl", "claude-code");
        assertThat(column("session_id, operation, outcome, exit_code, duration_ms"))
                .containsExactly(
                        "c-1|npm test -- {path}|failure|1|4000",
                        "c-1|Edit {path}|success|null|200",
                        "c-1|claim|unknown|null|null");
    }

    @Test
    void codexJoinsCallsAndOutputs() throws IOException {
        read("codex.jsonl", "codex");
        assertThat(column("session_id, operation, outcome, exit_code"))
                .containsExactly("x-1|cargo test {name}|failure|101", "x-1|apply_patch|success|0");
    }

    @Test
    void whatAnEditOfSweAgentWritesIsNoCommand() throws IOException {
        logs.ingest(
                logs.write(
                        "a.traj",
                        "{\"environment\": \"main\", \"trajectory\": [{\"action\": \"edit 3:4\\n  x = f(y)\\nend_of_edit\\n\", \"observation\": \"\"}]}"));

        assertThat(column("operation, raw")).containsExactly("edit {number}|edit 3:4\n  x = f(y)\nend_of_edit");
    }

    @Test
    void sweAgentBelievesOnlyWhatIsShown() throws IOException {
        read("swe-agent.traj", "swe-agent");
        assertThat(column("operation, outcome, duration_ms"))
                .containsExactly("ls {name}|unknown|200", "pytst {path}|failure|50", "submit|unknown|null");
    }

    @Test
    void chatJoinsBlocksAndTheirAnswers() throws IOException {
        read("chat.json", "chat");
        assertThat(column("operation, outcome, exit_code"))
                .containsExactly(
                        "python -m pytest {path}|failure|1",
                        "sed -i {path} {path} && python -m pytest {path}|success|0",
                        "submit|unknown|null");
    }

    @Test
    void zshHistory() throws IOException {
        read("zsh_history", "zsh-history");
        assertThat(column("operation, started_at, duration_ms"))
                .containsExactly(
                        "git status|2026-03-02 10:00:00.0|0",
                        "npm run build && npm publish|2026-03-02 10:01:00.0|42000");
    }

    @Test
    void bashHistory() throws IOException {
        read("bash_history", "bash-history");
        assertThat(column("operation, started_at"))
                .containsExactly(
                        "systemctl restart {name}|2026-03-02 10:01:40.0", "curl -fsS {url}|2026-03-02 10:02:40.0");
    }

    @Test
    void textJoinsStackTraces() throws IOException {
        read("service.log", "text");
        assertThat(column("operation, outcome, started_at"))
                .containsExactly(
                        "Took order <*> in <*> ms|unknown|2026-03-02 13:00:00.12",
                        "Cannot reserve <*> of item <*>|failure|2026-03-02 13:00:01.5",
                        "Took order <*> in <*> ms|unknown|2026-03-02 13:00:02.0");
        assertThat(column("message").get(1)).contains("Stock.java:41", "12 more");
    }

    @Test
    void structuredLogsGiveTheirMessages() throws IOException {
        read("cart.json.log", "json-log");
        read("cart.logfmt.log", "logfmt");
        assertThat(column("operation, outcome, started_at"))
                .containsExactly(
                        "saved cart <*>|unknown|2026-03-02 12:30:00.123",
                        "cannot save cart <*>|failure|2026-03-02 12:30:01.5",
                        "saved cart <*>|unknown|2026-03-02 12:30:02.1",
                        "saved cart <*>|unknown|2026-03-02 12:30:00.123",
                        "cannot save cart <*>|failure|2026-03-02 12:30:01.5",
                        "saved cart <*>|unknown|2026-03-02 12:30:02.1");
        assertThat(column("message").get(1)).isEqualTo("cannot save cart 18\nno rows");
    }

    @Test
    void whatIsNotWhatItClaimsIsRefusedWhole() {
        LogReading broken = logs.ingest(logs.write("a.json", "{\"resourceSpans\": [\n{]}"), "otlp", Map.of());
        LogReading other = logs.ingest(logs.write("a.jsonl", "hello\n"), "xes", Map.of());
        LogReading column = logs.ingest(logs.write("a.csv", "a,b\n1,2\n"), "csv", Map.of("operation", List.of("c")));

        assertThat(broken.refusal()).startsWith("a.json: is no JSON, in line 2");
        assertThat(other.refusal())
                .isEqualTo("a.jsonl: is not xes, as which it is to be read, from line 1 on; it looks like text");
        assertThat(column.refusal()).isEqualTo("a.csv: has no column `c`; there are a, b");
        assertThat(logs.executions()).isEmpty();
        assertThat(logs.rows("SELECT count(*) FROM rejects WHERE line_no = 0")).containsExactly("3");
    }

    @Test
    void anUnknownFormatNamesTheKnownOnes() {
        assertThat(logs.ingest(logs.write("a.log", "a\n".getBytes(StandardCharsets.UTF_8)), "yml", Map.of())
                        .refusal())
                .contains("no log format `yml`", "chat, claude-code, codex, copilot, csv");
    }

    @Test
    void aTraceWithAnEmptyNameIsASessionOfItsOwn() {
        String event = "<event><string key='concept:name' value='triage'/></event>";
        logs.ingest(logs.write(
                "empty.xes",
                "<log><trace><string key='concept:name' value=''/>" + event + "</trace><trace>" + event + event
                        + "</trace></log>"));

        assertThat(logs.rows("SELECT session_id, count(*) FROM execution_logs GROUP BY ALL ORDER BY ALL"))
                .containsExactly("trace 1|1", "trace 2|2");
    }
}
