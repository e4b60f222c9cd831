package dev.pave.cli;

import dev.pave.cli.failure.ExitCode;
import dev.pave.cli.table.SuggestionTable;
import dev.pave.home.UsageException;
import dev.pave.inspect.MinedHistory;
import dev.pave.inspect.Suggestions;
import dev.pave.mine.files.predict.WalkSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "suggest",
        description = "Says which files and edits should come along with files that are about to be created.",
        footer = {
            "",
            "Examples:",
            "  pave suggest lib/rules/no-foo.js",
            "  pave suggest --repo ../eslint --as-of v9.0.0 --json lib/rules/no-foo.js",
            "  pave suggest --content lib/rules/no-foo.js",
            "  pave suggest --batch queries.jsonl",
            "",
            "A line of a batch: {\"id\": \"q1\", \"paths\": [\"lib/rules/foo.js\"]}"
        })
final class SuggestCommand extends PaveCommand {

    @Mixin
    private RepositoryOption repository;

    @Option(names = "--as-of", paramLabel = "REV", description = "Know nothing newer than this commit.")
    private String asOf;

    @Option(
            names = "--min-confidence",
            paramLabel = "C",
            defaultValue = "0.75",
            description = "Least confidence, 0 to 1 (default: ${DEFAULT-VALUE}).")
    private double minConfidence;

    @Option(
            names = "--content",
            description =
                    "Also give the text of each new file and the lines of each edit, as far as they are foreseen.")
    private boolean content;

    @Option(
            names = "--batch",
            paramLabel = "FILE",
            description = "Answer a file of queries, one JSON a line; - is stdin.")
    private String batch;

    @Parameters(paramLabel = "PATH", arity = "0..*", description = "The new files of one change.")
    private List<String> paths = new ArrayList<>();

    @Override
    ExitCode run() throws IOException {
        if (minConfidence < 0 || minConfidence > 1) {
            throw new UsageException("--min-confidence is a share from 0 to 1, not " + minConfidence);
        }
        if ((batch == null) == paths.isEmpty()) {
            throw new UsageException("give either paths or --batch FILE");
        }
        if (batch != null && !batch.equals("-") && !Files.isReadable(Path.of(batch))) {
            throw new NoSuchFileException(batch, null, "no such batch file, or it cannot be read");
        }
        MinedHistory mined = MinedHistory.of(repository.path(), asOf, WalkSettings.DEFAULT, home());
        mined.remarks().forEach(remark -> output().note("pave: warning: " + remark));
        try (Suggestions suggestions = content ? Suggestions.withContent(mined, asOf) : Suggestions.of(mined)) {
            ExitCode answered = answer(suggestions);
            suggestions.remark().ifPresent(remark -> output().note("pave: warning: " + remark));
            boolean isWhole = mined.leftOut().isEmpty() && suggestions.remark().isEmpty();
            return isWhole ? answered : ExitCode.SOME_REJECTED;
        }
    }

    private ExitCode answer(Suggestions suggestions) throws IOException {
        if (batch != null) {
            return new SuggestionBatch(suggestions, minConfidence, output()).answer(batch);
        }
        SuggestionTable answer = new SuggestionTable(suggestions.of(paths, minConfidence));
        if (output().isJson()) {
            output().document(answer.json());
        } else if (answer.answers().isEmpty()) {
            output().say("Nothing at " + minConfidence + " or above.");
        } else {
            answer.print(output());
        }
        return ExitCode.DONE;
    }
}
