package dev.pave.ingest.log.format.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.ingest.log.LogReading;
import dev.pave.ingest.log.LogTestCase;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Transcripts as agents leave them: copies, agents of agents, records of any size, outcomes by the agent's own word. */
class AgentFormatsTest extends LogTestCase {

    private void read(String name, String format, String text) {
        LogReading reading = logs.ingest(logs.write(name, text));
        assertThat(reading.refusal()).isNull();
        assertThat(reading.format()).isEqualTo(format);
        assertThat(logs.rows("SELECT count(*) FROM execution_logs GROUP BY session_id, seq HAVING count(*) > 1"))
                .isEmpty();
    }

    private List<String> column(String columns) {
        return logs.rows("SELECT " + columns + " FROM execution_logs ORDER BY session_id, seq");
    }

    private static String claude(String session, String id, String at, String command, String result, String more) {
        return """
                {"type":"assistant","sessionId":"%1$s",%6$s"uuid":"a%2$s","timestamp":"2026-03-01T%3$s:00Z","message":{"role":"assistant","content":[{"type":"tool_use","id":"%2$s","name":"Bash","input":{"command":"%4$s"}}]}}
                {"type":"user","sessionId":"%1$s",%6$s"uuid":"r%2$s","timestamp":"2026-03-01T%3$s:05Z","message":{"role":"user","content":[{"type":"tool_result","tool_use_id":"%2$s","content":"%5$s","is_error":false}]}}
                """.formatted(session, id, at, command, result, more);
    }

    private static final String ORIGINAL = claude("s-1", "t1", "10:00", "npm ci", "Exit code: 1 is quoted", "")
            + claude("s-1", "t2", "10:01", "npm test", "fine", "");
    private static final String RESUMED =
            ORIGINAL.replace("s-1", "s-2") + claude("s-2", "t3", "11:00", "git push", "", "");

    @Test
    void whatAnOutputQuotesIsNoFailure() {
        read("a.jsonl", "claude-code", ORIGINAL);

        assertThat(column("operation, outcome, exit_code"))
                .containsExactly("npm ci|success|null", "npm test|success|null");
    }

    @Test
    void whatWasNotAllowedWasNotRunAndPartsOfAnOutputAreLines() {
        String refused = claude(
                "s-1", "t1", "10:00", "rm -rf build", "The user doesn't want to proceed with this tool use. Stop.", "");
        String parts = claude("s-1", "t2", "10:01", "npm test", "", "")
                .replace(
                        "\"content\":\"\"",
                        "\"content\":[{\"type\":\"text\",\"text\":\"Exit code 1\"},{\"type\":\"text\",\"text\":\"1 failing\"}]");
        String hooked =
                claude("s-1", "t3", "10:02", "git push", "PreToolUse:Bash hook error: [ask.sh]: not from here", "");
        read("a.jsonl", "claude-code", (refused + parts + hooked).replace("\"is_error\":false", "\"is_error\":true"));

        assertThat(column("operation, outcome, exit_code"))
                .containsExactly("rm -rf {name}|unknown|null", "npm test|failure|1", "git push|unknown|null");
    }

