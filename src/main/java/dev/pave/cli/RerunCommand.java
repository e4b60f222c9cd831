package dev.pave.cli;

import dev.pave.cli.failure.ExitCode;
import dev.pave.home.Home;
import dev.pave.home.JobSpec;
import dev.pave.home.UsageException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "rerun",
        description = {
            "Runs the job on history as it was at the end of a window, into a run of its own.",
            "The nightly tables, the decisions and the current report stay as they are."
        },
        footer = {"", "Example:", "  pave rerun --from 2026-01-01 --to 2026-03-31"})
final class RerunCommand extends PaveCommand {

    @Mixin
    private RunOptions options;

    @Option(
            names = "--from",
            paramLabel = "D",
            description = "First day, or days back as 30d (default: the job file's, else 30d).")
    private String from;

    @Option(names = "--to", paramLabel = "D", description = "Last day (default: today).")
    private String to;

    @Override
    ExitCode run() throws Exception {
        Home home = home();
        JobSpec spec = options.spec(home, "rerun");
        LocalDate today = LocalDate.now(Clock.systemUTC());
        LocalDate last = day(first(to, spec.to(), today.toString()), "--to", today);
        LocalDate start = day(first(from, spec.from(), "30d"), "--from", last);
        if (start.isAfter(last)) {
            throw new UsageException("the window ends before it begins: from " + start + " to " + last);
        }
        return new Launch(output()).run(options.request(home, "rerun", spec, last.toString(), start.toString()));
    }

    private static String first(String a, String b, String c) {
        return a != null ? a : b != null ? b : c;
    }

    private static LocalDate day(String text, String option, LocalDate end) {
        if (text.matches("\\d{1,5}d")) {
            return end.minusDays(Long.parseLong(text.substring(0, text.length() - 1)));
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new UsageException(option + " wants a day such as 2026-03-31, or days back such as 30d, not " + text);
        }
    }
}
