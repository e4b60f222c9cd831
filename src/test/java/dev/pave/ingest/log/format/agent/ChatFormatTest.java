package dev.pave.ingest.log.format.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.ingest.log.SessionReader;
import dev.pave.ingest.log.format.LogRequest;
import dev.pave.ingest.text.RefusedException;
import dev.pave.pattern.event.SessionStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChatFormatTest {

    @TempDir
    Path folder;

    private Map<String, List<SessionStep>> sessions(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("talk.json"), text);
        return new SessionReader().read(LogRequest.of(file));
    }

    private List<String> steps(String messages) throws IOException {
        Map<String, List<SessionStep>> sessions = sessions(messages);
        assertThat(sessions).hasSizeLessThanOrEqualTo(1);
        return sessions.values().stream()
                .flatMap(List::stream)
                .map(step -> step.operation() + "|" + step.outcome().name().toLowerCase(java.util.Locale.ROOT) + "|"
                        + step.raw())
                .toList();
    }

    @Test
    void blocksThatWereAnsweredWereRun() throws IOException {
        assertThat(steps("""
                {"messages": [
                  {"role": "system", "content": "```bash\\nyour command\\n```"},
                  {"role": "user", "content": "Mend it"},
                  {"role": "assistant", "content": "Look:\\n```bash\\nmake test\\n```"},
                  {"role": "user", "content": "<returncode>2</returncode>\\n<output>no</output>"},
                  {"role": "assistant", "content": "```bash\\nls\\n```\\nand\\n```bash\\nrm a\\n```"},
                  {"role": "user", "content": "Please give exactly one command."},
                  {"role": "assistant", "content": "It is a lost cause."}]}
                """)).containsExactly("make test|failure|make test", "claim|unknown|It is a lost cause.");
    }

    @Test
    void codeOfOneAgentIsRunByTheTerminalOfAnother() throws IOException {
        assertThat(steps("""
                [{"role": "assistant", "name": "Coder", "content": "```python\\nprint(4)\\n```"},
                 {"role": "user", "name": "Computer_terminal", "content": "exitcode: 0 (execution succeeded)\\nCode output: 4"},
                 {"role": "user", "name": "Checker", "content": "It is verified. TERMINATE"},
                 {"role": "assistant", "name": "Coder", "content": "TERMINATE"}]
                """))
                .satisfiesExactly(
                        run -> assertThat(run)
                                .startsWith("python")
                                .endsWith("|python - <<'EOF'\nprint(4)\nEOF")
                                .contains("|success|"),
                        claim -> assertThat(claim).isEqualTo("claim|unknown|It is verified. "));
    }

    @Test
    void whatAnOrchestratorAsksForIsACall() throws IOException {
        assertThat(steps("""
                {"question": "Where?", "history": [
                  {"role": "human", "content": "Where?"},
                  {"role": "Orchestrator (thought)", "content": "Initial plan: search"},
                  {"role": "Orchestrator (thought)", "content": "Next speaker WebSurfer"},
                  {"role": "Orchestrator (-> WebSurfer)", "content": "Search for it"},
                  {"role": "WebSurfer", "content": "I found it"}]}
                """))
                .containsExactly(
                        "update_plan {text}|unknown|Initial plan: search", "WebSurfer {text}|success|Search for it");
    }

    @Test
    void toolCallsAndTheirAnswers() throws IOException {
        assertThat(steps("""
                {"role": "user", "content": "Mend it"}
                {"role": "assistant", "content": null, "tool_calls": [{"id": "c1", "type": "function", "function": {"name": "bash", "arguments": "{\\"command\\": \\"npm test\\"}"}}, {"id": "c2", "type": "function", "function": {"name": "edit_file", "arguments": "{\\"path\\": \\"src/a.js\\"}"}}]}
                {"role": "tool", "tool_call_id": "c2", "content": "ok"}
                {"role": "tool", "tool_call_id": "c1", "content": "1 failing\\n[The command completed with exit code 1.]"}
                {"role": "assistant", "content": "Done."}
                """))
                .containsExactly(
                        "npm test|failure|npm test", "edit_file {path}|success|src/a.js", "claim|unknown|Done.");
    }

    @Test
    void handingInIsASubmission() throws IOException {
        assertThat(steps("""
                [{"role": "assistant", "content": "```bash\\necho COMPLETE_TASK_AND_SUBMIT_FINAL_OUTPUT && git diff\\n```"},
                 {"role": "user", "content": "diff --git a/a b/a"}]
                """)).containsExactly("submit|unknown|");
    }

    @Test
    void severalConversationsAreSeveralSessions() throws IOException {
        assertThat(sessions("""
                [{"task": 1, "traj": [{"role": "assistant", "content": "One."}]},
                 {"task": 2, "traj": [{"role": "assistant", "content": "Two."}]}]
                """)).containsOnlyKeys("talk.json#1", "talk.json#2");
    }

    @Test
    void whatHasNoMessagesIsRefused() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> sessions("{\"role\": \"admin\", \"content\": {\"users\": []}, \"tool\": ")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("is no JSON");
    }

    @Test
    void callsAndAnswersMayStandAmongThePartsOfMessages() throws IOException {
        assertThat(steps("""
                [{"role": "user", "content": [{"type": "text", "text": "Mend it"}]},
                 {"role": "assistant", "content": [{"type": "text", "text": "I look."},
                   {"type": "tool_use", "id": "a", "name": "execute_command", "input": {"command": "tox -e lint"}}]},
                 {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "a", "content": "no", "is_error": true}]},
                 {"role": "assistant", "content": [{"type": "tool-call", "toolCallId": "b", "toolName": "bash", "input": {"command": "tox -e py"}}]},
                 {"role": "tool", "content": [{"type": "tool-result", "toolCallId": "b", "output": {"type": "error-text", "value": "boom"}}]},
                 {"role": "assistant", "content": [{"toolUse": {"toolUseId": "c", "name": "bash", "input": {"command": "tox -p"}}}]},
                 {"role": "user", "content": [{"toolResult": {"toolUseId": "c", "status": "success", "content": [{"text": "exit code 3, once"}]}}]},
                 {"role": "assistant", "content": [{"type": "text", "text": "It is mended."}]}]
                """))
                .containsExactly(
                        "tox -e lint|failure|tox -e lint",
                        "tox -e py|failure|tox -e py",
                        "tox -p|success|tox -p",
                        "claim|unknown|It is mended.");
    }

    @Test
    void messagesMayStandInLinesOfTheirOwn() throws IOException {
        assertThat(steps("""
                {"type": "session", "id": "x"}
                {"type": "message", "timestamp": "2026-04-02T09:00:01Z", "message": {"role": "assistant", "content": [{"type": "toolCall", "id": "a", "name": "bash", "arguments": {"command": "just build"}}]}}
                {"type": "message", "timestamp": "2026-04-02T09:00:02Z", "message": {"role": "toolResult", "toolCallId": "a", "isError": true, "content": [{"type": "text", "text": "no recipe"}]}}
                {"type": "message", "message": {"role": "assistant", "content": [{"type": "toolRequest", "id": "b", "toolCall": {"status": "success", "value": {"name": "developer__shell", "arguments": {"command": "just test"}}}}]}}
                {"type": "message", "message": {"role": "user", "content": [{"type": "toolResponse", "id": "b", "toolResult": {"status": "error", "error": "Command failed with exit code 7"}}]}}
                """)).containsExactly("just build|failure|just build", "just test|failure|just test");
    }

    @Test
    void partsOfGoogleHaveNoIds() throws IOException {
        assertThat(steps("""
                {"contents": [
                 {"role": "user", "parts": [{"text": "Mend it"}]},
                 {"role": "model", "parts": [{"functionCall": {"name": "run_shell_command", "args": {"command": "bazel build"}}},
                                             {"functionCall": {"name": "run_shell_command", "args": {"command": "bazel test"}}}]},
                 {"role": "user", "parts": [{"functionResponse": {"name": "run_shell_command", "response": {"error": "no target"}}},
                                            {"functionResponse": {"name": "run_shell_command", "response": {"output": "fine"}}}]}]}
                """)).containsExactly("bazel build|failure|bazel build", "bazel test|success|bazel test");
    }
}