    @Test
    void whatCodexSaysOfItsOwnCalls() {
        read(
                "a.jsonl",
                "codex",
                meta("m", "")
                        + tool(
                                "c1",
                                "exec_command",
                                "{\"cmd\":\"npm run dev\"}",
                                "Wall time: 9 seconds\nProcess running with session ID 7\nOutput:\nup")
                        + tool(
                                "c2",
                                "write_stdin",
                                "{\"session_id\":7,\"chars\":\"\"}",
                                "Wall time: 1 seconds\nProcess running with session ID 7\nOutput:\n")
                        + tool(
                                "c3",
                                "exec_command",
                                "{\"cmd\":\"sleep 9\"}",
                                "Wall time: 9 seconds\nProcess running with session ID 8\nOutput:\n")
                        + tool(
                                "c4",
                                "write_stdin",
                                "{\"session_id\":7,\"chars\":\"q\"}",
                                "Wall time: 1 seconds\nProcess exited with code 3\nOutput:\n")
                        + tool(
                                "c5",
                                "shell",
                                "{\"command\":[\"bash\",\"-lc\",\"rm x\"]}",
                                "exec command rejected by user")
                        + tool(
                                "c6",
                                "apply_patch",
                                "*** Begin Patch\n*** Update File: src/a.js\n-x\n",
                                "apply_patch verification failed: no such lines"));

        assertThat(column("operation, outcome, exit_code"))
                .containsExactly(
                        "npm run dev|failure|3",
                        "write_stdin|success|null",
                        "sleep {number}|unknown|null",
                        "write_stdin|success|null",
                        "rm {name}|unknown|null",
                        "apply_patch {path}|failure|null");
    }

    private static String tool(String id, String name, String input, String output) {
        JsonMapper json = JsonMapper.shared();
        boolean custom = name.equals("apply_patch");
        return """
                {"timestamp":"2026-03-01T10:00:00Z","type":"response_item","payload":{"type":"%s","name":"%s","%s":%s,"call_id":"%s"}}
                {"timestamp":"2026-03-01T10:00:05Z","type":"response_item","payload":{"type":"%s_output","call_id":"%5$s","output":%s}}
                """.formatted(
                        custom ? "custom_tool_call" : "function_call",
                        name,
                        custom ? "input" : "arguments",
                        json.writeValueAsString(input),
                        id,
                        custom ? "custom_tool_call" : "function_call",
                        json.writeValueAsString(output));
    }

