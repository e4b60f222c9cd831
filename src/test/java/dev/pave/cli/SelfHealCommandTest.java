package dev.pave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** `pave run self_heal`: what nights have seen to help is tried, and captured failures are told by the line. */
class SelfHealCommandTest extends InAHome {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static String line(int day, int n, String command, String outcome, String message) {
        return ("{\"execution_id\":\"d%d-%d\",\"session_id\":\"shell\",\"started_at\":\"2026-03-%02dT08:%02d:00Z\","
                        + "\"duration_ms\":10,\"operation\":\"%s\",\"raw\":\"%s\",\"outcome\":\"%s\",\"exit_code\":%d,"
                        + "\"message\":\"%s\"}\n")
                .formatted(day, n, day, n, command, command, outcome, outcome.equals("success") ? 0 : 1, message);
    }

    private static void writeDays(Path logs) throws IOException {
        Files.createDirectories(logs);
        for (int day = 1; day <= 4; day++) {
            Files.writeString(
                    logs.resolve("day%02d.jsonl".formatted(day)),
                    line(day, 2, "make check", "failure", "Error: Cannot find module 'left-pad'")
                            + line(day, 4, "make deps", "success", "")
                            + line(day, 5, "make check", "success", ""));
        }
    }

    private String proposals() {
        CommandLineRun run = at(
                "--json",
                "run",
                "self_heal",
                "--repo",
                folder.toString(),
                "--set",
                "command=[make, check]",
                "--set",
                "output=Error: Cannot find module 'left-pad'",
                "--dry-run");
        return MAPPER.readTree(run.out).at("/failure/proposals").toString();
    }

    @Test
    void anApprovedRecoveryComesWithItsRecordAndARejectedOneNot() throws IOException {
        writeDays(folder.resolve("logs"));
        Files.writeString(
                folder.resolve("logs/day05.jsonl"),
                line(5, 2, "make check", "failure", "Error: Cannot find module 'left-pad'")
                        + line(5, 4, "make deps", "success", "")
                        + line(5, 5, "make check", "failure", "Error: Cannot find module 'left-pad'"));
        at("nightly", "--logs", folder + "/logs/*.jsonl");
        String id = MAPPER.readTree(at("--json", "candidates", "list", "--kind", "recovery").out)
                .at("/candidates/0/pattern_id")
                .asString();

        assertThat(at("approve", id, "--reason", "it does").code).isZero();
        assertThat(proposals()).contains("it helped 4 of 5 times", "\"command\":\"make deps\"");
        assertThat(at("run", id, "--dry-run").err + at("run", id, "--dry-run").out)
                .contains("pave run self_heal");

        assertThat(at("reject", id, "--reason", "no more").code).isZero();
        assertThat(proposals()).doesNotContain("make deps").contains("npm install");
    }

    @Test
    void healsByWhatHelpedBefore() throws IOException {
        writeDays(folder.resolve("logs"));
        assertThat(at("--json", "nightly", "--logs", folder + "/logs/*.jsonl").code)
                .isZero();
        Path shop = Files.createDirectory(folder.resolve("shop"));
        Files.writeString(
                shop.resolve("Makefile"),
                "check:\n\t@test -e left-pad || { echo \"Error: Cannot find module 'left-pad'\"; exit 1; }\n"
                        + "deps:\n\t@touch left-pad\n");

        CommandLineRun run = at(
                "--json", "run", "self_heal", "--repo", shop.toString(), "--set", "command=[make, check]", "--apply");

        assertThat(run.code).as(run.out + run.err).isZero();
        JsonNode answer = MAPPER.readTree(run.out);
        assertThat(answer.path("status").asString()).isEqualTo("healed");
        assertThat(answer.path("checks").values())
                .extracting(check -> check.path("name").asString())
                .containsExactly("make deps", "make check");
        assertThat(shop.resolve("left-pad")).exists();
    }

    @Test
    void tellsCapturedFailuresByTheLine() throws IOException {
        Path batch = Files.writeString(folder.resolve("failures.jsonl"), """
                {"id": "a", "command": ["git", "brnch"], "exit_code": 1, "output": "git: 'brnch' is not a git command. See 'git --help'.\\n\\nThe most similar command is\\n\\tbranch\\n"}
                {"id": "b", "command": ["rm", "x"], "exit_code": 1, "output": "rm: x: is a directory"}
                {"id": "c", "command": ["ls"], "exit_code": 0, "output": ""}
                {"id": "d", "output": "x"}
                """);

        CommandLineRun run = at("run", "self_heal", "--batch", batch.toString(), "--dry-run", "--json");

        List<JsonNode> answers = run.out.lines().map(MAPPER::readTree).toList();
        assertThat(answers).extracting(answer -> answer.path("id").asString()).containsExactly("a", "b", "c", "d");
        assertThat(answers)
                .extracting(answer -> answer.path("status").asString())
                .containsExactly("planned", "refused", "unchanged", "refused");
        assertThat(answers.get(0).at("/failure/category").asString()).isEqualTo("unknown_command");
        assertThat(answers.get(0).at("/failure/proposals/0/command").asString()).isEqualTo("git branch");
        assertThat(answers.get(0).at("/failure/proposals/0/risk").asString()).isEqualTo("none");
        assertThat(answers.get(1).at("/failure/proposals/0/command").asString()).isEqualTo("rm -rf x");
        assertThat(answers.get(1).at("/failure/proposals/0/risk").asString()).isEqualTo("destructive");
        assertThat(answers.get(3).path("message").asString()).contains("command");
        assertThat(run.code).as("one line could not be read").isEqualTo(6);
    }
}
