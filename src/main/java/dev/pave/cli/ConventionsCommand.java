package dev.pave.cli;

import dev.pave.cli.failure.ExitCode;
import dev.pave.convention.AgentsFile;
import dev.pave.convention.AgentsFile.Change;
import dev.pave.convention.AgentsFile.State;
import dev.pave.convention.ConventionText;
import dev.pave.convention.ProvenConventions;
import dev.pave.home.UsageException;
import dev.pave.inspect.MinedHistory;
import dev.pave.mine.files.predict.WalkSettings;
import dev.pave.workspace.UnifiedDiff;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "conventions",
        description =
                "Says which files come together in a repository, with the evidence, for people and coding agents;"
                        + " writes it into a block of AGENTS.md. Exit code 3: somebody edited that block, and nothing is written.",
        footer = {
            "",
            "Examples:",
            "  pave conventions                        what history proves, as Markdown",
            "  pave conventions --format agents-md     what would change in AGENTS.md, as a diff",
            "  pave conventions --repo ../eslint --write",
            "  pave conventions --format json",
            "",
            "`conventions: {agents_md: true}` in a job file lets the night renew a block that is there."
        })
final class ConventionsCommand extends PaveCommand {

    private enum Format {
        MD,
        AGENTS_MD,
        JSON
    }

    @Mixin
    private RepositoryOption repository;

    @Option(names = "--format", paramLabel = "F", description = "md (default), agents-md or json.")
    private String format;

    @Option(names = "--write", description = "Write the block into AGENTS.md; the file is made where there is none.")
    private boolean write;

    @Override
    ExitCode run() throws IOException {
        Format wanted = wanted();
        MinedHistory mined = MinedHistory.of(repository.path(), null, WalkSettings.DEFAULT, home());
        mined.remarks().forEach(remark -> output().note("pave: warning: " + remark));
        ConventionText text = new ConventionText(ProvenConventions.of(mined.miner()));
        ExitCode code = mined.leftOut().isEmpty() ? ExitCode.DONE : ExitCode.SOME_REJECTED;
        if (wanted == Format.JSON) {
            output().document(text.json());
        } else if (wanted == Format.MD) {
            output().say(text.markdown().stripTrailing());
        } else {
            AgentsFile file = new AgentsFile(mined.source().location());
            Change change = file.with(text.markdown());
            return told(file, change) ? ExitCode.FINDINGS : code;
        }
        return code;
    }

    private Format wanted() {
        if (format == null) {
            return write ? Format.AGENTS_MD : output().isJson() ? Format.JSON : Format.MD;
        }
        try {
            Format named = Format.valueOf(format.toUpperCase(Locale.ROOT).replace('-', '_'));
            if (write && named != Format.AGENTS_MD) {
                throw new UsageException("--write writes AGENTS.md; leave --format out");
            }
            return named;
        } catch (IllegalArgumentException unknown) {
            throw new UsageException("--format is md, agents-md or json, not " + format);
        }
    }

    /** Writes where that was asked for; whether somebody's edit keeps it from being written. */
    private boolean told(AgentsFile file, Change change) throws IOException {
        boolean edited = change.state() == State.EDITED;
        boolean writes = write && !edited && change.state() != State.SAME;
        if (writes) {
            file.write(change);
        } else if (change.state() != State.SAME) {
            String diff = UnifiedDiff.of(AgentsFile.NAME, change.before(), change.after());
            output().say(
                            change.state() == State.MISSING
                                    ? new String(change.after(), StandardCharsets.UTF_8).stripTrailing()
                                    : diff.stripTrailing());
        }
        output().note(
                        switch (change.state()) {
                            case MISSING ->
                                "there " + (writes ? "was" : "is") + " no AGENTS.md; "
                                        + (writes ? "it is written" : "--write makes one of these lines");
                            case WITHOUT ->
                                "a block " + (writes ? "is put" : "would be put") + " at the end of AGENTS.md";
                            case SAME -> "AGENTS.md says the same already";
                            case OLD -> "the block of AGENTS.md " + (writes ? "is" : "would be") + " renewed";
                            case EDITED ->
                                "the block of AGENTS.md was edited by hand, and is left alone; `git apply` takes this diff";
                        });
        return write && edited;
    }
}