    @Test
    void whatCodexExecPrints() {
        String run = """
                {"type":"thread.started","thread_id":"t-1"}
                {"type":"turn.started"}
                {"type":"item.started","item":{"id":"item_1","type":"command_execution","command":"bash -lc 'npm test'","aggregated_output":"","exit_code":null,"status":"in_progress"}}
                {"type":"item.completed","item":{"id":"item_1","type":"command_execution","command":"bash -lc 'npm test'","aggregated_output":"1 failing","exit_code":1,"status":"failed"}}
                {"type":"item.completed","item":{"id":"item_2","type":"file_change","changes":[{"path":"src/cart.js","kind":"update"}],"status":"completed"}}
                {"type":"item.completed","item":{"id":"item_3","item_type":"mcp_tool_call","server":"docs","tool":"lookup","status":"failed"}}
                {"type":"item.completed","item":{"id":"item_4","type":"agent_message","text":"All tests pass."}}
                {"type":"turn.completed"}
                """;
        read("a.jsonl", "codex", run);
        read("b.jsonl", "codex", run.replace("t-1", "t-2"));

        assertThat(column("session_id, seq, operation, outcome, exit_code"))
                .containsExactly(
                        "t-1|1|npm test|failure|1",
                        "t-1|2|apply_patch {path}|success|null",
                        "t-1|3|lookup|failure|null",
                        "t-1|4|claim|unknown|null",
                        "t-2|1|npm test|failure|1",
                        "t-2|2|apply_patch {path}|success|null",
                        "t-2|3|lookup|failure|null",
                        "t-2|4|claim|unknown|null");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void copiesCountOnceWhicheverFileIsReadFirst(boolean originalFirst) {
        read("a.jsonl", "claude-code", originalFirst ? ORIGINAL : RESUMED);
        read("b.jsonl", "claude-code", originalFirst ? RESUMED : ORIGINAL);

        assertThat(column("session_id, seq, operation"))
                .containsExactly("s-1|1|npm ci", "s-1|2|npm test", "s-2|1|git push");
        assertThat(logs.rows("SELECT session_id, parent_id FROM session_parents"))
                .containsExactly("s-2|s-1");
        assertThat(logs.rows("SELECT sum(executions) FROM log_sources")).containsExactly("3");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ofTwoCopiesOfASessionTheOneWithMoreOfItIsWhole(boolean shorterFirst) {
        String longer = ORIGINAL + claude("s-1", "t3", "11:00", "git push", "", "");
        read("a.jsonl", "claude-code", shorterFirst ? ORIGINAL : longer);
        read("b.jsonl", "claude-code", shorterFirst ? longer : ORIGINAL);

        assertThat(column("session_id, seq, operation"))
                .containsExactly("s-1|1|npm ci", "s-1|2|npm test", "s-1|3|git push");
        assertThat(logs.rows("SELECT count(DISTINCT source_id) FROM execution_logs"))
                .containsExactly("1");
        assertThat(logs.rows("SELECT count(*) FROM session_parents")).containsExactly("0");
    }

    @Test
    void whatASessionTellsAgainAfterItWasMadeShorterLastedAsLongAsBefore() {
        read("a.jsonl", "claude-code", ORIGINAL + ORIGINAL.replace("T10:0", "T12:3"));

        assertThat(column("operation, duration_ms")).containsExactly("npm ci|5000", "npm test|5000");
    }

    @Test
    void theSameIdsOfOtherCallsAreNoCopies() {
        read("a.jsonl", "claude-code", claude("s-1", "t1", "10:00", "npm ci", "", ""));
        read("b.jsonl", "claude-code", claude("s-2", "t1", "10:00", "make", "", ""));

        assertThat(column("session_id, operation")).containsExactly("s-1|npm ci", "s-2|make");
    }

    @Test
    void anAgentThatAnotherOneBeganIsASessionOfItsOwn() {
        read(
                "a.jsonl",
                "claude-code",
                claude("s-1", "t1", "10:00", "npm ci", "", "")
                        + claude("s-1", "t2", "10:01", "ls", "", "\"isSidechain\":true,\"agentId\":\"x7\","));

        assertThat(column("session_id, operation")).containsExactly("s-1|npm ci", "s-1/agent-x7|ls");
        assertThat(logs.rows("SELECT session_id, parent_id FROM session_parents"))
                .containsExactly("s-1/agent-x7|s-1");
    }

    @Test
    void aFirstRecordAsLongAsAPicture() {
        String picture =
                "{\"type\":\"user\",\"message\":{\"role\":\"user\",\"content\":[{\"type\":\"image\",\"data\":\""
                        + "A".repeat(200_000) + "\"}]},\"uuid\":\"u\",\"sessionId\":\"s-1\"}\n";
        read("a.jsonl", "claude-code", picture + ORIGINAL);

        assertThat(column("operation")).containsExactly("npm ci", "npm test");
    }

    @Test
    void whatAStreamPrints() {
        read("out.txt", "claude-code", """
                Warning: no stdin
                {"type":"system","subtype":"init","session_id":"z","tools":["Bash"]}
                {"type":"assistant","message":{"role":"assistant","content":[{"type":"tool_use","id":"t1","name":"Bash","input":{"command":"make"}}]},"parent_tool_use_id":null,"session_id":"z"}
                {"type":"user","message":{"role":"user","content":[{"type":"tool_result","tool_use_id":"t1","content":"Exit code 2","is_error":true}]},"parent_tool_use_id":null,"session_id":"z"}
                {"type":"assistant","message":{"role":"assistant","content":[{"type":"text","text":"It does not build."}]},"session_id":"z"}
                {"type":"result","subtype":"success","is_error":false,"duration_ms":9,"result":"It does not build.","session_id":"z"}
                """);

        assertThat(column("session_id, operation, outcome, exit_code"))
                .containsExactly("z|make|failure|2", "z|claim|unknown|null");
        assertThat(logs.rows("SELECT line_no FROM rejects")).containsExactly("1");
    }

    private static String codex(String id, String command, String output) {
        return """
                {"timestamp":"2026-03-01T10:00:00Z","type":"response_item","payload":{"type":"function_call","name":"shell","arguments":"{\\"command\\":[\\"bash\\",\\"-lc\\",\\"%2$s\\"]}","call_id":"%1$s"}}
                {"timestamp":"2026-03-01T10:00:09Z","type":"response_item","payload":{"type":"function_call_output","call_id":"%1$s","output":%3$s}}
                """.formatted(id, command, output);
    }

    private static String meta(String id, String more) {
        return "{\"timestamp\":\"2026-03-01T10:00:00Z\",\"type\":\"session_meta\",\"payload\":{\"id\":\"" + id + "\""
                + more + "}}\n";
    }

    @Test
    void whatAScriptOfCodexRunsIsItsOwnAndWhatIsToldTwiceIsOne() {
        read(
                "a.jsonl",
                "codex",
                meta("m", "")
                        + tool("c1", "exec", "{}", "Script completed\nOutput:\nok")
                        + done(
                                "CommandExecution",
                                "exec-1",
                                ",\"command\":[\"zsh\",\"-lc\",\"make check\"],\"exit_code\":2"
                                        + ",\"duration\":{\"secs\":3,\"nanos\":500000000},\"aggregated_output\":\"1 failing\"",
                                "failed")
                        + tool(
                                "c2",
                                "exec_command",
                                "{\"cmd\":\"make docs\"}",
                                "Process exited with code 0\nOutput:\nok")
                        + done(
                                "CommandExecution",
                                "c2",
                                ",\"command\":[\"zsh\",\"-lc\",\"make docs\"],\"exit_code\":0",
                                "completed")
                        + done(
                                "FileChange",
                                "f1",
                                ",\"changes\":{\"/w/a.js\":{\"type\":\"update\"},\"/w/b.js\":{\"type\":\"add\"}}",
                                "completed")
                        + done("AgentMessage", "a1", ",\"content\":[]", "completed"));

        assertThat(column("operation, outcome, exit_code, duration_ms"))
                .contains("make check|failure|2|3500", "make docs|success|0|10000")
                .filteredOn(row -> row.startsWith("apply_patch"))
                .hasSize(2);
        assertThat(column("operation"))
                .filteredOn(row -> row.startsWith("make"))
                .hasSize(2);
    }

    private static String done(String type, String id, String more, String status) {
        return "{\"timestamp\":\"2026-03-01T10:00:10Z\",\"type\":\"event_msg\",\"payload\":{\"type\":\"item_completed\",\"item\":"
                + "{\"type\":\"" + type + "\",\"id\":\"" + id + "\",\"status\":\"" + status + "\"" + more + "}}}\n";
    }

    @Test
    void aForkOfCodexKeepsItsNameAndWhatIsItsOwn() {
        String calls = codex("c1", "make", "\"ok\"");
        read(
                "b.jsonl",
                "codex",
                meta("fork", ",\"forked_from_id\":\"main\"")
                        + meta("main", "")
                        + calls
                        + codex("c2", "make check", "\"ok\""));
        read("a.jsonl", "codex", meta("main", "") + calls);

        assertThat(column("session_id, seq, operation")).containsExactly("fork|1|make check", "main|1|make");
        assertThat(logs.rows("SELECT session_id, parent_id FROM session_parents"))
                .containsExactly("fork|main");
    }

    @Test
    void anExitCodeInAListOfParts() {
        String parts =
                "[{\"type\":\"input_text\",\"text\":\"Wall time: 1 s\\nProcess exited with code 3\\nOutput:\\nexit code 0\"}]";
        read("a.jsonl", "codex", meta("m", "") + codex("c1", "make", parts));

        assertThat(column("operation, outcome, exit_code")).containsExactly("make|failure|3");
    }

    @Test
    void openHandsAsItsServerKeepsIt() {
        read("t.json", "openhands", """
                [{"id":0,"timestamp":"2026-03-01T10:00:00","source":"user","action":"message","args":{"content":"mend it"}},
                 {"id":1,"timestamp":"2026-03-01T10:00:01","source":"agent","action":"run","args":{"command":"make test"}},
                 {"id":2,"timestamp":"2026-03-01T10:00:04","source":"agent","cause":1,"observation":"run","content":"bad","extras":{"command":"make test","metadata":{"exit_code":2}}},
                 {"id":3,"timestamp":"2026-03-01T10:00:05","source":"agent","action":"edit","args":{"path":"/w/a.c","command":"str_replace"}},
                 {"id":4,"timestamp":"2026-03-01T10:00:06","source":"agent","cause":3,"observation":"edit","content":"done","extras":{"path":"/w/a.c"}},
                 {"id":5,"timestamp":"2026-03-01T10:00:09","source":"agent","action":"finish","args":{"final_thought":"Mended."}}]
                """);

        assertThat(column("operation, outcome, exit_code, duration_ms"))
                .containsExactly(
                        "make test|failure|2|3000",
                        "edit str_replace {path}|success|null|1000",
                        "claim|unknown|null|null");
    }

    @Test
    void openHandsAsItsSdkKeepsIt() {
        read("t.jsonl", "openhands", """
                {"id":"e1","kind":"ActionEvent","source":"agent","timestamp":"2026-03-01T10:00:00","tool_name":"terminal","tool_call_id":"c1","action":{"kind":"TerminalAction","command":"make"}}
                {"id":"e2","kind":"ObservationEvent","source":"environment","timestamp":"2026-03-01T10:00:02","tool_call_id":"c1","observation":{"kind":"TerminalObservation","content":[{"type":"text","text":"exit code 9"}],"exit_code":0}}
                """);

        assertThat(column("operation, outcome, exit_code, duration_ms")).containsExactly("make|success|0|2000");
    }

    @Test
    void openHandsWithAFileAnEvent() throws IOException {
        Files.createDirectories(folder.resolve("7/events"));
        read("7/events/2.json", "openhands", """
                {"id":2,"timestamp":"2026-03-01T10:00:04","source":"agent","cause":1,"observation":"run","content":"bad","extras":{"command":"make test","metadata":{"exit_code":2}}}
                """);

        assertThat(column("session_id, operation, outcome, exit_code")).containsExactly("7|make test|failure|2");
    }

    @Test
    void whatOpenHandsCouldNotDoFailedAndWhatWasNotAllowedWasNotRun() {
        read("talk.jsonl", "openhands", """
                {"kind":"ActionEvent","id":"a1","timestamp":"2026-04-02T09:00:01","source":"agent","action":{"kind":"FileEditorAction","command":"insert","path":"/w/b.go"},"tool_name":"file_editor","tool_call_id":"c1"}
                {"kind":"AgentErrorEvent","id":"a2","timestamp":"2026-04-02T09:00:02","source":"agent","tool_call_id":"c1","error":"no such line"}
                {"kind":"ActionEvent","id":"a3","timestamp":"2026-04-02T09:00:03","source":"agent","action":{"kind":"TerminalAction","command":"terraform apply"},"tool_name":"terminal","tool_call_id":"c2"}
                {"kind":"UserRejectObservation","id":"a4","timestamp":"2026-04-02T09:00:04","source":"user","tool_call_id":"c2","action_id":"a3","rejection_reason":"not now"}
                {"kind":"ActionEvent","id":"a5","timestamp":"2026-04-02T09:00:05","source":"agent","action":{"kind":"FinishAction","message":"I stop."},"tool_name":"finish","tool_call_id":"c3"}
                {"kind":"ObservationEvent","id":"a6","timestamp":"2026-04-02T09:00:06","source":"environment","tool_call_id":"c3","action_id":"a5","observation":{"kind":"FinishObservation","content":[]}}
                """);

        assertThat(column("operation, outcome"))
                .containsExactly("file_editor insert {path}|failure", "terraform apply|unknown", "claim|unknown");
    }

    @Test
    void aConversationOfOpenHandsThatWasFetchedTwiceCountsOnce() {
        String first = openHands(1, "09:00") + "," + openHands(3, "09:01");
        read("early.json", "openhands", "[" + first + "]");
        read("late.json", "openhands", "[" + first + "," + openHands(5, "09:02") + "]");
        read("other.json", "openhands", "[" + openHands(1, "11:00") + "," + openHands(3, "11:01") + "]");

        assertThat(column("session_id, seq"))
                .containsExactly(
                        session("early.json") + "|1",
                        session("early.json") + "|2",
                        session("late.json") + "|1",
                        session("other.json") + "|1",
                        session("other.json") + "|2");
    }

    /** As files without a name of their own are called: that of their source. */
    private String session(String file) {
        return logs.rows("SELECT source_id FROM log_sources WHERE location LIKE '%" + file + "'")
                .get(0);
    }

    private static String openHands(int id, String at) {
        return """
                {"id":%1$d,"timestamp":"2026-04-02T%2$s:00.000000","source":"agent","action":"run","args":{"command":"make all"}},
                {"id":%3$d,"timestamp":"2026-04-02T%2$s:09.000000","source":"agent","cause":%1$d,"observation":"run","content":"","extras":{"command":"make all","metadata":{"exit_code":0}}}
                """.formatted(id, at, id + 1);
    }

    @Test
    void geminisSessions() {
        String call =
                "{\"id\":\"c%s\",\"name\":\"%s\",\"args\":{\"%s\":\"%s\"},\"status\":\"%s\",\"timestamp\":\"2026-03-01T10:00:0%sZ\","
                        + "\"result\":[{\"functionResponse\":{\"response\":{\"output\":\"%s\"}}}]}";
        String shell = call.formatted(
                1, "run_shell_command", "command", "npm test", "success", 1, "1 failing\\nExit Code: 1\\nSignal: 0");
        String file =
                call.formatted(2, "read_file", "absolute_path", "/w/a.js", "success", 2, "Exit Code: 7 is quoted");
        String other = call.formatted(3, "write_file", "file_path", "/w/b.js", "cancelled", 3, "");
        read(
                "session-1.json",
                "gemini",
                "{\"sessionId\":\"s-1\",\"projectHash\":\"ab\",\"messages\":[{\"type\":\"user\",\"content\":\"go\"},"
                        + "{\"id\":\"m1\",\"timestamp\":\"2026-03-01T10:00:00Z\",\"type\":\"gemini\",\"content\":\"I run them.\",\"toolCalls\":["
                        + shell + "," + file + "," + other + "]},"
                        + "{\"id\":\"m2\",\"timestamp\":\"2026-03-01T10:00:09Z\",\"type\":\"gemini\",\"content\":\"All pass.\"}]}");

        assertThat(column("session_id, operation, outcome, exit_code, started_at::TIME"))
                .containsExactly(
                        "s-1|npm test|failure|1|10:00:01",
                        "s-1|read_file {path}|success|null|10:00:02",
                        "s-1|write_file {path}|unknown|null|10:00:03",
                        "s-1|claim|unknown|null|10:00:09");
    }

    @Test
    void geminisSessionsAsLinesTellAMessageAgainWithWhatCameToIt() {
        String said =
                "{\"id\":\"m1\",\"timestamp\":\"2026-03-01T10:00:00Z\",\"type\":\"gemini\",\"content\":[{\"text\":\"I run them.\"}]";
        String call =
                "{\"id\":\"c1\",\"name\":\"run_shell_command\",\"args\":{\"command\":\"npm test\"},\"status\":\"%s\","
                        + "\"timestamp\":\"2026-03-01T10:00:01Z\",\"result\":[{\"functionResponse\":{\"response\":{\"output\":\"%s\"}}}]}";
        read(
                "session-2026-03-01T10-00-s1.jsonl",
                "gemini",
                "{\"sessionId\":\"s-1\",\"projectHash\":\"ab\",\"startTime\":\"2026-03-01T10:00:00Z\",\"kind\":\"main\"}\n"
                        + "{\"id\":\"u1\",\"type\":\"user\",\"content\":\"go\"}\n" + said + "}\n" + said
                        + ",\"toolCalls\":["
                        + call.formatted("executing", "") + "]}\n" + said + ",\"toolCalls\":["
                        + call.formatted("success", "1 failing\\nExit Code: 1") + "]}\n"
                        + "{\"$set\":{\"lastUpdated\":\"2026-03-01T10:00:02Z\"}}\n"
                        + "{\"id\":\"m2\",\"timestamp\":\"2026-03-01T10:00:09Z\",\"type\":\"gemini\",\"content\":\"Done.\"}\n"
                        + "{\"$rewindTo\":\"m2\"}\n");

        assertThat(column("session_id, operation, outcome, exit_code, started_at::TIME"))
                .containsExactly("s-1|npm test|failure|1|10:00:01", "s-1|claim|unknown|null|10:00:09");
    }

    @Test
    void aSessionOfGeminiThatWentOnInANewFileIsCountedOnce() {
        String messages =
                "{\"id\":\"m1\",\"timestamp\":\"2026-03-01T10:00:00Z\",\"type\":\"gemini\",\"content\":\"\",\"toolCalls\":[{\"id\":\"c1\","
                        + "\"name\":\"run_shell_command\",\"args\":{\"command\":\"make\"},\"status\":\"success\",\"result\":[]}]}";
        read(
                "session-1.json",
                "gemini",
                "{\"sessionId\":\"s-1\",\"projectHash\":\"ab\",\"messages\":[" + messages + "]}");
        read("session-1.jsonl", "gemini", "{\"sessionId\":\"s-1\",\"projectHash\":\"ab\"}\n" + messages + "\n");

        assertThat(column("operation")).containsExactly("make");
    }

    @Test
    void aidersChat() {
        read(".aider.chat.history.md", "aider", """

                # aider chat started at 2026-03-01 10:00:00

                > aider --yes
                #### mend a.py
                I will mend it.

                > Applied edit to a.py
                > Commit abc1234 fix: mend it
                It works now.
                #### /run make test
                """);

        assertThat(column("operation, outcome, started_at"))
                .containsExactly(
                        "aider|unknown|2026-03-01 10:00:00.0",
                        "edit {path}|success|null",
                        "commit|success|null",
                        "claim|unknown|null",
                        "make test|unknown|null");
    }

    @Test
    void ofWordsOverSeveralLinesOnlyTheFirstMayBeACommand() {
        read(".aider.chat.history.md", "aider", """
                # aider chat started at 2026-03-01 10:00:00

                #### this does not start:
                #### //try
                #### /run nothing
                ####
                #### !

                #### /drop a.py

                #### /run make test
                """);

        assertThat(column("operation")).containsExactly("aider", "/drop {text}", "make test");
    }

    @Test
    void aidersInput() {
        read(".aider.input.history", "aider", """

                # 2026-03-01 10:00:05.123456
                +/run make test

                # 2026-03-01 10:01:00.500000
                +mend it
                +please
                """);

        assertThat(column("operation, raw, started_at"))
                .containsExactly(
                        "make test|null|2026-03-01 10:00:05.123456", "prompt|mend it\nplease|2026-03-01 10:01:00.5");
    }

    @Test
    void aFormatThatWasAskedForWinsAndThenSaysWhereItIsNotSo() {
        String other = "\n{\"a\":1}\n";

        assertThat(logs.ingest(logs.write("a.jsonl", other), "codex", Map.of()).refusal())
                .startsWith("a.jsonl: is not codex, as which it is to be read, from line 2 on; it looks like");
        assertThat(logs.ingest(logs.write("b.txt", ORIGINAL + "broken\n"), "claude-code", Map.of())
                        .refusal())
                .isNull();
        assertThat(logs.rows("SELECT line_no FROM rejects WHERE line_no > 0")).containsExactly("5");
    }
}
