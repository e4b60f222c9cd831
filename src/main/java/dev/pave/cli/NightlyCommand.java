package dev.pave.cli;

import dev.pave.cli.failure.ExitCode;
import dev.pave.home.Home;
import dev.pave.home.JobSpec;
import dev.pave.job.JobRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "nightly",
        description = "The main job: reads what is new, mines it, lets rules decide, and writes a report.",
        footer = {
            "",
            "Examples:",
            "  pave nightly                          the repository one stands in, and the examples",
            "  pave nightly --repo ../eslint --repo ../rubocop",
            "  pave nightly --until 2026-06-30       as if it were that day"
        })
final class NightlyCommand extends PaveCommand {

    @Mixin
    private RunOptions options;

    @Option(names = "--until", paramLabel = "REV|DATE", description = "Read history up to a revision or a day.")
    private String until;

    @Override
    ExitCode run() throws Exception {
        return new Launch(output()).run(request(home(), options, until));
    }

    static JobRequest request(Home home, RunOptions options, String until) {
        JobSpec spec = options.spec(home, "nightly");
        return options.request(home, "nightly", spec, until != null ? until : spec.until(), null);
    }
}
