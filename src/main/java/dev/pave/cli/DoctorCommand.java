package dev.pave.cli;

import dev.pave.cli.failure.ExitCode;
import dev.pave.cli.health.EngineChecks;
import dev.pave.cli.health.HealthCheck;
import dev.pave.cli.health.JobFileChecks;
import dev.pave.cli.health.PortCheck;
import dev.pave.cli.health.StoreChecks;
import dev.pave.cli.health.SurroundingChecks;
import dev.pave.home.EngineSpec;
import dev.pave.home.JobSpec;
import dev.pave.home.Mistake;
import dev.pave.home.UsageException;
import dev.pave.inspect.JobSources;
import dev.pave.job.JobRequest;
import dev.pave.judge.drl.RulesException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "doctor",
        description = "Looks whether everything that pave needs is there, and says what to do where not.",
        footer = {
            "",
            "Sources are those of jobs/nightly.yaml: what is not there or is a shallow clone is told, and no failure.",
            "An engine is looked at where jobs/nightly.yaml or --engine names one: its cluster, and what its executors see.",
            "",
            "Examples:",
            "  pave doctor",
            "  pave doctor --home /srv/pave --json",
            "  pave doctor --engine spark --master spark://host:7077 --staging /shared/pave-staging"
        })
final class DoctorCommand extends PaveCommand {

    @Mixin
    private RunOptions.Engine engine = new RunOptions.Engine();

    @Override
    ExitCode run() throws IOException {
        JobFileChecks jobs = new JobFileChecks(home());
        Optional<JobSpec> nightly = jobs.nightly();
        List<HealthCheck> checks = new ArrayList<>(new SurroundingChecks(home()).checks());
        checks.addAll(new StoreChecks(home()).checks());
        checks.addAll(rules());
        checks.addAll(jobs.checks());
        nightly.ifPresent(job -> checks.addAll(sources(job)));
        checks.addAll(new EngineChecks(
                        home(), engine.over(nightly.map(JobSpec::engine).orElse(EngineSpec.LOCAL)))
                .checks());
        checks.add(port());
        new TreeMap<>(System.getenv()).forEach((name, value) -> {
            if (name.startsWith("PATTERN_") || name.startsWith("PAVE_")) {
                checks.add(HealthCheck.ok(name + "=" + value));
            }
        });
        if (output().isJson()) {
            output().document(Map.of("findings", checks));
        } else {
            output().table(
                            List.of("", "what", "what to do"),
                            checks.stream()
                                    .map(check -> List.of(check.state(), check.what(), check.remedy()))
                                    .toList());
        }
        return checks.stream().anyMatch(HealthCheck::fails) ? ExitCode.FAILED : ExitCode.DONE;
    }

    private List<HealthCheck> rules() {
        if (!Files.isDirectory(home().rules())) {
            return List.of(); // told of with the home's folders
        }
        try {
            List<Mistake> mistakes = RulesCommand.mistakes(home());
            return mistakes.isEmpty()
                    ? List.of(HealthCheck.ok("the rules in " + home().rules() + " are good"))
                    : mistakes.stream()
                            .map(mistake ->
                                    HealthCheck.fail(mistake.toString(), "mend it; `pave rules check` looks again"))
                            .toList();
        } catch (RulesException none) {
            return List.of(HealthCheck.fail(none.getMessage(), "pave init " + home().root()));
        }
    }

    /** What a night could not read it leaves out, so none of this is a failure. */
    private List<HealthCheck> sources(JobSpec job) {
        JobRequest asked = new RunOptions().request(home(), "nightly", job, job.until(), null);
        List<String> globs = asked.logs().stream().map(JobSpec.LogSource::path).toList();
        return new JobSources(asked.repositories(), globs, job.until())
                .look().stream()
                        .map(seen -> seen.remedy().isEmpty()
                                ? HealthCheck.ok(seen.what())
                                : HealthCheck.warn(seen.what(), seen.remedy()))
                        .toList();
    }

    private static HealthCheck port() {
        try {
            return new PortCheck(ServeCommand.usualPort()).check();
        } catch (UsageException noNumber) {
            return HealthCheck.warn(noNumber.getMessage(), "set it to a number from 1 to 65535");
        }
    }
}
