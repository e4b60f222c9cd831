package dev.pave.ingest.log.format.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.ingest.log.SessionReader;
import dev.pave.ingest.log.format.LogRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherAgentsTest {

    @TempDir
    Path folder;

    /** {@code session: operation|outcome}, in order. */
    private List<String> steps(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return new SessionReader()
                .read(LogRequest.of(Files.writeString(file, text))).entrySet().stream()
                        .flatMap(session -> session.getValue().stream()
                                .map(step -> session.getKey() + ": " + step.operation() + "|"
                                        + step.outcome().name().toLowerCase(Locale.ROOT)))
                        .toList();
    }

    @Test
    void anExportOfOpenCodeHasItsPartsInMessages() throws IOException {
        assertThat(steps("share.json", """
                {"info": {"id": "ses_1", "parentID": "ses_0"}, "messages": [
                 {"info": {"sessionID": "ses_1", "role": "user"}, "parts": [
                   {"id": "p1", "sessionID": "ses_1", "messageID": "m1", "type": "text", "text": "mend it"}]},
                 {"info": {"sessionID": "ses_1", "role": "assistant", "time": {"created": 1775121000000}}, "parts": [
                   {"id": "p2", "sessionID": "ses_1", "messageID": "m2", "type": "tool", "callID": "c", "tool": "bash",
                    "state": {"status": "completed", "input": {"command": "make dist"}, "output": "exit code 0",
                              "metadata": {"exit": 2}, "time": {"start": 1775121001000, "end": 1775121003000}}},
                   {"id": "p3", "sessionID": "ses_1", "messageID": "m2", "type": "tool", "callID": "d", "tool": "read",
                    "state": {"status": "completed", "input": {"filePath": "/w/Makefile"}, "output": "exit code 3"}},
                   {"id": "p4", "sessionID": "ses_1", "messageID": "m2", "type": "tool", "callID": "e", "tool": "bash",
                    "state": {"status": "error", "input": {"command": "make push"},
                              "error": "The user rejected permission to use this specific tool call."}},
                   {"id": "p5", "sessionID": "ses_1", "messageID": "m2", "type": "text", "text": "It does not build."}]}]}
                """))
                .containsExactly(
                        "ses_1: make dist|failure",
                        "ses_1: read {path}|success",
                        "ses_1: make push|unknown",
                        "ses_1: claim|unknown");
    }

    @Test
    void whatOpenCodePrintsHasAPartALine() throws IOException {
        assertThat(steps("run.jsonl", """
                {"type":"step_start","timestamp":1775121000000,"sessionID":"ses_2","part":{"id":"p0","sessionID":"ses_2","messageID":"m","type":"step-start"}}
                {"type":"tool_use","timestamp":1775121001000,"sessionID":"ses_2","part":{"id":"p1","sessionID":"ses_2","messageID":"m","type":"tool","callID":"c","tool":"edit","state":{"status":"error","input":{"filePath":"a.go"},"error":"oldString not found"}}}
                {"type":"tool_use","timestamp":1775121002000,"sessionID":"ses_2","part":{"id":"p2","sessionID":"ses_2","messageID":"m","type":"tool","callID":"d","tool":"bash","state":{"status":"completed","input":{"command":"go vet"},"output":"","metadata":{"exit":0}}}}
                """)).containsExactly("ses_2: edit {path}|failure", "ses_2: go vet|success");
    }

    @Test
    void whatTheServerOfOpenCodeTellsAgainIsOneCall() throws IOException {
        assertThat(steps("events.jsonl", """
                {"type":"message.part.updated","properties":{"part":{"id":"p1","sessionID":"ses_3","messageID":"m","type":"tool","tool":"bash","state":{"status":"pending","input":{}}}}}
                {"type":"message.part.updated","properties":{"part":{"id":"p1","sessionID":"ses_3","messageID":"m","type":"tool","tool":"bash","state":{"status":"running","input":{"command":"zig build"}}}}}
                {"type":"message.part.updated","properties":{"part":{"id":"p1","sessionID":"ses_3","messageID":"m","type":"tool","tool":"bash","state":{"status":"completed","input":{"command":"zig build"},"output":"","metadata":{"exit":1}}}}}
                """)).containsExactly("ses_3: zig build|failure");
    }

    @Test
    void eventsOfCopilotTellStartAndEnd() throws IOException {
        assertThat(steps("session-state/7c1e/events.jsonl", """
                {"type":"session.start","data":{"sessionId":"7c1e","version":1},"id":"e0","timestamp":"2026-04-02T09:00:00.000Z","parentId":null}
                {"type":"user.message","data":{"content":"mend it"},"id":"e1","timestamp":"2026-04-02T09:00:01.000Z"}
                {"type":"tool.execution_start","data":{"toolCallId":"t1","toolName":"bash","arguments":{"command":"rake spec"}},"id":"e2","timestamp":"2026-04-02T09:00:02.000Z"}
                {"type":"tool.execution_complete","data":{"toolCallId":"t1","success":true,"result":{"content":"2 failures\\n<exited with exit code 1>"}},"id":"e3","timestamp":"2026-04-02T09:00:08.000Z"}
                {"type":"tool.execution_start","data":{"toolCallId":"t2","toolName":"bash","arguments":{"command":"cat ci.log"}},"id":"e4","timestamp":"2026-04-02T09:00:09.000Z"}
                {"type":"tool.execution_complete","data":{"toolCallId":"t2","success":true,"result":{"content":"<exited with exit code 4>\\nof yesterday\\n<exited with exit code 0>"}},"id":"e5","timestamp":"2026-04-02T09:00:10.000Z"}
                {"type":"tool.execution_start","data":{"toolCallId":"t3","toolName":"edit","arguments":{"path":"/w/a.rb"}},"id":"e6","timestamp":"2026-04-02T09:00:11.000Z"}
                {"type":"tool.execution_complete","data":{"toolCallId":"t3","success":false,"error":{"message":"no match found","code":"failure"}},"id":"e7","timestamp":"2026-04-02T09:00:12.000Z"}
                {"type":"tool.execution_start","data":{"toolCallId":"t4","toolName":"bash","arguments":{"command":"git push"}},"id":"e8","timestamp":"2026-04-02T09:00:13.000Z"}
                {"type":"tool.execution_complete","data":{"toolCallId":"t4","success":false,"error":{"message":"The user rejected this tool call.","code":"rejected"}},"id":"e9","timestamp":"2026-04-02T09:00:14.000Z"}
                {"type":"assistant.message","data":{"content":"The specs fail."},"id":"e10","timestamp":"2026-04-02T09:00:15.000Z"}
                """))
                .containsExactly(
                        "7c1e: rake spec|failure",
                        "7c1e: cat {path}|success",
                        "7c1e: edit {path}|failure",
                        "7c1e: git push|unknown",
                        "7c1e: claim|unknown");
    }

    @Test
    void aTranscriptWhoseLinesNameNoSessionIsThatOfItsFile() throws IOException {
        assertThat(steps("shared.jsonl", """
                {"type":"user","message":{"role":"user","content":"mend it"},"uuid":"1","timestamp":"2026-04-02T09:00:00.000Z"}
                {"type":"assistant","message":{"role":"assistant","content":[{"type":"tool_use","id":"t1","name":"Bash","input":{"command":"mix test"}}]},"uuid":"2","timestamp":"2026-04-02T09:00:01.000Z"}
                {"type":"user","message":{"role":"user","content":[{"type":"tool_result","tool_use_id":"t1","content":"exit code 2 yesterday","is_error":false}]},"uuid":"3","timestamp":"2026-04-02T09:00:04.000Z"}
                """)).containsExactly("shared.jsonl: mix test|success");
    }

    @Test
    void messagesMayNameTheirSpeakerByTheirTypeOnly() throws IOException {
        assertThat(steps("chat_history.jsonl", """
                {"type":"system","content":"You help"}
                {"type":"assistant","content":"I look.","tool_calls":[{"id":"c","name":"read_file","arguments":"{\\"target_file\\":\\"src/a.rs\\"}"}]}
                this line is broken
                {"type":"tool_result","tool_call_id":"c","content":"fn a() {}"}
                {"type":"assistant","content":"It is there."}
                """))
                .containsExactly("chat_history.jsonl: read_file {path}|success", "chat_history.jsonl: claim|unknown");
    }

    @Test
    void partsOfGoogleInLinesWithASessionAreNoMessagesOfClaude() throws IOException {
        assertThat(steps("qwen.jsonl", """
                {"uuid":"a","sessionId":"q","type":"user","message":{"role":"user","parts":[{"text":"test it"}]}}
                {"uuid":"b","sessionId":"q","type":"assistant","message":{"role":"model","parts":[{"functionCall":{"id":"c","name":"run_shell_command","args":{"command":"gradle check"}}}]}}
                {"uuid":"d","sessionId":"q","type":"tool_result","message":{"role":"user","parts":[{"functionResponse":{"id":"c","response":{"output":"Command: gradle check\\nStdout: no\\nExit Code: 1\\nSignal: (none)"}}}]}}
                """)).containsExactly("qwen.jsonl: gradle check|failure");
    }

    @Test
    void recordsOfClaudeWithoutSessionAndRoleAreKnownByTheirType() throws IOException {
        assertThat(steps("bare.jsonl", """
                {"type":"user","timestamp":"2026-04-02T09:00:00Z","message":{"content":"look"}}
                {"type":"assistant","timestamp":"2026-04-02T09:00:01Z","message":{"content":[{"type":"tool_use","id":"t","name":"Read","input":{"file_path":"a.ts"}}]}}
                """)).containsExactly("bare.jsonl: Read {path}|unknown");
    }
}
