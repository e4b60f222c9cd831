package dev.pave.cli;

import dev.pave.cli.failure.ExitCode;
import dev.pave.cli.table.CommitFindingTable;
import dev.pave.cli.table.RunAnswer;
import dev.pave.execute.Orchestrator;
import dev.pave.execute.RunOutcome;
import dev.pave.execute.RunRequest;
import dev.pave.execute.RunResult;
import dev.pave.execute.registry.Executors;
import dev.pave.home.UsageException;
import dev.pave.inspect.Diagnoses;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "verify-commit",
        description =
                "Looks at commits, the index, a message or files, and says what is wrong: secrets, unfinished merges, "
                        + "stubs, names, the message. Exit code 3: an error was found. Nothing is written.",
        footer = {
            "",
            "Examples:",
            "  pave verify-commit                       the last commit",
            "  pave verify-commit main..HEAD            all commits of a branch",
            "  pave verify-commit --staged              what is about to be committed",
            "  pave verify-commit --message-file .git/COMMIT_EDITMSG",
            "  pave verify-commit --companions origin/main..HEAD",
            "                                           and what usually comes along and is missing",
            "  pave verify-commit --baseline known.json    without what that answer of --json has",
            "",
            "rules/commit_rules.yaml switches each check. A comment \"pave:allow CHECK REASON\" in the line or the one above",
            "allows a finding. `pave run verify_commit` is the same with an input of its own."
        })
final class VerifyCommitCommand extends PaveCommand {

    @Parameters(paramLabel = "REV", arity = "0..1", description = "A commit or a range (default: HEAD).")
    private String rev;

    @Option(names = "--staged", description = "What the index holds and HEAD does not.")
    private boolean staged;

    @Option(names = "--message-file", paramLabel = "FILE", description = "A message, as git gives it to commit-msg.")
    private Path message;

    @Option(names = "--files", paramLabel = "DIR", description = "All files below a folder, as if they were added.")
    private Path files;

    @Mixin
    private RepositoryOption repository;

    @Option(names = "--companions", description = "Also say what usually comes along with new files, and does not.")
    private boolean companions;

    @Option(
            names = "--coverage",
            paramLabel = "FILE",
            description = "A coverage report of the added lines; may be given more than once.")
    private List<Path> coverage = List.of();

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "An earlier --json answer: its findings are known.")
    private Path baseline;

    @Option(names = "--sarif", description = "Print the findings as SARIF 2.1.0 on stdout.")
    private boolean sarif;

    @Override
    ExitCode run() throws IOException {
        if (rev != null && (staged || files != null) || staged && files != null) {
            throw new UsageException("give one of a revision, --staged and --files");
        }
        RunRequest request = new RunRequest("verify_commit", repository.path(), input(), null, false);
        RunResult result = new Orchestrator(home(), Executors.all()).run(request);
        boolean looked = result.outcome() == RunOutcome.UNCHANGED || result.outcome() == RunOutcome.FINDINGS;
        if (!looked) {
            new RunAnswer(new Diagnoses(home()), output(), true).print(result);
        } else {
            new CommitFindingTable(result).print(output(), sarif, Version.number());
        }
        return ExitCode.of(result.outcome().exitCode());
    }

    private Map<String, Object> input() {
        Map<String, Object> input = new LinkedHashMap<>();
        put(input, "rev", rev);
        put(input, "message_file", message);
        put(input, "files", files);
        put(input, "baseline", baseline);
        if (staged) {
            input.put("staged", true);
        }
        if (companions) {
            input.put("companions", true);
        }
        if (!coverage.isEmpty()) {
            input.put("coverage", coverage.stream().map(Path::toString).toList());
        }
        return input;
    }

    private static void put(Map<String, Object> input, String name, Object given) {
        if (given != null) {
            input.put(name, given.toString());
        }
    }
}
